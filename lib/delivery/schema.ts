import { z } from "zod";
import { reasonText } from "@/lib/audit/reason";
import { NAME_TOKENS } from "./name-template/tokens";
import { HAND_OVER_STEPS } from "./policy";

export const TEMPLATE_PRESETS = [
  "{XH}",
  "{KSH}",
  "{ZJHM}",
  "{XH}_{XM}",
  "{YXDM}_{XH}",
  "{FY}/{XH}_{XM}",
] as const;

const tokenPattern = new RegExp(`\\{(?:${NAME_TOKENS.join("|")})\\}`, "g");

/** Characters that Windows or an archive does not allow in a name; `/` makes folders. */
const FORBIDDEN = /[\\:*?"<>|\p{Cc}{}]/u;

export const nameTemplate = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .refine((template) => !FORBIDDEN.test(template.replace(tokenPattern, "")), { message: "templateWrong" })
  .refine((template) => template.match(tokenPattern) !== null, { message: "templateWithoutToken" })
  .refine((template) => !/^\/|\/$|\/\/|\.\.|^\.|\/\./.test(template), { message: "templatePath" });

export const batchSettingsSchema = z.object({
  template: nameTemplate,
  /** Null: all colleges. */
  colleges: z.array(z.string().max(60)).min(1).nullable(),
  /** Only the students of a selection; null: everybody. */
  selectionId: z.uuid().nullable(),
});
export type BatchSettings = z.infer<typeof batchSettingsSchema>;

export const createBatchInput = z.object({
  schoolId: z.uuid(),
  taskId: z.uuid(),
  name: z.string().trim().min(1).max(40),
  settings: batchSettingsSchema,
});

export const handOverInput = z.object({
  schoolId: z.uuid(),
  batchId: z.uuid(),
  to: z.enum(HAND_OVER_STEPS),
  /** To whom, how, and the receipt. */
  note: reasonText,
});

export const sealBatchInput = z.object({
  schoolId: z.uuid(),
  batchId: z.uuid(),
  /** Number of photos that the person saw in the dry run. */
  expected: z.int().min(1),
});
