import { Router } from "@pluto/sdk";

const router = new Router("api");

const pages: string[] = ["home"];
const site = {
  get about() {
    pages.push("about");
    return "about us";
  },
};
const title = site.about;
for (const page of pages) router.get(`/${page}`, () => title);

const rooms: string[] = ["hall"];
class House {
  get kitchen() {
    rooms.push("kitchen");
    return "the kitchen";
  }
}
const kitchen = new House().kitchen;
for (const room of rooms) router.get(`/rooms/${room}`, () => kitchen);
