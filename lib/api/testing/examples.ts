import type { Examples } from "./call";
import { ASSOCIATION_EXAMPLES } from "./examples/association";
import { CODE_EXAMPLES } from "./examples/code";
import { FIND_EXAMPLES } from "./examples/find";
import { LOGIN_EXAMPLES } from "./examples/login";
import { MAILING_EXAMPLES } from "./examples/mailing";
import { ONSITE_EXAMPLES } from "./examples/onsite";
import { PAYMENT_EXAMPLES } from "./examples/payment";
import { PHOTO_EXAMPLES } from "./examples/photo";
import { RESULT_EXAMPLES } from "./examples/result";

/** One call for every operation. */
export const EXAMPLES: Examples = {
  ...LOGIN_EXAMPLES,
  ...FIND_EXAMPLES,
  ...ASSOCIATION_EXAMPLES,
  ...CODE_EXAMPLES,
  ...MAILING_EXAMPLES,
  ...ONSITE_EXAMPLES,
  ...PAYMENT_EXAMPLES,
  ...PHOTO_EXAMPLES,
  ...RESULT_EXAMPLES,
};
