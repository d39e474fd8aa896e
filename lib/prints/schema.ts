import { z } from "zod";
import { PAPERS, PRINT_SIZES } from "./sheets/sizes";

const place = z.object({ schoolId: z.uuid(), taskId: z.uuid() });
export type TaskPlace = z.infer<typeof place>;

/** Prints of one size that one student gets. */
export const MOST_COPIES = 16;

const copies = z.number().int().min(0).max(MOST_COPIES);

/** The paper, and how many prints of which size everybody gets. */
export const sheetLayout = z
  .object({
    paper: z.enum(PAPERS),
    copies: z.object(
      Object.fromEntries(PRINT_SIZES.map((size) => [size, copies])) as Record<
        (typeof PRINT_SIZES)[number],
        typeof copies
      >,
    ),
  })
  .refine((layout) => Object.values(layout.copies).some((count) => count > 0), {
    message: "required",
    path: ["copies"],
  });
export type SheetLayout = z.infer<typeof sheetLayout>;

/** Students of one run: a PDF that a printer's queue takes at once. */
export const PRINT_RUN_LIMIT = 500;

export const createRunInput = place.extend({
  college: z.string().max(60).nullable(),
  layout: sheetLayout,
  /** How many were shown; another number meanwhile is a conflict. */
  expected: z.number().int().min(1).max(PRINT_RUN_LIMIT),
});
export type CreateRunInput = z.infer<typeof createRunInput>;

export const packRunInput = z.object({ schoolId: z.uuid(), runId: z.uuid() });

export const TRACKING_FILE_LIMIT = 2 * 1024 * 1024;
export const TRACKING_ROWS = 5000;
