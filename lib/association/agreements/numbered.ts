/** A text whose clauses are numbered, one a line, with further clauses at its end. */
export function numbered(body: string, clauses: readonly string[]): string {
  const first = body.split("\n").length + 1;
  return [body, ...clauses.map((clause, index) => `${first + index}. ${clause}`)].join("\n");
}
