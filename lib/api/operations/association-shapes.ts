import { z } from "zod";
import { BUCKETS, ENROLLMENT_FACTS } from "@/db/enrollment-bucket";
import { AGREEMENT_KINDS, CATEGORIES, TASK_KINDS } from "@/db/vocabulary";
import { ANSWERS } from "@/lib/association/agreements/documents";
import { identityResult } from "@/lib/association/schema";
import { ERROR_STATUS, type ErrorCode } from "@/lib/errors";
import { TASK_PHASES } from "@/lib/tasks/find/phase";
import { ADDRESS_MODES, contactSchema } from "@/lib/tasks/schema";
import { nextShape } from "../photo/standing";
import { momentShape, textShape } from "../shapes";

export const taskPath = z.object({ schoolId: z.uuid(), taskId: z.uuid() });
export const enrollmentPath = z.object({ enrollmentId: z.uuid() });

export const documentShape = z.object({
  kind: z.enum(AGREEMENT_KINDS),
  title: textShape,
  body: textShape,
  textHash: z.string(),
  asks: z.enum(["acknowledge", "choose", "read"]),
  answer: z.enum(ANSWERS),
  answeredAt: momentShape.nullable(),
});

const factsShape = z.object({
  schoolName: z.string(),
  schoolCode: z.string(),
  taskName: z.string(),
  category: z.enum(CATEGORIES),
  /** Masked: `丁*云`. */
  name: z.string(),
  studentNo: z.string(),
  documentLast4: z.string(),
  college: z.string(),
  major: z.string(),
  className: z.string(),
});

export const matchShape = z.object({
  facts: factsShape,
  ticket: z.string(),
  expiresAt: momentShape,
  isAlreadyYours: z.boolean(),
});

/** `confidence` from 0 to 1; null where the field was not read. */
const readFieldShape = z.object({ text: z.string(), confidence: z.number().min(0).max(1) }).nullable();

export const pictureShape = z.object({
  /** `waiting` also where nothing is kept any more. */
  state: z.enum(["waiting", "good", "bad"]),
  problems: z.array(z.object({ code: z.string(), text: textShape })),
  /** What was read off a card, to fill in the form with; `by` is null where nothing was. */
  read: z.object({
    by: z.enum(["reader", "standIn"]).nullable(),
    name: readFieldShape,
    documentNumber: readFieldShape,
  }),
});

export const ownTaskShape = z.object({
  enrollmentId: z.uuid(),
  schoolId: z.uuid(),
  taskId: z.uuid(),
  schoolName: z.string(),
  taskName: z.string(),
  kind: z.enum(TASK_KINDS),
  category: z.enum(CATEGORIES),
  name: z.string(),
  studentNo: z.string(),
  bucket: z.enum(BUCKETS),
  payment: z.enum(ENROLLMENT_FACTS.payment),
  priceFen: z.number(),
  phase: z.enum(TASK_PHASES),
  closesAt: momentShape,
  missingDocuments: z.number().int(),
  /** Null where no check is needed. */
  identity: identityResult.or(z.literal("open")).nullable(),
  next: nextShape,
});

export const ownEnrollmentShape = ownTaskShape.extend({
  facts: factsShape,
  associatedAt: momentShape,
  code: z.enum(ENROLLMENT_FACTS.code),
  faceConsent: z.enum(ANSWERS).nullable(),
  /** Null where it can be let go of. */
  unbindRefusal: z.enum(Object.keys(ERROR_STATUS) as [ErrorCode, ...ErrorCode[]]).nullable(),
  mailing: z.enum(ADDRESS_MODES),
  /**
   * In fen, over all orders: what was paid, what has come back of it, and what is on its way back. `forOnSite`: the fee
   * was paid for a shoot on site.
   */
  money: z.object({
    paidFen: z.number().int(),
    returnedFen: z.number().int(),
    returningFen: z.number().int(),
    forOnSite: z.boolean(),
  }),
  contacts: z.array(contactSchema),
});

export const noteShape = z.object({
  id: z.uuid(),
  subject: z.string(),
  body: z.string(),
  writtenAt: momentShape,
  answer: z.string().nullable(),
  answeredAt: momentShape.nullable(),
});
