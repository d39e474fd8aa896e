import { describe, expect, it } from "vitest";
import { Refused } from "../decode/problem";
import { sharp } from "../decode/safe-sharp";
import { asSharp, drawn, generator } from "../testing/drawn";
import { checkCard } from "./check-card";

const random = generator(17);
const GRAIN = Float32Array.from({ length: 1200 * 900 }, () => (random() - 0.5) * 8);

/** A card of 856 × 540 px with lines of print and a portrait, on a brown table. */
function picture({ left = 170, top = 180, flash = 0 } = {}) {
  return drawn(1200, 900, (x, y) => {
    const grain = GRAIN[y * 1200 + x] ?? 0;
    const [u, v] = [x - left, y - top];
    const isCard = u >= 0 && v >= 0 && u < 856 && v < 540;
    if (!isCard) return [96 + grain, 72 + grain, 52 + grain];
    if (flash > 0 && Math.hypot(u - 400, v - 250) < flash) return [255, 255, 255];
    const isPortrait = u > 600 && u < 800 && v > 90 && v < 380;
    if (isPortrait) return [170 + 30 * Math.sin(u / 9) + grain, 130 + grain, 110 + grain];
    const isPrint =
      u > 60 && u < 560 && v > 70 && v < 480 && v % 60 < 22 && (u * 7 + Math.floor(u / 13) * 5) % 19 < 8;
    return isPrint ? [40 + grain, 40 + grain, 60 + grain] : [205 + grain, 218 + grain, 226 + grain];
  });
}

const jpeg = (options: Parameters<typeof picture>[0] = {}) =>
  asSharp(picture(options)).jpeg({ quality: 90 }).toBuffer();

async function verdicts(file: Buffer) {
  return Object.fromEntries((await checkCard(file)).map(({ code, verdict }) => [code, verdict]));
}

describe("checkCard", () => {
  it("passes a whole, sharp card", async () => {
    expect(await verdicts(await jpeg())).toEqual({
      cardFound: "pass",
      cardEdges: "pass",
      cardSharpness: "pass",
      cardGlare: "pass",
    });
  });

  it("passes a turned one", async () => {
    const turned = await sharp(await jpeg())
      .rotate(9, { background: "#604834" })
      .jpeg()
      .toBuffer();
    expect(await verdicts(turned)).toMatchObject({ cardFound: "pass", cardEdges: "pass" });
  });

  it.each([
    ["a cut edge", jpeg({ left: -60 }), "cardEdges"],
    ["blur", jpeg().then((file) => sharp(file).blur(6).jpeg().toBuffer()), "cardSharpness"],
    ["a flash", jpeg({ flash: 110 }), "cardGlare"],
  ])("finds %s", async (_name, file, code) => {
    expect((await verdicts(await file))[code]).toBe("block");
  });

  it("knows a picture cut to the card, whose edges cannot be judged", async () => {
    const cut = await sharp(await jpeg())
      .extract({ left: 174, top: 184, width: 848, height: 532 })
      .jpeg()
      .toBuffer();
    expect(await verdicts(cut)).toMatchObject({ cardFound: "pass", cardEdges: "unmeasured" });
  });

  it.each([
    ["an empty table", drawn(1200, 800, (x, y) => [96 + (GRAIN[y * 1200 + x] ?? 0), 72, 52])],
    [
      "a round thing",
      drawn(1200, 900, (x, y) => (Math.hypot(x - 600, y - 450) < 300 ? [220, 220, 220] : [80, 60, 50])),
    ],
    [
      "a square one",
      drawn(1200, 900, (x, y) =>
        Math.abs(x - 600) < 280 && Math.abs(y - 450) < 280 ? [220, 220, 220] : [80, 60, 50],
      ),
    ],
  ])("finds no card on %s", async (_name, empty) => {
    expect(await verdicts(await asSharp(empty).jpeg().toBuffer())).toEqual({ cardFound: "block" });
  });

  it("refuses what is no picture", async () => {
    await expect(checkCard(Buffer.from("%PDF-1.7"))).rejects.toThrow(Refused);
  });
});
