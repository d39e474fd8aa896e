/** What an address holds beside the view: where in the list one is, and which view one started from. */
const NOT_OF_A_VIEW = ["after", "view"];

/** The view in an address, in one spelling: what is not of the view left out, the rest in the order of its names. */
export function viewQuery(query: string): string {
  const params = new URLSearchParams(query);
  for (const name of NOT_OF_A_VIEW) params.delete(name);
  params.sort();
  return params.toString();
}

/** The same for others to use: what somebody typed is a token that is theirs alone, so it stays behind. */
export function sharedQuery(query: string): string {
  const params = new URLSearchParams(viewQuery(query));
  params.delete("q");
  return params.toString();
}
