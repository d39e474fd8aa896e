/** Where a person was in a list when a row was opened. Kept by the tab, so that it survives a reload. */
export type ListPlace = { url: string; rowId: string; scrollY: number };

const KEY = "qc.list-place";

export function keepListPlace(place: ListPlace): void {
  sessionStorage.setItem(KEY, JSON.stringify(place));
}

export function readListPlace(): ListPlace | null {
  const kept = sessionStorage.getItem(KEY);
  return kept ? (JSON.parse(kept) as ListPlace) : null;
}

/** Address of the page that is open, as a list place has it. */
export function currentUrl(): string {
  return `${location.pathname}${location.search}`;
}

export function forgetListPlace(): void {
  sessionStorage.removeItem(KEY);
}
