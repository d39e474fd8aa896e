import { z } from "zod";
import { AGREEMENT_KINDS, DOCUMENT_TYPES, IDENTITY_RESULTS, SUPPORT_SUBJECTS } from "@/db/vocabulary";
import { reasonText } from "@/lib/audit/reason";

const typed = (most: number) => z.string().trim().min(1).max(most);

/** Largest picture of a code or a card, in bytes. */
export const DOCUMENT_PICTURE_LIMIT = 8 * 1024 * 1024;
export const DOCUMENT_PICTURE_TYPES = ["image/jpeg", "image/png"] as const;

/** What a picture of a student is looked at as. */
export const PICTURE_KINDS = ["code", "cardFront", "cardBack"] as const;
export type PictureKind = (typeof PICTURE_KINDS)[number];

export const answerDocumentInput = z.object({
  kind: z.enum(AGREEMENT_KINDS),
  /** Of the text as it was shown. */
  textHash: z.string().regex(/^[0-9a-f]{64}$/),
  agrees: z.boolean(),
});

/** What a student shows; the task's rules say which of it is needed. */
export const matchInput = z.object({
  name: typed(60).optional(),
  documentType: z.enum(DOCUMENT_TYPES).optional(),
  documentNumber: typed(40).optional(),
  studentNo: typed(30).optional(),
  documentLast4: typed(4).optional(),
  /** The text of the QR code as the phone read it, or the picture that holds it. */
  collectionCode: z.union([z.object({ text: typed(4000) }), z.object({ pictureId: z.uuid() })]).optional(),
  /** There is no 采集码 yet, but the school gave a 临时拍摄码. */
  hasTemporaryCode: z.boolean().optional(),
  cardPictures: z.object({ front: z.uuid(), back: z.uuid() }).optional(),
});
export type MatchInput = z.infer<typeof matchInput>;

/** What somebody who is not on the list says of themselves. */
export const enterInput = z.object({
  name: typed(60),
  documentType: z.enum(DOCUMENT_TYPES),
  documentNumber: typed(40),
  studentNo: z.string().trim().max(30).default(""),
  college: z.string().trim().max(60).default(""),
  major: z.string().trim().max(60).default(""),
  className: z.string().trim().max(60).default(""),
});
export type EnterInput = z.infer<typeof enterInput>;

export const ticketInput = z.object({ ticket: z.string().min(20).max(12_000) });

/** The portrait, where one is asked for: JPEG of 10–40 KB, base64 without header. */
export const checkIdentityInput = z.object({ portrait: z.base64().max(55_000).nullable() });

export const writeNoteInput = z.object({ subject: z.enum(SUPPORT_SUBJECTS), body: typed(500) });
export const answerNoteInput = z.object({ schoolId: z.uuid(), noteId: z.uuid(), answer: typed(500) });

export const unbindByStaffInput = z.object({
  schoolId: z.uuid(),
  enrollmentId: z.uuid(),
  reason: reasonText,
});

export const identityResult = z.enum(IDENTITY_RESULTS);
export type IdentityResult = z.infer<typeof identityResult>;
