import { createParser } from "nuqs";
import type { Sorting } from "./sort-heading";

/** The order of a list as its address says it: `name.desc`. */
export const sortInAddress = createParser<Sorting<string>>({
  parse: (text) => {
    const [, key, dir] = /^(\w+)\.(asc|desc)$/.exec(text) ?? [];
    return key && (dir === "asc" || dir === "desc") ? { key, dir } : null;
  },
  serialize: ({ key, dir }) => `${key}.${dir}`,
  eq: (one, other) => one.key === other.key && one.dir === other.dir,
});
