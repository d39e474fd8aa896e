import "server-only";
import { webConnection } from "@/lib/auth/web-db";
import { type Hub, openHub } from "./hub";

// Next loads modules anew in development; the listening connection must not multiply.
const shared = globalThis as typeof globalThis & { qcHub?: Hub };

/** The web process's one hub. */
export function webHub(): Hub {
  shared.qcHub ??= openHub(webConnection().sql);
  return shared.qcHub;
}
