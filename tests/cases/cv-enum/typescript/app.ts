import { Router } from "@pluto/sdk";

enum Colour {
  Red = "red",
  Green = "green",
}

const enum Size {
  Small = 1,
  Large = 2,
}

const router = new Router("api");

router.get("/choice", () => ({ colour: Colour.Green, size: Size.Large }));
