export const greetingPath = "/greetings";
export const greetings = ["hello", "good morning"];
