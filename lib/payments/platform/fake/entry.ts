import { createPrivateKey, createPublicKey } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { log } from "@/lib/log";
import { booksSchema, openBooks } from "./books";
import { selfSigned } from "./certificate";
import { fakeServer } from "./server";

const settingsSchema = z.object({
  appId: z.string(),
  merchantId: z.string(),
  serialNo: z.string(),
  platformSerial: z.string(),
  apiKey: z.string(),
});

/** After this long a refund that was accepted succeeds. */
const REFUND_AFTER_MS = 5_000;
const YEAR_MS = 365 * 86_400_000;

/** The stand-in's process: its folder with keys and books, and its port. */
function main([folder = "", port = ""]: readonly string[]): void {
  const at = (name: string) => join(folder, name);
  const { platformSerial: serial, ...merchant } = settingsSchema.parse(
    JSON.parse(readFileSync(at("settings.json"), "utf8")),
  );
  const pair = {
    publicKey: createPublicKey(readFileSync(at("platform.pem"))),
    privateKey: createPrivateKey(readFileSync(at("platform.key.pem"))),
  };
  const now = Date.now();
  const span = { from: new Date(now - YEAR_MS), to: new Date(now + YEAR_MS) };
  const kept = existsSync(at("books.json")) ? JSON.parse(readFileSync(at("books.json"), "utf8")) : null;
  const books = openBooks(
    {
      merchant: { ...merchant, publicKey: createPublicKey(readFileSync(at("merchant.pem"))) },
      own: {
        serial,
        certificate: selfSigned(pair, { serial, name: "Stand-in of WeChat Pay", ...span }),
        ...pair,
      },
      now: () => new Date(),
    },
    booksSchema.parse(kept ?? { orders: [], refunds: [] }),
  );
  let isWaiting = false;
  const keep = () => {
    isWaiting = false;
    const text = JSON.stringify({ orders: [...books.orders.values()], refunds: [...books.refunds.values()] });
    writeFileSync(at("books.json.new"), text, { mode: 0o600 });
    renameSync(at("books.json.new"), at("books.json"));
  };
  const onChange = () => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(keep, 200);
  };
  const server = fakeServer(books, { onChange, refundAfterMs: REFUND_AFTER_MS });
  server.listen(Number(port), "127.0.0.1", () => log("info", "payFake.ready", { port: Number(port) }));
  process.once("SIGTERM", () => {
    keep();
    process.exit(0);
  });
}

main(process.argv.slice(2));
