import { describe, expect, it } from "vitest";
import { type JudgedRow, judgeRow, type ResultRow, settleDuplicates } from "./judge-row";
import { ManifestIndex, type ManifestItem } from "./manifest-index";

const item = (change: Partial<ManifestItem> = {}): ManifestItem => ({
  task: { id: "here", no: 1 },
  batch: { id: "first", no: 1 },
  enrollmentId: "e1",
  submissionId: "s1",
  name: "丁云",
  keys: { collectionCode: "", documentNumber: "d1", fileName: "", examNo: "", studentNo: "101" },
  state: "open",
  earlier: null,
  ...change,
});

const row = (change: Partial<ResultRow> = {}): ResultRow => ({
  ...{ rowNo: 2, value: "同一人", reason: "", name: "" },
  keys: { studentNo: "101" },
  ...change,
});

function judged(items: ManifestItem[], one: ResultRow, batchId: string | null = null): JudgedRow {
  const meanings = { 同一人: "same", 待比对: "none", 图像退回: "refusedPhoto" } as const;
  return judgeRow(one, { index: new ManifestIndex(items), taskId: "here", batchId, meanings });
}

describe("a row of a result file", () => {
  const second = item({ batch: { id: "second", no: 2 }, submissionId: "s2" });
  const elsewhere = item({ task: { id: "there", no: 4 } });
  it.each<[string, ManifestItem[], Partial<ResultRow>, string | null]>([
    ["take", [item()], {}, null],
    ["take", [item()], { keys: { studentNo: "101", documentNumber: "d1" }, name: "丁云" }, null],
    ["take", [item(), second], {}, "second"],
    ["unmatched", [item()], { keys: { studentNo: "102" } }, null],
    ["unmatched", [item()], { keys: {} }, null],
    ["nameDiffers", [item()], { name: "丁雨" }, null],
    ["keysDisagree", [item()], { keys: { studentNo: "101", documentNumber: "d2" } }, null],
    ["ambiguous", [item(), second], {}, null],
    ["otherBatch", [second], {}, "first"],
    ["otherTask", [elsewhere], {}, null],
    ["unknownValue", [item()], { value: "比对中止" }, null],
    ["noResult", [item()], { value: "待比对" }, null],
    ["noResult", [item()], { value: "" }, null],
    ["known", [item({ earlier: "same", state: "superseded" })], {}, null],
    ["contradiction", [item({ earlier: "different" })], {}, null],
    ["superseded", [item({ state: "superseded" })], {}, null],
    ["notDelivered", [item({ state: "notDelivered" })], {}, null],
  ])("is %s", (outcome, items, change, batchId) => {
    expect(judged(items, row(change), batchId).outcome).toBe(outcome);
  });

  it("names the task and batch that it belongs to", () => {
    expect(judged([elsewhere], row()).detail).toEqual({ task: 4, batch: 1 });
    expect(judged([second], row(), "first").detail).toEqual({ batch: 2 });
  });

  it("that stands twice counts once, and not at all where the two differ", () => {
    const one = judged([item()], row());
    const again = judged([item()], row({ rowNo: 3 }));
    const other = judged([item()], row({ rowNo: 3, value: "图像退回" }));
    const outcomes = (rows: JudgedRow[]) => settleDuplicates(rows).map(({ outcome }) => outcome);
    expect(outcomes([one, again])).toEqual(["take", "duplicate"]);
    expect(outcomes([one, other])).toEqual(["conflict", "conflict"]);
  });
});
