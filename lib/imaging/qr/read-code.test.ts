import { beforeAll, describe, expect, it } from "vitest";
import { sharp } from "../decode/safe-sharp";
import { asSharp, drawn } from "../testing/drawn";
import { drawnCode } from "../testing/drawn-code";
import type { CodeReader } from "./code-reader";
import { type CodeReaders, climb, readCode } from "./read-code";
import { zbarReader } from "./zbar";
import { zxingReader } from "./zxing";

const TEXT = "TXCJM1.eyJ4aCI6IjIxMTAyMTYwNTIifQ.0f9c2b7a";

let readers: CodeReaders;
let code: Buffer;

beforeAll(async () => {
  code = await drawnCode(TEXT);
  readers = { zxing: await zxingReader(), zbar: await zbarReader() };
});

describe("readCode", () => {
  it.each([
    ["as it was saved", (file: Buffer) => sharp(file).png()],
    ["turned", (file: Buffer) => sharp(file).rotate(33, { background: "#bbb" }).jpeg()],
    ["out of focus", (file: Buffer) => sharp(file).blur(3).jpeg()],
    ["as a small screenshot", (file: Buffer) => sharp(file).resize(120).jpeg({ quality: 50 })],
    ["in the dark", (file: Buffer) => sharp(file).linear(0.25, 0).jpeg()],
    ["inverted", (file: Buffer) => sharp(file).negate({ alpha: false }).jpeg()],
  ])("reads a code %s", async (_name, edit) => {
    expect(await readCode(readers, await edit(code).toBuffer())).toEqual({ text: TEXT, step: "zxing" });
  });

  it("reads a code from a steep angle with the last step", async () => {
    const steep = await sharp(code)
      .affine([1, 0.45, 0.18, 0.77], { background: "#fff" })
      .rotate(20, { background: "#fff" })
      .jpeg()
      .toBuffer();
    expect(await readCode(readers, steep)).toEqual({ text: TEXT, step: "zbar" });
  });

  it("finds nothing on a picture without a code", async () => {
    expect(
      await readCode(
        readers,
        await asSharp(drawn(200, 200, (x) => [x, x, x]))
          .jpeg()
          .toBuffer(),
      ),
    ).toBeNull();
  });
});

describe("climb", () => {
  const finds = (width: number): CodeReader => ({
    read: async (picture) => (picture.width === width ? TEXT : null),
  });
  const nothing: CodeReader = { read: async () => null };
  const picture = drawn(100, 80, () => [9, 9, 9]);

  it.each([
    [finds(100), nothing, "zxing"],
    [finds(200), nothing, "zxingEnlarged"],
    [nothing, finds(100), "zbar"],
  ])("%# stops at the first step that reads", async (zxing, zbar, step) => {
    expect(await climb(picture, { zxing, zbar })).toEqual({ text: TEXT, step });
  });
});
