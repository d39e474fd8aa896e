import { z } from "zod";
import { ASSOCIATION_MODES, CATEGORIES, TASK_KINDS, TASK_STATUSES } from "@/db/vocabulary";
import { reasonText } from "@/lib/audit/reason";
import { photoSpecSchema } from "@/lib/imaging/schema";
import { faceCompareSchema } from "./face-compare/rules";

export const PRESETS = ["qcIdNumber", "qcCollectionCode", "qpCollectionCode", "eZhiPai"] as const;
export type PresetName = (typeof PRESETS)[number];

export const ASSOCIATION_FIELDS = [
  "name",
  "documentNumber",
  "studentNo",
  "documentLast4",
  "collectionCode",
] as const;
export const IDENTITY_CHECKS = ["ctid", "codeAndFace", "code", "idCardAndRoster"] as const;
export const CAPTURE_WAYS = ["camera", "album"] as const;
export const CAMERA_FACINGS = ["any", "rearAdvised", "rearOnly"] as const;
export const COOLDOWNS = ["nextDay", "hours24"] as const;
export const CONFIRMATIONS = ["production", "submission"] as const;
export const UNBINDING = ["student", "studentUntilPaid", "support"] as const;
export const DELIVERY_TARGETS = ["school", "chsi", "both"] as const;
export const PAYERS = ["student", "school"] as const;
export const ADDRESS_MODES = ["none", "schoolOrSite", "required"] as const;

/** A limit of null means "no limit"; a price of null means "not offered". */
const limit = z.number().int().min(0).max(99).nullable();
const fen = z.number().int().min(0).max(100_000);
const workingDays = z
  .object({ min: z.number().int().min(0).max(60), max: z.number().int().min(1).max(90) })
  .refine((days) => days.min <= days.max, { message: "daysOrder" });

const percent = z.number().int().min(0).max(100);

export const contactSchema = z.object({
  label: z.string().trim().min(1).max(20),
  phone: z.string().trim().max(30).optional(),
  hours: z.string().trim().max(60).optional(),
  qq: z.string().trim().max(20).optional(),
  remark: z.string().trim().max(60).optional(),
  url: z.url().max(200).optional(),
});

export const noticeSchema = z.object({
  title: z.string().trim().min(1).max(60),
  body: z.string().trim().min(1).max(4000),
  mustAcknowledge: z.boolean(),
});

export const policySchema = z
  .object({
    preset: z.enum(PRESETS),
    window: z
      .object({ opensAt: z.iso.datetime({ offset: true }), closesAt: z.iso.datetime({ offset: true }) })
      .refine((window) => Date.parse(window.opensAt) < Date.parse(window.closesAt), {
        message: "windowOrder",
      }),
    schoolSearch: z.enum(["openTask", "signedOrOpenTask"]),
    association: z.object({
      mode: z.enum(ASSOCIATION_MODES),
      fields: z.array(z.enum(ASSOCIATION_FIELDS)).min(1),
      manualEntry: z.boolean(),
      otherDocuments: z.boolean(),
      unbinding: z.enum(UNBINDING),
      mayActForOthers: z.boolean(),
    }),
    alreadyCollected: z.object({ registrarMayPermit: z.boolean(), extraFeeFen: fen }),
    identityCheck: z.enum(IDENTITY_CHECKS),
    capture: z.object({
      ways: z.array(z.enum(CAPTURE_WAYS)).min(1),
      facing: z.enum(CAMERA_FACINGS),
      desktopAllowed: z.boolean(),
      tabletAllowed: z.boolean(),
      selfieAllowed: z.boolean(),
      album: z.object({
        minWidth: z.number().int(),
        maxWidth: z.number().int().nullable(),
        minHeight: z.number().int(),
        maxHeight: z.number().int().nullable(),
        minBytes: z.number().int(),
        maxBytes: z.number().int(),
      }),
    }),
    photoSpec: photoSpecSchema,
    limits: z.object({
      standardizationsPerDay: limit,
      cooldown: z.enum(COOLDOWNS),
      confirmationBefore: z.enum(CONFIRMATIONS),
      freeResubmissions: limit,
      freeReplacements: limit,
      replacementPriceFen: fen.nullable(),
      extraServicePriceFen: fen.nullable(),
    }),
    faceCompare: faceCompareSchema,
    /** Where the school pays for its students, nobody owes anything and the price is what the school is billed. */
    fee: z.object({ priceFen: fen, payer: z.enum(PAYERS) }),
    review: z.object({
      promiseDays: workingDays.nullable(),
      /** Per cent of ordinary verdicts that a second person looks at blindly, beside those that always get one. */
      secondApprovals: percent,
      secondRejections: percent,
      /** From this score on, clearly above the grey band, clean photos may be looked at in a grid; null: never. */
      gridFrom: percent.nullable(),
      /** Per cent of photos whose score is hidden until they are decided, to see how far people follow it. */
      hideScores: percent,
      /** Per cent of the queue that is gold: pairs whose right answer is known, to measure how well people decide. */
      goldShare: percent,
      /** Gold that everybody who reviews the task is to meet in a week, where the queue is long enough. */
      goldFloor: z.number().int().min(0).max(200),
    }),
    delivery: z.object({
      target: z.enum(DELIVERY_TARGETS),
      promiseDays: workingDays.nullable(),
      needsCollectionCode: z.boolean(),
    }),
    /** Whether a photo that 学信网 refuses is asked for anew at once, or the registrar decides each time. */
    registry: z.object({ refusalReopens: z.boolean() }),
    /** Between two reminders of one student at least so many days pass. */
    reminders: z.object({ everyDays: z.number().int().min(1).max(30) }),
    address: z.enum(ADDRESS_MODES),
    prints: z.boolean(),
    notices: z.array(noticeSchema).max(10),
    contacts: z.array(contactSchema).min(1, { message: "contactNeeded" }).max(6),
    retentionDays: z.number().int().min(30).max(3650),
  })
  .refine(({ review: { gridFrom }, faceCompare }) => gridFrom === null || gridFrom > faceCompare.greyBelow, {
    message: "gridLine",
    path: ["review", "gridFrom"],
  });

export type Policy = z.infer<typeof policySchema>;

export const taskFactsSchema = z.object({
  name: z.string().trim().min(2).max(60),
  kind: z.enum(TASK_KINDS),
  category: z.enum(CATEGORIES),
  cohort: z.number().int().min(2000).max(2100),
});

export type TaskFacts = z.infer<typeof taskFactsSchema>;

export const createTaskInput = z.object({ schoolId: z.uuid(), facts: taskFactsSchema, policy: policySchema });

export const changePolicyInput = z.object({
  schoolId: z.uuid(),
  taskId: z.uuid(),
  /** Version the change was made from; a newer one meanwhile is a conflict. */
  fromVersion: z.number().int().min(1),
  policy: policySchema,
  reason: reasonText,
});

export const setTaskStatusInput = z.object({
  schoolId: z.uuid(),
  taskId: z.uuid(),
  status: z.enum(TASK_STATUSES).exclude(["draft"]),
});
