import type { ResultRowOutcome } from "@/db/delivery-vocabulary";
import { KEY_COLUMNS, type KeyColumn } from "../columns/columns";
import { type Answer, answerOf } from "../policy";
import type { Meanings, ResultDetail } from "../schema";
import type { ManifestIndex, ManifestItem } from "./manifest-index";

/** What a row says, with its keys normalised as those of the manifest; an empty text is no value. */
export type ResultRow = {
  rowNo: number;
  value: string;
  reason: string;
  name: string;
  keys: Partial<Record<KeyColumn, string>>;
};

export type JudgedRow = {
  rowNo: number;
  outcome: ResultRowOutcome;
  answer: Answer | null;
  item: ManifestItem | null;
  detail: ResultDetail;
};

type Around = { index: ManifestIndex; taskId: string; batchId: string | null; meanings: Meanings };

/** What would become of one row on its own; rows of one file are set against each other afterwards. */
export function judgeRow(row: ResultRow, around: Around): JudgedRow {
  const found = findItem(row, around);
  const { item } = found;
  const judged = { rowNo: row.rowNo, answer: null, item, detail: found.detail };
  if (found.refusal || !item) return { ...judged, outcome: found.refusal ?? "unmatched" };
  const meaning = row.value === "" ? "none" : around.meanings[row.value];
  if (!meaning) return { ...judged, outcome: "unknownValue" };
  const answer = answerOf(meaning);
  if (!answer) return { ...judged, outcome: "noResult" };
  if (item.earlier === answer.verdict) return { ...judged, answer, outcome: "known" };
  if (item.state !== "open") return { ...judged, answer, outcome: item.state };
  if (item.earlier) {
    const detail = { ...judged.detail, earlier: item.earlier };
    return { ...judged, answer, detail, outcome: "contradiction" };
  }
  return { ...judged, answer, outcome: "take" };
}

type Found = { item: ManifestItem | null; detail: ResultDetail; refusal?: ResultRowOutcome };

/** The photo that a row is about: found by its surest key, and not spoken against by any other. */
function findItem({ keys, name }: ResultRow, { index, taskId, batchId }: Around): Found {
  const hits = KEY_COLUMNS.map((column) => index.find(column, keys[column] ?? "")).find(
    (items) => items.length > 0,
  );
  const [first] = hits ?? [];
  if (!hits || !first) return { item: null, detail: {} };
  const inTask = hits.filter(({ task }) => task.id === taskId);
  const elsewhere = { task: first.task.no, batch: first.batch.no };
  if (inTask.length === 0) return { item: null, detail: elsewhere, refusal: "otherTask" };
  const inBatch = batchId ? inTask.filter(({ batch }) => batch.id === batchId) : inTask;
  const [item] = inBatch;
  if (!item) return { item: null, detail: { batch: inTask[0]?.batch.no }, refusal: "otherBatch" };
  // Who was delivered twice can only be told apart by the batch: an old file must not answer a new photo.
  if (inBatch.length > 1) return { item: null, detail: {}, refusal: "ambiguous" };
  const detail = { batch: item.batch.no };
  const other = KEY_COLUMNS.find(
    (column) => keys[column] && item.keys[column] && keys[column] !== item.keys[column],
  );
  if (other) return { item: null, detail: { ...detail, column: other }, refusal: "keysDisagree" };
  if (name && name !== item.name)
    return { item: null, detail: { ...detail, column: "name" }, refusal: "nameDiffers" };
  return { item, detail };
}

/** Rows of one file about the same photo: the same answer twice counts once, two different ones not at all. */
export function settleDuplicates(rows: readonly JudgedRow[]): JudgedRow[] {
  const bySubmission = new Map<string, JudgedRow[]>();
  for (const row of rows)
    if (row.item && row.answer) {
      const { submissionId } = row.item;
      bySubmission.set(submissionId, [...(bySubmission.get(submissionId) ?? []), row]);
    }
  const changed = new Map<number, ResultRowOutcome>();
  for (const same of bySubmission.values()) {
    if (same.length < 2) continue;
    const isOne = same.every(
      ({ answer }) =>
        answer?.verdict === same[0]?.answer?.verdict && answer?.refusal === same[0]?.answer?.refusal,
    );
    for (const { rowNo } of isOne ? same.slice(1) : same)
      changed.set(rowNo, isOne ? "duplicate" : "conflict");
  }
  return rows.map((row) => ({ ...row, outcome: changed.get(row.rowNo) ?? row.outcome }));
}
