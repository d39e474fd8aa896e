type Fields = Record<string, string | number | boolean | null | undefined>;

/**
 * One line of JSON on standard error. Fields carry ids, codes and counts: nothing personal, and of an error only
 * its class, code and stack, because messages can quote data.
 */
export function log(
  level: "info" | "warn" | "error",
  event: string,
  fields: Fields = {},
  error?: unknown,
): void {
  const cause =
    error instanceof Error ? { error: error.name, code: codeOf(error), stack: frames(error) } : {};
  console.error(JSON.stringify({ at: new Date().toISOString(), level, event, ...fields, ...cause }));
}

function codeOf(error: Error): string | undefined {
  return "code" in error ? String(error.code) : undefined;
}

function frames(error: Error): string {
  return (error.stack ?? "")
    .split("\n")
    .filter((line) => line.trimStart().startsWith("at "))
    .slice(0, 6)
    .join(" | ");
}
