export const paths = ["/home"];
