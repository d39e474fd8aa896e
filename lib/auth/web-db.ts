import "server-only";
import type { Db } from "@/db/client";
import { type Connection, connect } from "@/db/client";
import { env } from "@/lib/env";

// Next loads modules anew in development; the pool must not multiply.
const shared = globalThis as typeof globalThis & { qcWebConnection?: Connection };

/** Nobody waits longer for a page, and a connection held by one runaway statement is missing to everybody. */
const STATEMENT_MS = 60_000;

/** The web process's one pool. */
export function webConnection(): Connection {
  shared.qcWebConnection ??= connect(env().DATABASE_URL, {
    max: 8,
    name: "qingcong-web",
    statementMs: STATEMENT_MS,
  });
  return shared.qcWebConnection;
}

export function webDb(): Db {
  return webConnection().db;
}
