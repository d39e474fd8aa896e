import { z } from "zod";
import { DEFAULT_TOLERANCES } from "./measure/default-tolerances";
import { TOLERATED_MEASURES, type Tolerances, toleranceSchema } from "./measure-schema";

/** Tolerances of a task. A measure that its rules do not know yet, because it is newer, has the default. */
export const tolerancesSchema = z
  .partialRecord(z.enum(TOLERATED_MEASURES), toleranceSchema)
  .transform((given): Tolerances => ({ ...DEFAULT_TOLERANCES, ...given }));
