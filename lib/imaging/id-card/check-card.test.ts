import { describe, expect, it } from "vitest";
import { Refused } from "../decode/problem";
import { sharp } from "../decode/safe-sharp";
import { asSharp, drawn } from "../testing/drawn";
import { drawnCard, tableAt } from "../testing/drawn-card";
import { checkCard } from "./check-card";

const jpeg = (options: Parameters<typeof drawnCard>[0] = {}) =>
  asSharp(drawnCard(options)).jpeg({ quality: 90 }).toBuffer();

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
    ["an empty table", drawn(1200, 800, tableAt)],
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
