import { expect, it } from "vitest";
import { packingSheets } from "./packing-sheets";

const parcel = (college: string, studentNo: string) => ({
  ...{ college, studentNo, className: "一班", name: "张示例", carrier: "示例快递", trackingNo: "SF1" },
  way: "atSchool" as const,
});

it("lists every envelope for the carrier, and those of each college to be signed for", () => {
  const parcels = [parcel("", "1"), parcel("文学院", "2"), parcel("文学院", "3")];
  const sheets = packingSheets(parcels, {
    ...{ title: "装袋清单", unnamed: "未填学院" },
    heading: (column) => column,
    way: (way) => way ?? "none",
  });
  expect(sheets.map(([name, table]) => [name, table.length - 1])).toEqual([
    ["装袋清单", 3],
    ["未填学院", 1],
    ["文学院", 2],
  ]);
  expect(sheets[0]?.[1].slice(0, 2)).toEqual([
    ["college", "className", "studentNo", "name", "carrier", "trackingNo"],
    ["", "一班", "1", "张示例", "示例快递", "SF1"],
  ]);
  expect(sheets[2]?.[1]).toEqual([
    ["className", "studentNo", "name", "address", "signed"],
    ["一班", "2", "张示例", "atSchool", ""],
    ["一班", "3", "张示例", "atSchool", ""],
  ]);
});
