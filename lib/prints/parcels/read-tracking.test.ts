import { expect, it } from "vitest";
import { readTracking } from "./read-tracking";

const PARCELS = new Map([
  ["2022001", { enrollmentId: "a", state: "packed" as const }],
  ["2022002", { enrollmentId: "b", state: "printing" as const }],
  ["2022003", { enrollmentId: "c", state: "sent" as const }],
  ["2022004", { enrollmentId: "d", state: "packed" as const }],
]);

const rows = (...table: string[][]) => table.map((texts, index) => ({ rowNo: index + 1, texts }));

it("takes numbers of packed envelopes, and says of every other row why not", () => {
  const read = readTracking(
    rows(
      ["发件清单"],
      ["备注", "学号", "快递公司", "运单号"],
      ["", "2022001", "示例快递", "SF 1234567890"],
      ["", "2022002", "示例快递", "SF1234567891"],
      ["", "2022003", "示例快递", "SF1234567892"],
      ["", "2022004", "示例快递", "12"],
      ["", "2022001", "示例快递", "SF1234567893"],
      ["", "9", "示例快递", "SF1234567894"],
      ["", "2022004", "", " "],
    ),
    PARCELS,
  );
  expect(read?.sent).toEqual([
    { rowNo: 3, enrollmentId: "a", studentNo: "2022001", carrier: "示例快递", trackingNo: "SF1234567890" },
  ]);
  expect(read?.wrong.map(({ rowNo, code }) => [rowNo, code])).toEqual([
    [4, "notPacked"],
    [5, "sentAlready"],
    [6, "numberShape"],
    [7, "twice"],
    [8, "noStudent"],
    [9, "noNumber"],
  ]);
});

it("reads no file without the headings", () => {
  expect(readTracking(rows(["学号", "姓名"], ["2022001", "甲"]), PARCELS)).toBeNull();
});
