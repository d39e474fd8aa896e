import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { beforeAll, describe, expect, it } from "vitest";
import { picture } from "@/db/testing/collection";
import { openDatabase } from "@/db/testing/database";
import { plainEngine } from "@/db/testing/plain-engine";
import { staffMember } from "@/db/testing/staff-member";
import { waitingJobs, workOff } from "@/db/testing/work-off";
import { type StaffActor, systemCtx } from "@/lib/auth/ctx";
import { storage } from "@/lib/storage/objects";
import { addCheckPhoto, startPhotoCheck, sweepPhotoCheck, takePhotoCheck } from "./mutations/photo-check";
import { objectOf } from "./photo-check/place";
import { PHOTO_FILE_LIMIT } from "./schema";

const connection = openDatabase();

let reviewer: Awaited<ReturnType<typeof staffMember>>;
beforeAll(async () => {
  reviewer = await staffMember(connection.db, { role: "reviewer" });
});

const staffId = () => (reviewer.actor as StaffActor).id;
const exists = (checkId: string, part: Parameters<typeof objectOf>[1]) =>
  storage().exists(objectOf({ staffId: staffId(), checkId }, part));

async function sent(bytes: Buffer): Promise<string> {
  const checkId = randomUUID();
  await addCheckPhoto(reviewer, { checkId, part: "capture", source: Readable.from([bytes]) });
  return checkId;
}

describe("a photo check", () => {
  it("is answered once, and leaves no picture behind", async () => {
    const checkId = await sent(await picture(1));
    expect(await takePhotoCheck(reviewer, { checkId })).toBeNull();
    await startPhotoCheck(reviewer, { checkId, kind: "photo", hasReference: false });
    await workOff(connection);
    expect(await exists(checkId, "capture")).toBe(false);
    const answer = await takePhotoCheck(reviewer, { checkId });
    if (answer?.kind !== "photo") throw new Error("there is no photo");
    expect(Buffer.from(answer.standard, "base64").readUInt16BE(0)).toBe(0xffd8);
    expect(JSON.stringify(answer)).not.toContain("descriptor");
    expect(await takePhotoCheck(reviewer, { checkId })).toBeNull();
  });

  it("tells why a picture cannot be used", async () => {
    const checkId = await sent(Buffer.from("no picture"));
    await startPhotoCheck(reviewer, { checkId, kind: "photo", hasReference: false });
    await workOff(connection);
    expect(await takePhotoCheck(reviewer, { checkId })).toMatchObject({
      kind: "refused",
      problem: { code: "noFace" },
    });
  });

  it("never leaves the house: the engine that asks a service is not used", async () => {
    const checkId = await sent(await picture(1));
    await startPhotoCheck(reviewer, { checkId, kind: "photo", hasReference: false });
    const asksService = {
      ...plainEngine(),
      processCapture: () => Promise.reject(new Error("was sent away")),
    };
    await workOff(connection, asksService, plainEngine());
    expect(await takePhotoCheck(reviewer, { checkId })).toMatchObject({ kind: "photo" });
  });

  it.each([
    ["code", { kind: "code", code: { text: "CHSI-TEST", step: "zxing" } }],
    ["idCard", { kind: "idCard", measures: [{ code: "cardFound", verdict: "block" }] }],
  ] as const)("looks at a picture as a %s", async (kind, expected) => {
    const checkId = await sent(await picture(4));
    await startPhotoCheck(reviewer, { checkId, kind, hasReference: false });
    await workOff(connection, {
      ...plainEngine(),
      readCode: async () => ({ ok: true, code: { text: "CHSI-TEST", step: "zxing" } }),
      checkIdCard: async () => ({
        ok: true,
        measures: [{ code: "cardFound", value: 0, unit: "flag", limit: { min: 1 }, verdict: "block" }],
      }),
    });
    expect(await takePhotoCheck(reviewer, { checkId })).toMatchObject(expected);
    expect(await exists(checkId, "capture")).toBe(false);
  });

  it("belongs to the person who asked", async () => {
    const checkId = await sent(await picture(2));
    await startPhotoCheck(reviewer, { checkId, kind: "photo", hasReference: false });
    await workOff(connection);
    const other = await staffMember(connection.db, { role: "reviewer" });
    expect(await takePhotoCheck(other, { checkId })).toBeNull();
    expect(await exists(checkId, "answer")).toBe(true);
  });

  it("has its removal in the queue before its picture is stored, and needs no answer for it", async () => {
    const checkId = await sent(await picture(3));
    const jobs = await waitingJobs(connection);
    expect(
      jobs.filter(({ name, data }) => name === "photoCheck.sweep" && data.checkId === checkId),
    ).toHaveLength(1);
    const sweeper = systemCtx(connection.db, "photoCheck.sweep", "all");
    await sweepPhotoCheck(sweeper, { staffId: staffId(), checkId });
    expect(await exists(checkId, "capture")).toBe(false);
    await startPhotoCheck(reviewer, { checkId, kind: "photo", hasReference: false });
    await workOff(connection);
    expect(await takePhotoCheck(reviewer, { checkId })).toBeNull();
  });

  it("takes no more than the largest photo", async () => {
    await expect(sent(Buffer.alloc(PHOTO_FILE_LIMIT + 1))).rejects.toMatchObject({ code: "tooLarge" });
  });
});
