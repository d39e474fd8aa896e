import type { Examples } from "./call";
import { LOGIN_EXAMPLES } from "./examples/login";

/** One call for every operation. */
export const EXAMPLES: Examples = { ...LOGIN_EXAMPLES };
