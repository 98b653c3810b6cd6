export const notesName = "notes";
