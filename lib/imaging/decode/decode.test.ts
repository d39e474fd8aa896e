import { deflateSync } from "node:zlib";
import sharpPackage from "sharp";
import { describe, expect, it } from "vitest";
import { asSharp, drawn } from "../testing/drawn";
import { decode, type RawLimits } from "./decode";
import { Refused } from "./problem";
import { sharp } from "./safe-sharp";

const LIMITS: RawLimits = {
  width: { min: 40, max: 4000 },
  height: { min: 40, max: 4000 },
  bytes: { min: 100, max: 500_000 },
};

/** Red above, blue below, a green corner on the upper left: shows every way to be turned or mirrored. */
const PICTURE = drawn(60, 80, (x, y) => {
  if (x < 20 && y < 20) return [0, 200, 0];
  return y < 40 ? [200, 0, 0] : [0, 0, 200];
});

async function codeOf(file: Buffer, limits = LIMITS): Promise<string> {
  try {
    await decode(file, limits);
    return "decoded";
  } catch (error) {
    if (error instanceof Refused) return error.problem.code;
    throw error;
  }
}

function colourAt({ picture }: Awaited<ReturnType<typeof decode>>, x: number, y: number) {
  const at = 3 * (y * picture.width + x);
  return [...picture.data.subarray(at, at + 3)];
}

/** A PNG whose header promises more px than its body has. */
function pngClaiming(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const chunks = [
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.from(Array.from({ length: 400 }, (_, i) => (i * 7919) % 251)))),
    chunk("IEND", Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function crc32(data: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

describe("decode refuses", () => {
  it.each([
    ["an empty file", async () => Buffer.alloc(0), "empty"],
    ["too many bytes", async () => Buffer.alloc(500_001), "tooManyBytes"],
    ["too few bytes", async () => Buffer.alloc(99), "tooFewBytes"],
    ["a page named .jpg", async () => Buffer.from("<html>".repeat(40)), "notJpegOrPng"],
    [
      "a drawing",
      async () => Buffer.from(`<svg width="100" height="100">${" ".repeat(100)}</svg>`),
      "notJpegOrPng",
    ],
    ["an iPhone picture", async () => Buffer.from(`\0\0\0\x18ftypheic${"\0".repeat(200)}`, "latin1"), "heic"],
    ["a cut JPEG", async () => (await noisyJpeg()).subarray(0, 2000), "broken"],
    [
      "a header without a body",
      async () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(200)]),
      "broken",
    ],
    ["a PNG bomb", async () => pngClaiming(60_000, 60_000), "tooManyPixels"],
    ["too large a side", async () => pngClaiming(5000, 100), "tooLarge"],
    [
      "a small picture",
      async () =>
        asSharp(drawn(39, 80, () => [1, 2, 3]))
          .png()
          .toBuffer(),
      "tooSmall",
    ],
    ["a GIF in disguise", async () => Buffer.from(`GIF89a${"\0".repeat(200)}`, "latin1"), "notJpegOrPng"],
  ])("%s", async (_name, file, code) => {
    expect(await codeOf(await file())).toBe(code);
  });

  it("has other loaders than JPEG and PNG blocked in this process", async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    await expect(sharpPackage(svg).metadata()).rejects.toThrow("unsupported image format");
  });
});

async function noisyJpeg(): Promise<Buffer> {
  return asSharp(drawn(300, 300, (x, y) => [(x * 37 + y * 91) % 256, (x * y) % 256, (x ^ y) % 256]))
    .jpeg()
    .toBuffer();
}

describe("decode turns", () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])("EXIF orientation %d upright", async (orientation) => {
    const stored = await orientedFile(orientation);
    const decoded = await decode(stored, LIMITS);
    expect(decoded.original).toEqual({ width: 60, height: 80 });
    expect(colourAt(decoded, 5, 5)).toEqual([0, 200, 0]);
    expect(colourAt(decoded, 55, 5)).toEqual([200, 0, 0]);
    expect(colourAt(decoded, 5, 75)).toEqual([0, 0, 200]);
  });
});

/** What has to be done to the upright picture so that a reader of the orientation undoes it (Exif 2.32, tag 0x0112). */
const STORED: Record<number, { turn: number; flop: boolean }> = {
  1: { turn: 0, flop: false },
  2: { turn: 0, flop: true },
  3: { turn: 180, flop: false },
  4: { turn: 180, flop: true },
  5: { turn: 90, flop: true },
  6: { turn: 270, flop: false },
  7: { turn: 270, flop: true },
  8: { turn: 90, flop: false },
};

async function orientedFile(orientation: number): Promise<Buffer> {
  const { turn, flop } = STORED[orientation] ?? { turn: 0, flop: false };
  const turned = await asSharp(PICTURE).rotate(turn).png().toBuffer();
  return sharp(await sharp(turned).flop(flop).png().toBuffer())
    .withMetadata({ orientation })
    .png()
    .toBuffer();
}

describe("decode brings to 8-bit sRGB", () => {
  it("16 bits", async () => {
    const file = await asSharp(PICTURE).toColourspace("rgb16").png().toBuffer();
    expect(colourAt(await decode(file, LIMITS), 55, 5)).toEqual([200, 0, 0]);
  });

  it("grey", async () => {
    const file = await asSharp(drawn(60, 80, () => [90, 90, 90]))
      .greyscale()
      .png()
      .toBuffer();
    expect(colourAt(await decode(file, LIMITS), 5, 5)).toEqual([90, 90, 90]);
  });

  it("transparency, on white", async () => {
    const file = await asSharp(PICTURE).ensureAlpha(0).png().toBuffer();
    expect(colourAt(await decode(file, LIMITS), 55, 5)).toEqual([255, 255, 255]);
  });

  it("CMYK", async () => {
    const file = await asSharp(drawn(60, 80, () => [200, 120, 80]))
      .toColourspace("cmyk")
      .jpeg({ quality: 95 })
      .toBuffer();
    const [red = 0, green = 0, blue = 0] = colourAt(await decode(file, LIMITS), 30, 30);
    expect(Math.abs(red - 200) + Math.abs(green - 120) + Math.abs(blue - 80)).toBeLessThan(30);
  });

  it("Display P3, with other numbers for the same colour", async () => {
    const file = await asSharp(drawn(60, 80, () => [200, 120, 80]))
      .withIccProfile("p3")
      .jpeg({ quality: 98 })
      .toBuffer();
    const [red = 0, green = 0, blue = 0] = colourAt(await decode(file, LIMITS), 30, 30);
    expect(Math.abs(red - 200) + Math.abs(green - 120) + Math.abs(blue - 80)).toBeLessThan(9);
  });
});

describe("decode shrinks", () => {
  it("large pictures to 1600 px and tells their own size", async () => {
    const file = await asSharp(drawn(1800, 2400, () => [10, 20, 30]))
      .jpeg()
      .toBuffer();
    const { picture, original } = await decode(file, LIMITS);
    expect([picture.width, picture.height]).toEqual([1200, 1600]);
    expect(original).toEqual({ width: 1800, height: 2400 });
  });

  it("leaves a file with something behind its picture to the picture", async () => {
    const file = Buffer.concat([await asSharp(PICTURE).jpeg().toBuffer(), Buffer.from("PK\x03\x04<script>")]);
    expect(await codeOf(file)).toBe("decoded");
  });
});
