import { Readable } from "node:stream";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { enrollmentsOf, picture, testPolicy, uploadPhotos } from "@/db/testing/collection";
import { auditOf, openDatabase, rowsIn } from "@/db/testing/database";
import { plainEngine } from "@/db/testing/plain-engine";
import { workOff } from "@/db/testing/work-off";
import type { Ctx } from "@/lib/auth/ctx";
import { checkIn } from "./check-in/check-in";
import { addPicture } from "./pictures/add-picture";
import { handIn } from "./pictures/hand-in";
import { listPictures } from "./pictures/list-pictures";
import { matchPictures } from "./pictures/match-pictures";
import { assignPicture, clearFinding, dismissPicture, swapPictures } from "./pictures/settle-picture";
import { type Planned, planned } from "./testing/planned";

const connection = openDatabase();

/** Faces are compared, and whoever has no account has agreed on paper. */
const COMPARING = testPolicy((policy) => ({
  ...policy,
  faceCompare: {
    ...policy.faceCompare,
    enabled: true,
    consentText: "同意比对",
    assessmentRecord: "PIA-TEST",
  },
}));

let at: Planned;
const scan = (ctx: Ctx, text: string) => checkIn(ctx, { ...at.ref, text, isAnyway: false });
const numbers = () => at.people.map(({ studentNo }) => studentNo);

describe("pictures of a shoot", () => {
  const shown = new Map<string, string>();
  const engine = plainEngine({
    shows: (original) => {
      const face = shown.get(original.toString("base64")) ?? "";
      return { face, picture: `${face} ${original.length}` };
    },
  });
  let drawn = 0;

  async function photoOf(face: string): Promise<Buffer> {
    const file = Buffer.concat([await picture(1), Buffer.from(`no. ${++drawn}`)]);
    shown.set(file.toString("base64"), face);
    return file;
  }

  /** Everybody has a reference, came, and was photographed in the order of these faces. */
  async function shot(faces: readonly string[]) {
    at = await planned(connection, 4, COMPARING);
    const references = await Promise.all(
      numbers().map(async (no) => ({ name: `${no}.jpg`, bytes: await photoOf(no) })),
    );
    await uploadPhotos(at, references, "reference");
    await workOff(connection, engine);
    for (const no of numbers()) await scan(at.operator, no);
    for (const [index, face] of faces.entries()) await add(`DSC_${index + 9}.JPG`, await photoOf(face));
  }

  const add = (fileName: string, bytes: Buffer) =>
    addPicture(at.operator, { ...at.ref, fileName, source: Readable.from([bytes]) });
  const list = async () => listPictures(at.operator, at.ref);
  const findings = async () => (await list()).map(({ studentNo, finding }) => [studentNo, finding]);
  const match = async (by: "order" | "name") => {
    const result = await matchPictures(at.operator, { ...at.ref, by });
    await workOff(connection, engine);
    return result;
  };

  it("find their students by the order of scanning; two that were mixed up are found and swapped", async () => {
    await shot([]);
    const [ann = "", bo = "", cy = "", di = ""] = numbers();
    for (const [index, face] of [ann, cy, bo, di].entries())
      await add(`DSC_${index + 9}.JPG`, await photoOf(face));
    expect(await match("order")).toEqual({ matched: 4, open: 0 });
    expect(await findings()).toEqual([
      [ann, "own"],
      [bo, "other"],
      [cy, "other"],
      [di, "own"],
    ]);
    const [, one, other] = await list();
    expect([one?.likelyNo, other?.likelyNo]).toEqual([cy, bo]);
    await expect(handIn(at.operator, { ...at.ref, expected: 4 })).rejects.toMatchObject({
      code: "picturesChanged",
    });
    const swap = { schoolId: at.place.schoolId, pictureId: one?.id ?? "", otherId: other?.id ?? "" };
    await swapPictures(at.operator, swap);
    await workOff(connection, engine);
    expect((await findings()).map(([, finding]) => finding)).toEqual(["own", "own", "own", "own"]);
    expect(await auditOf(connection.db, one?.id ?? "")).toContain("shootPicture.swap");
    expect(await handIn(at.operator, { ...at.ref, expected: 4 })).toEqual({ handedIn: 4, refused: 0 });
    await workOff(connection, engine);
    const photos = await enrollmentsOf(at);
    expect(numbers().map((no) => photos.get(no)?.photo)).toEqual(Array(4).fill("inReview"));
    const sources = await rowsIn<{ source: string }>(
      connection.db,
      [at.place.schoolId],
      sql`select distinct source from captures where task_id = ${at.place.taskId}`,
    );
    expect(sources).toEqual([{ source: "onSite" }]);
    await expect(swapPictures(at.operator, swap)).rejects.toMatchObject({ code: "itemState" });
  });

  it("find their students by name; the rest is given by hand, cleared or put aside", async () => {
    await shot([]);
    const [ann = "", bo = "", cy = ""] = numbers();
    await add(`${ann}.jpg`, await photoOf(ann));
    await add(`${bo}_a.jpg`, await photoOf(bo));
    await add(`${bo}_b.jpg`, await photoOf(bo));
    await add("nobody.jpg", await photoOf(ann));
    await add("text.jpg", Buffer.from("not a photo, but long enough"));
    expect(await add(`${ann}.jpg`, await photoOf(ann))).toEqual({ isNew: false });
    expect(await match("name")).toEqual({ matched: 1, open: 3 });
    const byName = new Map((await list()).map((row) => [row.fileName, row]));
    const problem = (name: string) => byName.get(name)?.problem?.code ?? null;
    expect([problem(`${bo}_a.jpg`), problem("nobody.jpg"), problem("text.jpg")]).toEqual([
      ...["sameStudent", "noStudent", "notAPhoto"],
    ]);
    const ref = (name: string) => ({ schoolId: at.place.schoolId, pictureId: byName.get(name)?.id ?? "" });
    await dismissPicture(at.operator, ref(`${bo}_b.jpg`));
    await assignPicture(at.operator, { ...ref(`${bo}_a.jpg`), number: bo });
    await expect(assignPicture(at.operator, { ...ref("nobody.jpg"), number: bo })).rejects.toMatchObject({
      code: "pictureTaken",
    });
    await assignPicture(at.operator, { ...ref("nobody.jpg"), number: cy });
    await workOff(connection, engine);
    const doubted = (await list()).find(({ fileName }) => fileName === "nobody.jpg");
    expect(doubted).toMatchObject({ finding: "other", likelyNo: ann });
    await clearFinding(at.operator, { ...ref("nobody.jpg"), reason: "双胞胎" });
    expect(await handIn(at.operator, { ...at.ref, expected: 3 })).toEqual({ handedIn: 3, refused: 0 });
  });

  it("are not compared where the task compares no faces", async () => {
    at = await planned(connection, 2);
    for (const no of numbers()) await scan(at.operator, no);
    await add("1.jpg", await photoOf("a"));
    await match("order");
    expect((await list()).map(({ finding }) => finding)).toEqual(["noConsent"]);
  });
});
