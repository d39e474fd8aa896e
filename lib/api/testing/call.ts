import type { ErrorCode } from "@/lib/errors";
import type { World } from "./world";

/** A call that is right in this world, or one whose refusal is. */
export type Call = {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  /** A file, where the operation takes one. */
  file?: { bytes: Buffer<ArrayBuffer>; type: string };
  /** Another phone than the world's. */
  token?: string;
  /** Set where the right answer is a refusal. */
  refusal?: ErrorCode;
};

/** Calls by the operation's id. */
export type Examples = Record<string, (world: World) => Promise<Call>>;
