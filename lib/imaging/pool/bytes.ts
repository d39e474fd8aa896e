/**
 * Files come out of another thread or process as plain byte arrays; gives every one on the first level of a
 * message its Buffer methods back. Nothing is copied.
 */
export function withBuffers<T extends object>(message: T): T {
  const entries = Object.entries(message).map(([key, value]) => [key, asBuffer(value)]);
  return Object.assign(message, Object.fromEntries(entries));
}

function asBuffer(value: unknown): unknown {
  if (!(value instanceof Uint8Array) || Buffer.isBuffer(value)) return value;
  return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
}
