/** A student's first photo, one handed in again, and one after which there is no further try. */
export const SUBMISSION_KINDS = ["first", "again", "last"] as const;
export type SubmissionKind = (typeof SUBMISSION_KINDS)[number];
