import fc from "fast-check";
import { expect, it } from "vitest";
import { elementsOf } from "./elements";

const XML = `<?xml version="1.0"?><sheet><cols><col/></cols><data><row r="1"><c>学</c></row>
  <row r="2"/><row><c>号</c></row></data><rowBreaks/><end/></sheet>`;

it("cuts the same elements however the text was torn, multi-byte letters and tags among it", async () => {
  const bytes = Buffer.from(XML);
  const places = fc.array(fc.nat(bytes.length), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(places, async (cuts) => {
      const ends = [...cuts.toSorted((a, b) => a - b), bytes.length];
      const pieces = ends.map((end, at) => bytes.subarray(ends[at - 1] ?? 0, end));
      const found: string[] = [];
      let around = "";
      for await (const { elements, outside } of elementsOf(from(pieces), "row")) {
        found.push(...elements);
        around += outside;
      }
      expect(found).toEqual([`<row r="1"><c>学</c></row>`, `<row r="2"/>`, "<row><c>号</c></row>"]);
      expect(around.replace(/\s+/g, "")).toBe(
        `<?xmlversion="1.0"?><sheet><cols><col/></cols><data></data><rowBreaks/><end/></sheet>`,
      );
    }),
  );
});

it("refuses an element that is larger than any of people", async () => {
  const endless = Array.from({ length: 10 }, () => Buffer.alloc(1024 * 1024, "x"));
  const read = async () => {
    for await (const part of elementsOf(from([Buffer.from("<a><row>"), ...endless]), "row")) void part;
  };
  await expect(read()).rejects.toThrow(RangeError);
});

async function* from(pieces: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* pieces;
}
