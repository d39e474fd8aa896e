import "server-only";
import type { Db } from "@/db/client";
import { type Connection, connect } from "@/db/client";
import { env } from "@/lib/env";

// Next loads modules anew in development; the pool must not multiply.
const shared = globalThis as typeof globalThis & { qcWebConnection?: Connection };

/** The web process's one pool. */
export function webConnection(): Connection {
  shared.qcWebConnection ??= connect(env().DATABASE_URL, { max: 8, name: "qingcong-web" });
  return shared.qcWebConnection;
}

export function webDb(): Db {
  return webConnection().db;
}
