import { Router, Secret } from "@pluto/sdk";

const token = new Secret("mail-token", process.env.MAIL_TOKEN);
const signature = new Secret("signature");
const router = new Router("mail");

router.post("/mails", async () => {
  const authorization = `Bearer ${await token.get()}`;
  return { authorization, from: process.env.MAIL_FROM };
});
router.get("/signature", () => signature.get());
