/**
 * The closed lists of words that tables, forms and texts share. Depends on nothing, so that every layer, the
 * browser included, may read it.
 */

export const TASK_KINDS = ["graduate", "freshman", "enrolled", "certificate"] as const;

export const CATEGORIES = ["undergraduate", "postgraduate", "adult", "online", "selfTaught"] as const;

export const TASK_STATUSES = ["draft", "open", "paused", "closed"] as const;

export const SEXES = ["male", "female"] as const;

export const DOCUMENT_TYPES = [
  "residentId",
  "hkMoResidencePermit",
  "twResidencePermit",
  "hkMoPass",
  "twPass",
  "foreignPermanentResident",
  "passport",
  "hkId",
  "moId",
  "twId",
  "other",
] as const;

export const ROLES = [
  "platformAdmin",
  "operator",
  "registrar",
  "reviewer",
  "reviewLead",
  "support",
  "finance",
  "collegeViewer",
  "photographer",
  "auditor",
] as const;

export const OBJECT_PURPOSES = [
  "photo",
  "roster",
  "photoImport",
  "frozen",
  "manifest",
  "missingList",
  "results",
  "prints",
  "receipt",
] as const;

export const ROSTER_IMPORT_STATUSES = [
  "uploading",
  "reading",
  "mapping",
  "checking",
  "checked",
  "committing",
  "committed",
  "stopped",
  "failed",
  "cancelled",
  "undone",
] as const;

export const ROSTER_ROW_OUTCOMES = ["new", "changed", "same", "error"] as const;

export const PHOTO_IMPORT_KINDS = ["reference", "capture"] as const;

export const PHOTO_IMPORT_STATUSES = ["uploading", "matching", "done", "failed", "cancelled"] as const;

export const PHOTO_ITEM_OUTCOMES = [
  "waiting",
  "expanded",
  "matched",
  "unmatched",
  "duplicate",
  "refused",
  "dismissed",
] as const;

export const CAPTURE_SOURCES = ["staffUpload", "onSite", "camera", "album"] as const;

/** What a student holds in the hand, as the client says. */
export const DEVICE_CLASSES = ["phone", "tablet", "desktop"] as const;

export const CAMERA_SIDES = ["rear", "front"] as const;

export const PRODUCTION_STATES = ["waiting", "done", "failed"] as const;

export const PICTURE_STATES = ["processing", "ready", "failed"] as const;

export const SUBMISSION_STATES = [
  "processing",
  "intercepted",
  "qualityBlocked",
  "inReview",
  "held",
  "secondReview",
  "approved",
  "rejected",
  "replaced",
  "withdrawn",
  "returned",
] as const;

export const COMPARE_STATUSES = ["off", "noReference", "cannotCompare", "scored"] as const;

/**
 * How two photos belong together. `sameFile`, `samePicture` and `likelySamePicture` speak of the picture, also
 * edited or mirrored; `similarFace` only of the person, and among people who look alike it is often wrong.
 */
export const MATCH_KINDS = ["sameFile", "samePicture", "likelySamePicture", "similarFace"] as const;

/** What a group holds: one face under two students, one picture under several, two who were swapped; what says most comes last. */
export const MATCH_GROUP_KINDS = ["face", "picture", "swap"] as const;

export const MATCH_GROUP_STATES = ["open", "innocent", "confirmed"] as const;

export const PHOTO_SOURCES = ["capture", "reference"] as const;

/** How a student logs in; the test login is there only where it is switched on, and says so. */
export const LOGIN_CHANNELS = ["wechat", "test"] as const;

export const STUDENT_CLIENTS = ["miniProgram", "web"] as const;

/** What a student shows to be taken for a person of the roster. */
export const ASSOCIATION_MODES = ["idNumber", "collectionCode", "idCard"] as const;

/** By whom or what an account lost a student; `merge` where two records of one person became one. */
export const ASSOCIATION_ENDS = ["student", "support", "merge"] as const;

export const AGREEMENT_KINDS = ["notice", "agreement", "faceData"] as const;

/** What came of asking a service for an identity, whichever service it was. `notApplicable`: it does not know such people. */
export const IDENTITY_RESULTS = [
  "same",
  "different",
  "uncertain",
  "idMismatch",
  "noRecord",
  "noReferencePhoto",
  "badImage",
  "noFace",
  "notApplicable",
  "providerError",
  "rateLimited",
] as const;

/** How prints reach a student. */
export const MAILING_WAYS = ["atSchool", "byMail"] as const;

/** What somebody who comes to a shoot shows. */
export const CHECK_IN_WAYS = ["collectionCode", "temporaryCode", "studentNo"] as const;

export const SHOOT_PICTURE_STATES = ["unmatched", "matched", "handedIn", "refused", "dismissed"] as const;

/** By what a photographer's picture found its student. */
export const PICTURE_MATCHES = ["order", "name", "hand"] as const;

/**
 * What the faces of a shoot said of a picture: it is who it should be, it is somebody else, or nothing. `cleared`: a
 * person has looked and said that it is right.
 */
export const FACE_FINDINGS = [
  "own",
  "other",
  "unsure",
  "noReference",
  "noConsent",
  "noFace",
  "cleared",
] as const;

/** A student's prints: on a sheet, in their envelope, handed over or with the carrier. */
export const PRINT_STATES = ["printing", "packed", "sent"] as const;

export const PRINT_RUN_STATES = ["waiting", "done", "failed"] as const;

/** What a student writes to support about. */
export const SUPPORT_SUBJECTS = ["wrongFacts", "notOnList", "heldByOther", "other"] as const;

export const VERDICTS = ["approve", "reject"] as const;

/** Pairs of the gold set: right as they are, with a fault of the spec, or two people who look alike. */
export const GOLD_KINDS = ["clean", "fault", "lookAlike"] as const;

/** What came of a trainer's item; `otherReason`: rightly rejected, but for something else than what is wrong. */
export const TRAINER_OUTCOMES = ["right", "otherReason", "wrong"] as const;
/** `overtaken`: decided, or changed by somebody, before it was cut. */
export const RECUT_STATES = ["waiting", "done", "failed", "overtaken"] as const;

/** Lists whose view can be kept under a name. */
export const VIEWED_LISTS = ["roster", "students"] as const;
export const MISSING_LIST_STATUSES = ["waiting", "writing", "done", "failed"] as const;

export const MESSAGE_KINDS = [
  "reminder",
  "approved",
  "rejected",
  "intercepted",
  "delivered",
  "online",
  "registryDifferent",
  "registryRefused",
  "missedShoot",
] as const;

/** Templates of WeChat's subscribe messages; a permission that somebody gives is for one message by one of them. */
export const MESSAGE_TEMPLATES = ["review", "upload", "reminder"] as const;

export type MessageKind = (typeof MESSAGE_KINDS)[number];
export type MessageTemplate = (typeof MESSAGE_TEMPLATES)[number];

export const MESSAGE_STATES = ["waiting", "sent", "failed"] as const;

/** What an order is for. The first three settle the fee of the collection; the others buy one more try. */
export const ORDER_KINDS = ["collection", "recollection", "onSite", "extraService", "replacement"] as const;

export const ORDER_STATES = ["open", "paid", "closed", "refunding", "partlyRefunded", "refunded"] as const;

export const PAY_CHANNELS = ["wechat", "onSite", "free", "waived"] as const;

export const MONEY_DIRECTIONS = ["in", "out"] as const;

export const REFUND_STATES = [
  ...(["requested", "refused", "approved", "processing"] as const),
  ...(["done", "abnormal", "closed"] as const),
] as const;

/** Why money goes back: somebody asked, it came for an order that was closed, or for a fee that nobody owed. */
export const REFUND_CAUSES = ["asked", "late", "notOwed"] as const;

export const BILL_KINDS = ["payment", "refund"] as const;

export const BILL_OUTCOMES = ["matched", "onlyOurs", "onlyTheirs", "amountsDiffer"] as const;

/** Public holidays of the State Council's yearly notice, and what staff enter besides. */
export const OCCASIONS = [
  ...(["newYear", "springFestival", "qingming", "labourDay", "dragonBoat"] as const),
  ...(["midAutumn", "nationalDay", "other"] as const),
] as const;

export type Occasion = (typeof OCCASIONS)[number];
export type TaskKind = (typeof TASK_KINDS)[number];
export type Category = (typeof CATEGORIES)[number];
export type TaskStatus = (typeof TASK_STATUSES)[number];
export type Sex = (typeof SEXES)[number];
export type DocumentType = (typeof DOCUMENT_TYPES)[number];
export type Role = (typeof ROLES)[number];
export type GoldKind = (typeof GOLD_KINDS)[number];
export type TrainerOutcome = (typeof TRAINER_OUTCOMES)[number];
export type OrderKind = (typeof ORDER_KINDS)[number];
export type OrderState = (typeof ORDER_STATES)[number];
export type PayChannel = (typeof PAY_CHANNELS)[number];
export type RefundState = (typeof REFUND_STATES)[number];
export type RefundCause = (typeof REFUND_CAUSES)[number];
export type BillKind = (typeof BILL_KINDS)[number];
export type BillOutcome = (typeof BILL_OUTCOMES)[number];
