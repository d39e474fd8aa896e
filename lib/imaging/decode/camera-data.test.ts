import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asSharp, drawn } from "../testing/drawn";
import { cameraData } from "./camera-data";
import { sharp } from "./safe-sharp";

async function exifOf(
  exif: Parameters<ReturnType<typeof sharp>["withExif"]>[0],
): Promise<Buffer | undefined> {
  const file = await asSharp(drawn(8, 8, () => [0, 0, 0]))
    .withExif(exif)
    .jpeg()
    .toBuffer();
  return (await sharp(file).metadata()).exif;
}

describe("cameraData", () => {
  it("reads what a phone and a program write", async () => {
    const exif = await exifOf({
      IFD0: { Make: "HUAWEI", Model: "LYA-AL00", Software: "Adobe Photoshop 25.0" },
      IFD2: { LensModel: "iPhone 15 front TrueDepth camera 2.69mm f/1.9" },
    });
    expect(cameraData(exif)).toEqual({
      make: "HUAWEI",
      model: "LYA-AL00",
      software: "Adobe Photoshop 25.0",
      lens: "iPhone 15 front TrueDepth camera 2.69mm f/1.9",
    });
  });

  it("knows nothing of a file without EXIF", () => {
    expect(cameraData(undefined)).toEqual({});
  });

  it("never fails on bytes that make no sense", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, isTiff) => {
        const head = isTiff ? Buffer.from("II*\0\x08\0\0\0", "latin1") : Buffer.alloc(0);
        expect(typeof cameraData(Buffer.concat([head, bytes]))).toBe("object");
      }),
    );
  });
});
