import { createHash, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { storage } from "@/lib/storage/objects";
import type { BenchPhone } from "./phones";
import type { Recorded } from "./record-submission";
import { replay, Swap } from "./replay";
import { REQUESTS, type RequestName } from "./requests";

export type FloorWork = {
  appUrl: string;
  recorded: Recorded;
  from: BenchPhone;
  /** Ids that are everybody's. */
  same: string[];
  phones: BenchPhone[];
};

type Target = { swap: Swap; keys: string[] };

const tokenHash = (token: string) => createHash("sha256").update(token).digest();

/**
 * The floor: the HTTP server library that the product runs on, with nothing between a request and what it writes. Each
 * request sends the product's own statements for it, in its transactions, under its role, and writes its files.
 * Run as a process of its own; it is sent its work, and answers with its port.
 */
export function serveFloor(): void {
  process.once("message", (work: FloorWork) => {
    const sql = postgres(work.appUrl, { max: 10, onnotice: () => {} });
    // Values were recorded as the product's query builder leaves them to the driver, which it tells to add nothing.
    drizzle(sql);
    const targets = new Map(work.phones.map((phone) => [phone.enrollmentId, targetOf(work, phone)]));
    const server = createServer(async (request, response) => {
      try {
        const body = await bodyOf(request);
        const { target, name } = askedOf(request, targets);
        await writeFiles(name, target, body);
        await replay(sql, work.recorded[name], target.swap);
        response.writeHead(200, { "content-type": "application/json" }).end('{"ok":true}');
      } catch (error) {
        response.writeHead(500).end(String(error));
      }
    });
    server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
  });
}

function targetOf({ from, same }: FloorWork, phone: BenchPhone): Target {
  const swap = new Swap(same, [
    [from.accountId, phone.accountId],
    [from.enrollmentId, phone.enrollmentId],
  ]);
  swap.keepBytes(tokenHash(from.token), tokenHash(phone.token));
  return { swap, keys: [] };
}

function askedOf({ url = "", method }: IncomingMessage, targets: Map<string, Target>) {
  const [, enrollmentId = "", rest = ""] = /enrollments\/([^/]+)\/(.*)$/.exec(url) ?? [];
  const target = targets.get(enrollmentId);
  const name = REQUESTS.find((one) => isOf(one, rest, method));
  if (!target || !name) throw new Error(`nothing stands at ${url}`);
  return { target, name };
}

function isOf(name: RequestName, rest: string, method: string | undefined): boolean {
  if (name === "announce") return rest === "uploads";
  if (name === "part") return method === "PUT";
  if (name === "finish") return rest.endsWith("/finish");
  return rest === (name === "produce" ? "productions" : "submissions");
}

/** A part is written as it comes; the finished upload is read, written as one file, and its part removed. */
async function writeFiles(name: RequestName, { keys }: Target, body: Buffer): Promise<void> {
  if (name === "part") {
    const key = `u/${randomUUID()}`;
    await storage().put(key, body);
    keys.push(key);
  }
  const [part] = keys;
  if (name !== "finish" || !part) return;
  await storage().put(`o/${randomUUID()}`, await storage().read(part));
  await storage().delete(part);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}
