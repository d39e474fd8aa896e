import { pgEnum } from "drizzle-orm/pg-core";
import { BUCKETS, ENROLLMENT_FACTS } from "./enrollment-bucket";

export const standing = pgEnum("enrollment_standing", ENROLLMENT_FACTS.standing);
export const codeState = pgEnum("enrollment_code", ENROLLMENT_FACTS.code);
export const association = pgEnum("enrollment_association", ENROLLMENT_FACTS.association);
export const paymentState = pgEnum("enrollment_payment", ENROLLMENT_FACTS.payment);
export const photoState = pgEnum("enrollment_photo", ENROLLMENT_FACTS.photo);
export const deliveryState = pgEnum("enrollment_delivery", ENROLLMENT_FACTS.delivery);
export const registryState = pgEnum("enrollment_registry", ENROLLMENT_FACTS.registry);
export const bucket = pgEnum("enrollment_bucket", BUCKETS);

export const TASK_KINDS = ["graduate", "freshman", "enrolled", "certificate"] as const;
export const taskKind = pgEnum("task_kind", TASK_KINDS);

export const CATEGORIES = ["undergraduate", "postgraduate", "adult", "online", "selfTaught"] as const;
export const category = pgEnum("category", CATEGORIES);

export const TASK_STATUSES = ["draft", "open", "paused", "closed"] as const;
export const taskStatus = pgEnum("task_status", TASK_STATUSES);

export const SEXES = ["male", "female"] as const;
export const sex = pgEnum("sex", SEXES);

export const DOCUMENT_TYPES = [
  ...(["residentId", "hkMoResidencePermit", "twResidencePermit", "hkMoPass", "twPass"] as const),
  ...(["foreignPermanentResident", "passport", "hkId", "moId", "twId", "other"] as const),
] as const;
export const documentType = pgEnum("document_type", DOCUMENT_TYPES);

export const ROLES = [
  ...(["platformAdmin", "operator", "registrar", "reviewer", "reviewLead", "support"] as const),
  ...(["finance", "collegeViewer", "photographer", "auditor"] as const),
] as const;
export const role = pgEnum("role", ROLES);

export const OBJECT_PURPOSES = ["photo", "roster", "photoImport", "frozen", "manifest"] as const;
export const objectPurpose = pgEnum("object_purpose", OBJECT_PURPOSES);
export const objectState = pgEnum("object_state", ["pending", "stored"]);

export const ROSTER_IMPORT_STATUSES = [
  ...(["uploading", "reading", "mapping", "checking", "checked"] as const),
  ...(["committing", "committed", "failed", "cancelled"] as const),
] as const;
export const rosterImportStatus = pgEnum("roster_import_status", ROSTER_IMPORT_STATUSES);

export const ROSTER_ROW_OUTCOMES = ["new", "changed", "same", "error"] as const;
export const rosterRowOutcome = pgEnum("roster_row_outcome", ROSTER_ROW_OUTCOMES);

export const PHOTO_IMPORT_KINDS = ["reference", "capture"] as const;
export const photoImportKind = pgEnum("photo_import_kind", PHOTO_IMPORT_KINDS);
export const PHOTO_IMPORT_STATUSES = ["uploading", "matching", "done", "failed", "cancelled"] as const;
export const photoImportStatus = pgEnum("photo_import_status", PHOTO_IMPORT_STATUSES);
export const PHOTO_ITEM_OUTCOMES = [
  "waiting",
  "expanded",
  "matched",
  "unmatched",
  "duplicate",
  "refused",
  "dismissed",
] as const;
export const photoItemOutcome = pgEnum("photo_item_outcome", PHOTO_ITEM_OUTCOMES);

export const CAPTURE_SOURCES = ["staffUpload", "onSite", "camera", "album"] as const;
export const captureSource = pgEnum("capture_source", CAPTURE_SOURCES);

export const PICTURE_STATES = ["processing", "ready", "failed"] as const;
export const pictureState = pgEnum("picture_state", PICTURE_STATES);

export const SUBMISSION_STATES = [
  ...(["processing", "intercepted", "qualityBlocked", "inReview", "held", "secondReview"] as const),
  ...(["approved", "rejected", "replaced", "withdrawn"] as const),
] as const;
export const submissionState = pgEnum("submission_state", SUBMISSION_STATES);

export const COMPARE_STATUSES = ["off", "noReference", "cannotCompare", "scored"] as const;
export const compareStatus = pgEnum("compare_status", COMPARE_STATUSES);

export const VERDICTS = ["approve", "reject"] as const;
export const verdict = pgEnum("verdict", VERDICTS);

export const BATCH_STATUSES = ["draft", "sealing", "built", "failed", "delivered"] as const;
export const batchStatus = pgEnum("batch_status", BATCH_STATUSES);
