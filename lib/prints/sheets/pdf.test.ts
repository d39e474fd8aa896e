import sharp from "sharp";
import { expect, it } from "vitest";
import { drawSheet } from "./draw-sheet";
import { layOut } from "./lay-out";
import { type PdfPage, writePdf } from "./pdf";

const jpeg = await sharp({ create: { width: 295, height: 413, channels: 3, background: "#64c5ff" } })
  .jpeg()
  .toBuffer();
const image = (name: string) => ({ name, width: 295, height: 413, jpeg, isGrey: false });

async function written(pages: readonly PdfPage[]): Promise<Buffer> {
  async function* all() {
    yield* pages;
  }
  const parts: Buffer[] = [];
  for await (const part of writePdf(all())) parts.push(part);
  return Buffer.concat(parts);
}

it("a PDF of sheets: every object stands where the table says, every picture once, in exact millimetres", async () => {
  const sheets = layOut(3, "a4", { oneInch: 4, smallTwoInch: 0, twoInch: 2 });
  const pages = sheets.map((sheet) =>
    drawSheet(sheet, "a4", {
      printOf: ({ student, size }) => image(`P${student}${size}`),
      labelOf: ({ student }) => image(`L${student}`),
    }),
  );
  const file = await written(pages);
  const text = file.toString("latin1");
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
  const [, count] = /^xref\n0 (\d+)\n/.exec(text.slice(start)) ?? [];
  const entries = text
    .slice(start)
    .split("\n")
    .slice(3, 2 + Number(count));
  expect(entries).toHaveLength(Number(count) - 1);
  entries.forEach((entry, index) => {
    expect(text.slice(Number(entry.slice(0, 10))).startsWith(`${index + 1} 0 obj\n`)).toBe(true);
  });
  expect(text.match(/\/Subtype \/Image/g)).toHaveLength(3 * 2 + 3);
  expect(text).toContain("/MediaBox [0 0 595.276 841.890]");
  // An inch print: 295 × 413 px at 300 dpi are 70.8 × 99.12 pt.
  expect(text).toContain("q 70.800 0 0 99.120 ");
  for (const [, length, at] of [...text.matchAll(/\/DCTDecode \/Length (\d+) >>\nstream\n()/dg)].map(
    ({ 1: size, indices }) => [null, Number(size), indices?.[2]?.[0] ?? 0] as const,
  ))
    expect(file.subarray(at, at + length).equals(jpeg)).toBe(true);
});
