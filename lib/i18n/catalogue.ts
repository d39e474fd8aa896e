import { audit, auditAction, auditEntity, home, people, schools } from "./messages/admin";
import { apiReference } from "./messages/api-reference";
import {
  batchChange,
  batchStatus,
  buildStop,
  handoverWay,
  manifestEncoding,
  photoSize,
  recipient,
  token,
} from "./messages/batch-words";
import { batchWarning, blocker } from "./messages/blockers";
import { calendar, occasion } from "./messages/calendar";
import { common } from "./messages/common";
import { delivery } from "./messages/delivery";
import { errors } from "./messages/errors";
import { cannotCompare } from "./messages/face-compare";
import { fields } from "./messages/fields";
import { columnMeanings, fileDrop, sheetChoice } from "./messages/files";
import { findings, matchGroupKind, matchGroupState, photoSource } from "./messages/findings";
import { identityResult } from "./messages/identity";
import { imagingProblem } from "./messages/imaging-problems";
import { photoImportStatus, photoItem, photoOutcome, photos } from "./messages/intake";
import { intakeAgreement } from "./messages/intake-agreement";
import { ledger, ledgerLine } from "./messages/ledger";
import { loop } from "./messages/loop";
import { measureOff, measureSentence, measureUnmeasured } from "./messages/measure-sentences";
import { measureName, measureUnit, measureUnitName } from "./messages/measures";
import {
  checkInRefusal,
  checkInUnknown,
  checkInWay,
  onsite,
  timetableProblem,
  timetableUnread,
} from "./messages/onsite";
import { faceFinding, shootPictureState } from "./messages/onsite-pictures";
import {
  billKind,
  billOutcome,
  finance,
  orderKind,
  orderState,
  payChannel,
  payWant,
  refundCause,
  refundState,
} from "./messages/payments";
import { phone } from "./messages/phone";
import { photoCheck, pictureMatch } from "./messages/photo-check";
import { photoStandard } from "./messages/photo-standard";
import { preview } from "./messages/preview";
import { paperName, printRunState, printSize, printState, prints, trackingProblem } from "./messages/prints";
import { progress, station } from "./messages/progress";
import { hall, live, missing, narrowed, overview, remind, standing } from "./messages/progress-pages";
import { gold, goldKind, quality, trainer, trainerOutcome } from "./messages/quality";
import { reasonGroup, rejectReason } from "./messages/reject-reasons";
import {
  mismatch,
  mismatchOutcome,
  registryVerdict,
  resultColumn,
  resultMeaning,
  resultOutcome,
  resultStatus,
  results,
} from "./messages/results";
import { captureSource, review } from "./messages/review";
import { roster, rosterColumn } from "./messages/roster";
import { rosterFile, rosterProblem, rosterStatus } from "./messages/roster-import";
import { shell } from "./messages/shell";
import {
  codeRefusal,
  corrections,
  deliveryState,
  lowScoreAction,
  mergeRefusal,
  moveRefusal,
  singleStudent,
} from "./messages/single-student";
import { student } from "./messages/student";
import { compareVerdict, messageTemplate, nextStep, resultStage } from "./messages/student-photo";
import { students } from "./messages/students";
import { support, supportSubject } from "./messages/support";
import { summary } from "./messages/task-summary";
import { wizard } from "./messages/task-wizard";
import { tasks } from "./messages/tasks";
import { unreached } from "./messages/unreached";
import { views } from "./messages/views";
import { bucket, role, vocabulary } from "./messages/vocabulary";
import { type InLanguage, inLanguage, type Locale } from "./texts";

/** Every text of the console, by namespace. */
export const CATALOGUE = {
  common,
  fileDrop,
  columnMeanings,
  sheetChoice,
  shell,
  errors,
  fields,
  bucket,
  role,
  ...vocabulary,
  tasks,
  wizard,
  summary,
  roster,
  student,
  students,
  singleStudent,
  lowScoreAction,
  moveRefusal,
  mergeRefusal,
  codeRefusal,
  corrections,
  deliveryState,
  preview,
  unreached,
  views,
  rosterColumn,
  rosterStatus,
  rosterFile,
  rosterProblem,
  photos,
  photoImportStatus,
  photoOutcome,
  photoItem,
  findings,
  matchGroupKind,
  matchGroupState,
  photoSource,
  progress,
  station,
  live,
  overview,
  standing,
  hall,
  missing,
  remind,
  narrowed,
  finance,
  orderKind,
  orderState,
  payChannel,
  payWant,
  refundState,
  refundCause,
  billKind,
  billOutcome,
  onsite,
  checkInWay,
  checkInRefusal,
  checkInUnknown,
  shootPictureState,
  faceFinding,
  timetableProblem,
  timetableUnread,
  prints,
  paperName,
  printSize,
  printState,
  printRunState,
  trackingProblem,
  delivery,
  batchStatus,
  batchChange,
  buildStop,
  recipient,
  handoverWay,
  manifestEncoding,
  photoSize,
  token,
  blocker,
  batchWarning,
  results,
  resultColumn,
  resultMeaning,
  resultStatus,
  resultOutcome,
  registryVerdict,
  mismatch,
  mismatchOutcome,
  loop,
  ledger,
  ledgerLine,
  review,
  schools,
  calendar,
  occasion,
  people,
  audit,
  auditAction,
  auditEntity,
  home,
  captureSource,
  cannotCompare,
  reasonGroup,
  rejectReason,
  measureName,
  measureUnit,
  measureUnitName,
  measureSentence,
  measureOff,
  measureUnmeasured,
  imagingProblem,
  photoCheck,
  pictureMatch,
  goldKind,
  trainerOutcome,
  quality,
  gold,
  trainer,
  phone,
  apiReference,
  intakeAgreement,
  nextStep,
  photoStandard,
  messageTemplate,
  identityResult,
  support,
  supportSubject,
  resultStage,
  compareVerdict,
} as const;

export type Messages = InLanguage<typeof CATALOGUE>;

const cache = new Map<Locale, Messages>();

export function messagesIn(locale: Locale): Messages {
  const known = cache.get(locale);
  if (known) return known;
  const messages = inLanguage(CATALOGUE, locale);
  cache.set(locale, messages);
  return messages;
}
