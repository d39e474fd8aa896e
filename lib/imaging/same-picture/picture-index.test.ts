import { beforeAll, describe, expect, it } from "vitest";
import { sharp } from "../decode/safe-sharp";
import { localEngine } from "../local-engine";
import { loadNetworks } from "../network/networks";
import { CAPTURE, portrait, REFERENCE } from "../testing/portraits";
import type { Fingerprint } from "./fingerprint";
import { PictureIndex } from "./picture-index";

const index = new PictureIndex();
let fingerprintOf: (file: Buffer) => Promise<Fingerprint>;

beforeAll(async () => {
  const engine = localEngine(await loadNetworks());
  fingerprintOf = async (original) => {
    const outcome = await engine.prepareReference({ original });
    if (!outcome.ok) throw new Error(outcome.problem.code);
    return outcome.fingerprint;
  };
  index.add("student-1", await fingerprintOf(portrait(CAPTURE)));
  index.add("student-6", await fingerprintOf(portrait("capture/id006_capture.jpg")));
}, 60_000);

async function findings(file: Buffer) {
  return index.find(await fingerprintOf(file)).map(({ id, kind }) => `${id}: ${kind}`);
}

describe("PictureIndex", () => {
  it("finds a copy of a file, and one with other metadata", async () => {
    expect(await findings(portrait(CAPTURE))).toEqual(["student-1: sameFile"]);
    const file = portrait(CAPTURE);
    const renamed = Buffer.concat([
      file.subarray(0, 2),
      Buffer.from([0xff, 0xfe, 0, 6, 1, 2, 3, 4]),
      file.subarray(2),
    ]);
    expect(await findings(renamed)).toEqual(["student-1: sameFile"]);
  });

  it.each([
    ["small and coarse", (file: Buffer) => sharp(file).resize(420).jpeg({ quality: 40 })],
    ["mirrored", (file: Buffer) => sharp(file).flop().jpeg()],
    ["grey and brighter", (file: Buffer) => sharp(file).greyscale().linear(1.15, 5).jpeg()],
    [
      "cut tighter and stretched",
      (file: Buffer) =>
        sharp(file)
          .extract({ left: 150, top: 200, width: 660, height: 800 })
          .resize(700, 800, { fit: "fill" })
          .jpeg(),
    ],
    ["turned a little", (file: Buffer) => sharp(file).rotate(4, { background: "#ccc" }).jpeg()],
  ])("finds the picture %s", async (_name, edit) => {
    expect(await findings(await edit(portrait(CAPTURE)).toBuffer())).toEqual(["student-1: samePicture"]);
  });

  it("calls another picture of the same person similar, not the same", async () => {
    expect(await findings(portrait(REFERENCE))).toEqual(["student-1: similarFace"]);
  });

  it("leaves out the student's own photos", async () => {
    const fingerprint = await fingerprintOf(portrait(CAPTURE));
    expect(index.find(fingerprint, "student-1")).toEqual([]);
  });

  it("keeps finding after it has grown", async () => {
    const grown = new PictureIndex();
    const wanted = await fingerprintOf(portrait(CAPTURE));
    for (let i = 0; i < 600; i++)
      grown.add(`other-${i}`, {
        ...wanted,
        file: `${i}`,
        pixels: `${i}`,
        descriptor: wanted.descriptor.map((value) => value + i + 1),
      });
    grown.add("wanted", wanted);
    expect(grown.size).toBe(601);
    expect(grown.find(wanted).map(({ id }) => id)).toEqual(["wanted"]);
  });
});
