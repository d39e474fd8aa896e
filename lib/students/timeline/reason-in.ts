/** The reason that an audit row keeps; null where none was given. */
export function reasonIn(detail: unknown): string | null {
  const reason = typeof detail === "object" && detail && "reason" in detail ? detail.reason : null;
  return typeof reason === "string" && reason !== "" ? reason : null;
}
