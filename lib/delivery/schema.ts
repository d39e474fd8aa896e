import { z } from "zod";
import { BATCH_RECIPIENTS, HANDOVER_WAYS, MANIFEST_ENCODINGS } from "@/db/delivery-vocabulary";
import { reasonText } from "@/lib/audit/reason";
import { DELIVERY_TARGETS } from "@/lib/tasks/schema";
import { NAME_TOKENS, SIZE_TOKEN } from "./name-template/tokens";
import { PHOTO_SIZES } from "./sizes/sizes";

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
  .refine((template) => template.match(tokenPattern) !== null, {
    message: "templateWithoutToken",
    params: { example: TEMPLATE_PRESETS[0] },
  })
  .refine((template) => !/^\/|\/$|\/\/|\.\.|^\.|\/\./.test(template), { message: "templatePath" });

/** How many students, or how many MB, one archive of a batch holds at most. */
export const SPLIT_LIMITS = { students: { min: 1, max: 50_000 }, megabytes: { min: 1, max: 3_000 } } as const;

const splitSchema = z.discriminatedUnion("by", [
  z.object({
    by: z.literal("students"),
    most: z.int().min(SPLIT_LIMITS.students.min).max(SPLIT_LIMITS.students.max),
  }),
  z.object({
    by: z.literal("megabytes"),
    most: z.int().min(SPLIT_LIMITS.megabytes.min).max(SPLIT_LIMITS.megabytes.max),
  }),
]);
export type Split = z.infer<typeof splitSchema>;

export const batchSettingsSchema = z
  .object({
    template: nameTemplate,
    /** Null: all colleges. */
    colleges: z.array(z.string().max(60)).min(1).nullable(),
    /** Only the students of a selection; null: everybody. */
    selectionId: z.uuid().nullable(),
    /** Only photos finished on these days (in China), both included. */
    finishedFrom: z.iso.date().nullable().default(null),
    finishedTo: z.iso.date().nullable().default(null),
    /** Those too whose facts were corrected after they had been delivered. */
    withCorrected: z.boolean().default(false),
    sizes: z.array(z.enum(PHOTO_SIZES)).min(1, { message: "sizeNeeded" }).default(["standard"]),
    encoding: z.enum(MANIFEST_ENCODINGS).default("utf8"),
    /** Null: one archive. */
    split: splitSchema.nullable().default(null),
    /** To whom it is handed; null: as the task's rules say. */
    target: z.enum(DELIVERY_TARGETS).nullable().default(null),
  })
  .refine(({ sizes }) => new Set(sizes).size === sizes.length, { path: ["sizes"], message: "sizesTwice" })
  .refine(({ sizes, template }) => sizes.length <= 1 || template.includes(SIZE_TOKEN), {
    path: ["template"],
    message: "templateWithoutSize",
    params: { token: SIZE_TOKEN },
  })
  .refine(({ finishedFrom, finishedTo }) => !finishedFrom || !finishedTo || finishedFrom <= finishedTo, {
    path: ["finishedTo"],
    message: "dayOrder",
  });
export type BatchSettings = z.output<typeof batchSettingsSchema>;
/** As a form or a caller gives them: what is not said is as usual. */
export type WantedSettings = z.input<typeof batchSettingsSchema>;

const batchName = z.string().trim().min(1).max(40);

export const createBatchInput = z.object({
  schoolId: z.uuid(),
  taskId: z.uuid(),
  name: batchName,
  settings: batchSettingsSchema,
});

export const batchRef = z.object({ schoolId: z.uuid(), batchId: z.uuid() });
export type BatchRef = z.infer<typeof batchRef>;

export const editBatchInput = batchRef.extend({ name: batchName, settings: batchSettingsSchema });

const receiptText = z.string().trim().max(100);

export const handOverInput = batchRef.extend({
  recipient: z.enum(BATCH_RECIPIENTS),
  way: z.enum(HANDOVER_WAYS),
  /** The person who took it. */
  receiver: z.string().trim().min(1).max(40),
  handedOn: z.iso.date(),
  /** Number or text of what was given for it; empty: nothing was. */
  receipt: receiptText,
});
export type HandOver = z.infer<typeof handOverInput>;

/** Something that is done to a batch for a reason that is kept. */
export const batchNoteInput = batchRef.extend({ note: reasonText });
export type BatchNote = z.infer<typeof batchNoteInput>;

export const sealBatchInput = batchRef.extend({
  /** Number of photos that the person saw in the dry run. */
  expected: z.int().min(1),
  /** Of what the dry run said: the same number may be of other photos, or of the same under other names. */
  fingerprint: z.hash("sha256"),
});
export type SealBatch = z.infer<typeof sealBatchInput>;
