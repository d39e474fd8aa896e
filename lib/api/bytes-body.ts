import { z } from "zod";

/** What a file sent as a body, or answered, may be. */
export type BytesRule = { maxBytes: number; contentTypes: readonly string[] };

const rules = z.registry<BytesRule>();

/** The body of an operation that is sent a file's bytes instead of JSON, or its answer. */
export function bytesOf(rule: BytesRule) {
  return z.instanceof(Buffer).register(rules, rule);
}

/** The rule of bytes; undefined where it is JSON. */
export function bytesRuleOf(body: z.ZodType): BytesRule | undefined {
  return rules.get(body);
}
