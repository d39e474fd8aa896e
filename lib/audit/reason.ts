import { z } from "zod";

/** How long a reason is, in characters: enough to say something, short enough to be read in a list. */
export const REASON_LENGTH = { min: 2, max: 200 } as const;

/** Why somebody does what the rules leave to a person; it is kept with what was done. */
export const reasonText = z.string().trim().min(REASON_LENGTH.min).max(REASON_LENGTH.max);
