/** One field of a cron expression: its name, its limits, and the names of its values from the lowest on. */
interface Field {
  readonly name: string;
  readonly lowest: number;
  readonly highest: number;
  readonly names?: readonly string[];
}

const fields: readonly Field[] = [
  { name: "minute", lowest: 0, highest: 59 },
  { name: "hour", lowest: 0, highest: 23 },
  { name: "day of the month", lowest: 1, highest: 31 },
  {
    name: "month",
    lowest: 1,
    highest: 12,
    names: ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
  },
  // 0 and 7 are both Sunday.
  {
    name: "day of the week",
    lowest: 0,
    highest: 7,
    names: ["sun", "mon", "tue", "wed", "thu", "fri", "sat"],
  },
];

/** What is wrong with a cron expression of five fields, if something is. */
export function cronMistake(expression: string): string | undefined {
  const parts = expression.split(" ");
  if (parts.length !== fields.length || parts.includes(""))
    return "a cron expression has five fields with one space between them";
  const wrong = fields.find((field, position) => !isField(parts[position] ?? "", field));
  return wrong && `\`${parts[fields.indexOf(wrong)]}\` is no ${wrong.name} of a cron expression`;
}

/** Whether a text is a duration: a whole number, then `s`, `m`, `h` or `d`. */
export function isDuration(text: string): boolean {
  return /^[1-9][0-9]{0,5}[smhd]$/.test(text);
}

function isField(text: string, field: Field): boolean {
  return text.split(",").every((part) => isPart(part, field));
}

/** `*`, `5`, `1-5`, each with or without `/step`; only a range can have a step. */
function isPart(text: string, field: Field): boolean {
  const [range = "", step, ...more] = text.split("/");
  if (more.length > 0 || (step !== undefined && !/^[1-9][0-9]*$/.test(step))) return false;
  if (range === "*") return true;
  const [from, to, ...others] = range.split("-").map((word) => numberOf(word, field));
  if (from === undefined || others.length > 0) return false;
  return range.includes("-") ? to !== undefined && from <= to : step === undefined;
}

function numberOf(word: string, { lowest, highest, names = [] }: Field): number | undefined {
  const position = names.indexOf(word.toLowerCase());
  const value = position >= 0 ? position + lowest : /^[0-9]{1,2}$/.test(word) ? Number(word) : undefined;
  return value !== undefined && value >= lowest && value <= highest ? value : undefined;
}
