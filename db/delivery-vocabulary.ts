/** The closed lists of words of batches and of 学信网's answers on them. Depends on nothing, like `vocabulary.ts`. */

/** The life of a batch, in its order: from `sealed` on its list does not change, from `built` on its bytes do not. */
export const BATCH_STATUSES = [
  "draft",
  "checked",
  "sealed",
  "built",
  "delivered",
  "uploaded",
  "resultsImported",
  "closed",
] as const;

/** Why a sealed batch is not being built now. */
export const BUILD_STOPS = ["cancelled", "photoMissing", "photoChanged", "cutRefused", "unexpected"] as const;

/** To whom a batch is handed: the school's 学籍 office, 学信网. */
export const BATCH_RECIPIENTS = ["school", "chsi"] as const;

/** How an archive travels. */
export const HANDOVER_WAYS = ["secureChannel", "networkDisk", "byHand", "courier", "email", "other"] as const;

/** What a photo of a batch is, beside the batches before it. */
export const BATCH_CHANGES = ["new", "photoReplaced", "factsCorrected", "again"] as const;

/** How a manifest in CSV is written. */
export const MANIFEST_ENCODINGS = ["utf8", "gb18030"] as const;

/** What 学信网 says of a photo: the person of the 学籍, another person, or not taken at all. */
export const REGISTRY_VERDICTS = ["same", "different", "refused"] as const;
export type RegistryVerdict = (typeof REGISTRY_VERDICTS)[number];

/** What a refusal is about: the photo, which can be taken anew, or the record, which the registrar puts right. */
export const REFUSAL_KINDS = ["photo", "record"] as const;

export const RESULT_IMPORT_STATUSES = [
  ...(["uploading", "reading", "mapping", "checking", "checked"] as const),
  ...(["taking", "taken", "failed", "cancelled", "undone"] as const),
] as const;

/** What would become of a row of a result file. Only the first, and the second where somebody wants it, are taken. */
export const RESULT_ROW_OUTCOMES = [
  ...(["take", "contradiction", "known", "noResult", "unknownValue", "duplicate", "conflict"] as const),
  ...(["nameDiffers", "keysDisagree", "ambiguous", "notDelivered", "superseded"] as const),
  ...(["otherBatch", "otherTask", "unmatched"] as const),
] as const;
export type ResultRowOutcome = (typeof RESULT_ROW_OUTCOMES)[number];

/** How a registrar ends a bad answer of 学信网. */
export const MISMATCH_OUTCOMES = ["recollect", "settled", "recordError"] as const;
export type MismatchOutcome = (typeof MISMATCH_OUTCOMES)[number];
