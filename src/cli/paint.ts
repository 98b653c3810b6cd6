import { styleText } from "node:util";
import type { DrawOptions, DrawRole } from "#arch-ref";
import type { Channel } from "./terminal.ts";

type Format = Parameters<typeof styleText>[0];

const formats: Readonly<Partial<Record<DrawRole, Format>>> = {
  kind: "cyan",
  name: "bold",
  access: "yellow",
  faint: "gray",
};

/** How drawings look on a channel. */
export function drawOptions({ colour, unicode }: Channel): DrawOptions {
  if (!colour) return { unicode };
  const paint = (role: DrawRole, text: string) => {
    const format = formats[role];
    return format ? styleText(format, text, { validateStream: false }) : text;
  };
  return { unicode, paint };
}
