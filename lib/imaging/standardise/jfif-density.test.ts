import { describe, expect, it } from "vitest";
import { sharp } from "../decode/safe-sharp";
import { asSharp, drawn } from "../testing/drawn";
import { withJfifDensity } from "./jfif-density";

describe("withJfifDensity", () => {
  it("makes readers see the resolution, and nothing else new", async () => {
    const plain = await asSharp(drawn(16, 16, (x) => [x * 9, 0, 0]))
      .jpeg()
      .toBuffer();
    const file = withJfifDensity(plain, 300);
    expect(file.toString("latin1", 6, 10)).toBe("JFIF");
    expect(await sharp(file).metadata()).toMatchObject({ density: 300, width: 16, format: "jpeg" });
    expect(await sharp(file).raw().toBuffer()).toEqual(await sharp(plain).raw().toBuffer());
    expect((await sharp(file).metadata()).exif).toBeUndefined();
  });
});
