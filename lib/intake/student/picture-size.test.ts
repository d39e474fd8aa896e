import fc from "fast-check";
import sharp from "sharp";
import { expect, it } from "vitest";
import { pictureSize } from "./picture-size";

const drawn = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#abc" } });

it.each([
  ["jpeg", await drawn(480, 640).jpeg().toBuffer(), { width: 480, height: 640 }],
  ["progressive", await drawn(480, 640).jpeg({ progressive: true }).toBuffer(), { width: 480, height: 640 }],
  ["png", await drawn(31, 17).png().toBuffer(), { width: 31, height: 17 }],
  [
    "turned",
    await drawn(640, 480).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
    { width: 480, height: 640 },
  ],
  [
    "mirrored",
    await drawn(640, 480).withMetadata({ orientation: 2 }).jpeg().toBuffer(),
    { width: 640, height: 480 },
  ],
])("reads the size of a %s picture as one looks at it", (_, file, size) => {
  expect(pictureSize(file)).toEqual(size);
});

it("answers for any bytes", async () => {
  const file = await drawn(640, 480).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  fc.assert(
    fc.property(
      fc.nat(file.length - 1),
      fc.nat(255),
      fc.integer({ min: 4, max: file.length }),
      (at, byte, end) => {
        const broken = Buffer.from(file);
        broken[at] = byte;
        expect(() => pictureSize(broken.subarray(0, end))).not.toThrow();
      },
    ),
  );
});
