import { z } from "zod";
import { OCCASIONS } from "@/db/vocabulary";

export const dayRef = z.object({ day: z.iso.date() });

export const setDayInput = dayRef.extend({
  isWorking: z.boolean(),
  occasion: z.enum(OCCASIONS),
  note: z.string().trim().max(40),
});
export type SetDayInput = z.infer<typeof setDayInput>;
