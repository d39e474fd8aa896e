/** The item that the address says stood on the screen; read late, because going back brings old properties. */
export function placeInAddress(): string | undefined {
  return new URLSearchParams(window.location.search).get("at") ?? undefined;
}

/** Writes the item on the screen into the address. Past the router, which would draw the page anew for it. */
export function writePlace(itemId: string): void {
  const address = new URL(window.location.href);
  if (address.searchParams.get("at") === itemId) return;
  address.searchParams.set("at", itemId);
  History.prototype.replaceState.call(window.history, window.history.state, "", address);
}
