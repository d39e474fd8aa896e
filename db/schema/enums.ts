import { pgEnum } from "drizzle-orm/pg-core";
import * as deliveryWords from "../delivery-vocabulary";
import { ENROLLMENT_FACTS } from "../enrollment-bucket";
import * as words from "../vocabulary";

export const standing = pgEnum("enrollment_standing", ENROLLMENT_FACTS.standing);
export const codeState = pgEnum("enrollment_code", ENROLLMENT_FACTS.code);
export const association = pgEnum("enrollment_association", ENROLLMENT_FACTS.association);
export const paymentState = pgEnum("enrollment_payment", ENROLLMENT_FACTS.payment);
export const photoState = pgEnum("enrollment_photo", ENROLLMENT_FACTS.photo);
export const deliveryState = pgEnum("enrollment_delivery", ENROLLMENT_FACTS.delivery);
export const registryState = pgEnum("enrollment_registry", ENROLLMENT_FACTS.registry);

export const taskKind = pgEnum("task_kind", words.TASK_KINDS);

export const category = pgEnum("category", words.CATEGORIES);

export const taskStatus = pgEnum("task_status", words.TASK_STATUSES);

export const sex = pgEnum("sex", words.SEXES);

export const documentType = pgEnum("document_type", words.DOCUMENT_TYPES);

export const role = pgEnum("role", words.ROLES);

export const objectPurpose = pgEnum("object_purpose", words.OBJECT_PURPOSES);
export const objectState = pgEnum("object_state", ["pending", "stored"]);

export const rosterImportStatus = pgEnum("roster_import_status", words.ROSTER_IMPORT_STATUSES);

export const rosterRowOutcome = pgEnum("roster_row_outcome", words.ROSTER_ROW_OUTCOMES);

export const photoImportKind = pgEnum("photo_import_kind", words.PHOTO_IMPORT_KINDS);
export const photoImportStatus = pgEnum("photo_import_status", words.PHOTO_IMPORT_STATUSES);
export const photoItemOutcome = pgEnum("photo_item_outcome", words.PHOTO_ITEM_OUTCOMES);

export const captureSource = pgEnum("capture_source", words.CAPTURE_SOURCES);

export const pictureState = pgEnum("picture_state", words.PICTURE_STATES);

export const submissionState = pgEnum("submission_state", words.SUBMISSION_STATES);

export const compareStatus = pgEnum("compare_status", words.COMPARE_STATUSES);

export const matchGroupKind = pgEnum("match_group_kind", words.MATCH_GROUP_KINDS);
export const matchGroupState = pgEnum("match_group_state", words.MATCH_GROUP_STATES);
export const matchKind = pgEnum("match_kind", words.MATCH_KINDS);
export const photoSource = pgEnum("photo_source", words.PHOTO_SOURCES);

export const verdict = pgEnum("verdict", words.VERDICTS);

export const goldKind = pgEnum("gold_kind", words.GOLD_KINDS);

export const trainerOutcome = pgEnum("trainer_outcome", words.TRAINER_OUTCOMES);
export const recutState = pgEnum("recut_state", words.RECUT_STATES);

export const batchStatus = pgEnum("batch_status", deliveryWords.BATCH_STATUSES);

export const missingListStatus = pgEnum("missing_list_status", words.MISSING_LIST_STATUSES);

export const messageKind = pgEnum("message_kind", words.MESSAGE_KINDS);
export const messageState = pgEnum("message_state", words.MESSAGE_STATES);

export const orderKind = pgEnum("order_kind", words.ORDER_KINDS);
export const orderState = pgEnum("order_state", words.ORDER_STATES);
export const payChannel = pgEnum("pay_channel", words.PAY_CHANNELS);
export const moneyDirection = pgEnum("money_direction", words.MONEY_DIRECTIONS);
export const refundState = pgEnum("refund_state", words.REFUND_STATES);
export const refundCause = pgEnum("refund_cause", words.REFUND_CAUSES);
export const occasion = pgEnum("occasion", words.OCCASIONS);

export const billKind = pgEnum("bill_kind", words.BILL_KINDS);
export const billOutcome = pgEnum("bill_outcome", words.BILL_OUTCOMES);

export const registryVerdict = pgEnum("registry_verdict", deliveryWords.REGISTRY_VERDICTS);
export const resultImportStatus = pgEnum("result_import_status", deliveryWords.RESULT_IMPORT_STATUSES);
export const resultRowOutcome = pgEnum("result_row_outcome", deliveryWords.RESULT_ROW_OUTCOMES);
