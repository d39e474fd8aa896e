import { createLoader, parseAsStringLiteral } from "nuqs/server";

export const loadMismatchParams = createLoader({
  state: parseAsStringLiteral(["open", "settled"]).withDefault("open"),
});
