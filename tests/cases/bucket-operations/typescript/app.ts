import { Bucket, Router } from "@pluto/sdk";

const photos = new Bucket("photos");
const router = new Router("album");

router.get("/photos", () => photos.list("public/"));
router.get("/photos/:name", (request) => photos.get(request.params["name"] ?? ""));
router.get("/captions/:name", (request) => photos.getText(`${request.params["name"]}.txt`));
router.put("/photos/:name", async (request) => {
  await photos.put(request.params["name"] ?? "", request.bytes());
});
router.delete("/photos/:name", async (request) => {
  await photos.delete(request.params["name"] ?? "");
});
router.post("/thumbnails/:name", async (request) => {
  await photos.download(request.params["name"] ?? "", "/tmp/photo");
  await photos.upload("thumbnail", "/tmp/photo");
});
