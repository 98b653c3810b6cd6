function number(name: string, fallback: number): number {
  return Number(process.env[name] ?? fallback);
}

export const limits = { page: number("PAGE_SIZE", 20) };
export const region = process.env.REGION ?? "nowhere";
