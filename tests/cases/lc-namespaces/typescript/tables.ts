export namespace Tables {
  export const users = "users";
  export namespace Archive {
    export const orders = `old-${users}`;
  }
}
