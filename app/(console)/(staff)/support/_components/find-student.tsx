"use client";

import { SearchBox } from "@/components/roster/search-box";
import { keepSearchEverywhereAction } from "@/lib/roster/actions";

/** The search over all students; what is found is shown on their page. */
export function FindStudent() {
  return <SearchBox term={null} keep={(term) => keepSearchEverywhereAction({ term })} />;
}
