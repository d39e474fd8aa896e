import { createLoader, parseAsNumberLiteral } from "nuqs/server";
import { PERIODS } from "./limits";

/** The period of a page of figures, plain in its address. */
export const loadPeriod = createLoader({ days: parseAsNumberLiteral(PERIODS).withDefault(30) });
