/**
 * What stands in for a provider's recogniser: how alike the faces of two files are, 0–100, or null when one has
 * no face. A fake speaks the provider's protocol, but its scores mean nothing.
 */
export type Judge = (one: Buffer, other: Buffer) => Promise<number | null>;

export function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });
}
