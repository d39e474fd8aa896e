import { z } from "zod";
import { collisions, isReserved } from "../keys/bindings";
import { COMMAND_NAMES } from "../keys/commands";

export const LAYOUTS = ["sideBySide", "stacked", "single", "history"] as const;
export type Layout = (typeof LAYOUTS)[number];

const chord = z
  .string()
  .regex(/^(Shift\+)?[A-Z][A-Za-z0-9]{1,20}$/)
  .refine((value) => !isReserved(value), { message: "keyReserved" });

/** How a person has set up the workbench; kept on the server, so that it follows the person. */
export const settingsSchema = z.object({
  layout: z.enum(LAYOUTS),
  align: z.boolean(),
  grid: z.boolean(),
  lines: z.boolean(),
  /** Magnification of the loupe. */
  zoom: z.number().min(2).max(8),
  keys: z
    .object({
      isOn: z.boolean(),
      hasNumpad: z.boolean(),
      own: z.partialRecord(z.enum(COMMAND_NAMES), chord.nullable()),
    })
    .refine((keys) => collisions(keys).length === 0, { message: "keyTaken" }),
});

export type WorkbenchSettings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: WorkbenchSettings = {
  layout: "sideBySide",
  align: true,
  grid: true,
  lines: false,
  zoom: 3,
  keys: { isOn: true, hasNumpad: true, own: {} },
};
