import type { BATCH_STATUSES, MismatchOutcome, RegistryVerdict } from "@/db/delivery-vocabulary";
import type { EnrollmentFacts } from "@/db/enrollment-bucket";
import type {
  CAPTURE_SOURCES,
  COMPARE_STATUSES,
  MESSAGE_STATES,
  MessageKind,
  OrderKind,
  OrderState,
  PayChannel,
  PICTURE_STATES,
  RefundState,
  SUBMISSION_STATES,
} from "@/db/vocabulary";
import type { AuditKey } from "@/lib/audit/record";
import type { ImagingProblem } from "@/lib/imaging/decode/problem";
import type { Measure } from "@/lib/imaging/measure-schema";
import type { CannotCompare } from "@/lib/imaging/outcome-schema";
import type { RejectReason } from "@/lib/review/reasons/reasons";
import type { RowChange } from "@/lib/roster/schema";

/** Who did it: a person, or null for the system. */
export type By = string | null;

type Of<Kind extends string, Facts> = { kind: Kind; id: string; at: Date; by: By } & Facts;

export type ImportEntry = Of<
  "import",
  { fileName: string; outcome: "new" | "changed"; changes: RowChange[]; isUndone: boolean }
>;

/** Facts put right after a photo was approved. */
export type CorrectionEntry = Of<
  "correction",
  { changes: RowChange[]; reason: string; delivery: EnrollmentFacts["delivery"] }
>;

/** Something that staff did to the student, as the audit log has it. */
export type NoteEntry = Of<"note", { action: AuditKey; reason: string | null }>;

export type ReferenceEntry = Of<
  "reference",
  { thumb: string | null; state: (typeof PICTURE_STATES)[number]; replacedAt: Date | null }
>;

export type AttemptEntry = Of<
  "attempt",
  {
    attemptNo: number;
    state: (typeof SUBMISSION_STATES)[number];
    source: (typeof CAPTURE_SOURCES)[number];
    device: string;
    takenAt: Date | null;
    /** Ids of the stored pictures; null where there are none yet or the person may not see them. */
    pictures: { thumb: string; view: string; standard: string; original: string } | null;
    problems: ImagingProblem[];
    measures: Measure[];
    compare: {
      status: (typeof COMPARE_STATUSES)[number];
      score: number | null;
      engine: string | null;
      reason: CannotCompare | null;
    };
  }
>;

export type VerdictEntry = Of<
  "verdict",
  {
    attemptNo: number;
    verdict: "approve" | "reject";
    reasons: RejectReason[];
    note: string;
    round: number;
    standing: "inForce" | "opinion" | "undone";
  }
>;

/** The photo moved on without a verdict: to a second look, to the lead, back into the queue, or out of it. */
export type PassedEntry = Of<"passed", { attemptNo: number; action: AuditKey; reason: string | null }>;

export type BatchEntry = Of<
  "batch",
  {
    no: number;
    name: string;
    status: (typeof BATCH_STATUSES)[number];
    size: number | null;
    sha256: string | null;
    builtAt: Date | null;
  }
>;

/** An answer of 学信网, or how the registrar ended it. */
export type RegistryEntry = Of<
  "registry",
  { verdict: RegistryVerdict; settledAs: MismatchOutcome | null; reason: string; receipt: string }
>;

export type MessageEntry = Of<
  "message",
  {
    what: MessageKind;
    state: (typeof MESSAGE_STATES)[number];
    failure: string | null;
    settledAt: Date | null;
    /** The words of a reminder. */
    text: string | null;
  }
>;

type Money = { amountFen: number; orderKind: OrderKind; channel: PayChannel; no: string; reason: string };

export type MoneyEntry =
  | Of<"money", Money & { what: "order"; state: OrderState }>
  | Of<"money", Money & { what: "paid" | "returned"; state: null }>
  | Of<"money", Money & { what: "refund"; state: RefundState }>;

export type TimelineEntry =
  | ImportEntry
  | CorrectionEntry
  | NoteEntry
  | ReferenceEntry
  | AttemptEntry
  | VerdictEntry
  | PassedEntry
  | MoneyEntry
  | MessageEntry
  | BatchEntry
  | RegistryEntry;
