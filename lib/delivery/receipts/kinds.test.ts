import { expect, it } from "vitest";
import { receiptKind } from "./kinds";

it.each([
  ["%PDF-1.7", "pdf"],
  ["%PDF", null],
  ["\xff\xd8\xff\xe0", "jpeg"],
  ["\x89PNG\r\n", "png"],
  ["PK\x03\x04", null],
  ["<html>", null],
  ["", null],
])("a file that begins with %j is %s", (head, kind) => {
  expect(receiptKind(Buffer.from(head, "latin1"))).toBe(kind);
});
