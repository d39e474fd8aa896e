import type { z } from "zod";
import { ProviderUnavailableError } from "./provider";

/** `fetch`, or a fake that speaks the provider's protocol. */
export type Transport = (request: Request) => Promise<Response>;

const TIMEOUT_MS = 10_000;

/** Sends a request and reads the JSON of the answer by its schema; anything else is an unavailable provider. */
export async function ask<T>(
  engine: string,
  transport: Transport,
  url: string,
  init: RequestInit,
  schema: z.ZodType<T>,
): Promise<T> {
  const request = new Request(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
  const response = await transport(request).catch(() => {
    throw new ProviderUnavailableError(engine, "unreachable", true);
  });
  const answer = schema.safeParse(await response.json().catch(() => null));
  if (!answer.success)
    throw new ProviderUnavailableError(engine, `http${response.status}`, response.status >= 500);
  return answer.data;
}
