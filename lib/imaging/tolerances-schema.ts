import { z } from "zod";
import { DEFAULT_TOLERANCES } from "./measure/default-tolerances";
import { TOLERATED_MEASURES, type Tolerance, type Tolerances, toleranceSchema } from "./measure-schema";

/** What stops a photo lies beyond what passes. */
function blocksOutside({ pass, block }: Tolerance): boolean {
  const isBelow = block?.min === undefined || pass.min === undefined || block.min <= pass.min;
  const isAbove = block?.max === undefined || pass.max === undefined || block.max >= pass.max;
  return isBelow && isAbove;
}

/** Tolerances of a task. A measure that its rules do not know yet, because it is newer, has the default. */
export const tolerancesSchema = z
  .partialRecord(
    z.enum(TOLERATED_MEASURES),
    toleranceSchema.refine(blocksOutside, { message: "toleranceOrder" }),
  )
  .transform((given): Tolerances => ({ ...DEFAULT_TOLERANCES, ...given }));
