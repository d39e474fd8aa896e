import type { Examples } from "./call";
import { LOGIN_EXAMPLES } from "./examples/login";
import { PHOTO_EXAMPLES } from "./examples/photo";

/** One call for every operation. */
export const EXAMPLES: Examples = { ...LOGIN_EXAMPLES, ...PHOTO_EXAMPLES };
