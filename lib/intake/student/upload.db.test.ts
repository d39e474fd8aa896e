import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { collectionOf, picture, testPolicy } from "@/db/testing/collection";
import { auditOf, openDatabase, rowsIn } from "@/db/testing/database";
import { holding, newPhone } from "@/db/testing/student";
import { announcedOf, type Own } from "@/db/testing/student-photo";
import { clockAt, systemCtx } from "@/lib/auth/ctx";
import { storage } from "@/lib/storage/objects";
import { sweepUploads } from "./drop-upload";
import { finishUpload } from "./finish-upload";
import { createUpload, uploadState } from "./upload";
import { addPart } from "./upload-part";

const connection = openDatabase();

let own: Own & { schoolId: string };
let file: Buffer;

beforeAll(async () => {
  own = await student();
  file = await picture(1);
});

async function student(policy = testPolicy()) {
  const at = await collectionOf(connection, 1, policy);
  const phone = await newPhone(connection);
  return { ...(await holding(connection, phone, at.place, at.people[0]?.studentNo ?? "")), ...at.place };
}

const own2file = (bytes: Buffer) => ({ enrollmentId: own.enrollmentId, ...announcedOf(bytes) });
const unlike = () => Buffer.concat([file, Buffer.from(randomUUID())]);

async function sent(bytes: Buffer, announced = announcedOf(bytes)) {
  const { enrollmentId } = own;
  const { uploadId } = await createUpload(own.ctx, { enrollmentId, ...announced });
  await addPart(own.ctx, { enrollmentId, uploadId, offset: 0, bytes });
  return { enrollmentId, uploadId };
}

describe("an upload", () => {
  it("arrives in parts, goes on after a lost network, and becomes a capture of exactly its bytes", async () => {
    const bytes = unlike();
    const { enrollmentId } = own;
    const { uploadId, offset } = await createUpload(own.ctx, own2file(bytes));
    expect(offset).toBe(0);
    const half = Math.floor(bytes.length / 2);
    await addPart(own.ctx, { enrollmentId, uploadId, offset: 0, bytes: bytes.subarray(0, half) });
    await expect(finishUpload(own.ctx, { enrollmentId, uploadId })).rejects.toMatchObject({
      ...{ code: "uploadOffset", params: { offset: half } },
    });
    const again = await createUpload(own.ctx, own2file(bytes));
    expect(again).toEqual({ uploadId, offset: half, size: bytes.length, captureId: null });
    await addPart(own.ctx, { enrollmentId, uploadId, offset: half, bytes: bytes.subarray(half) });
    const { captureId } = await finishUpload(own.ctx, { enrollmentId, uploadId });
    expect(await finishUpload(own.ctx, { enrollmentId, uploadId })).toEqual({ captureId });
    const [row] = await rowsIn<{ key: string; source: string; device: string }>(
      connection.db,
      [own.schoolId],
      sql`select o.key, c.source, c.device from captures c join objects o on o.id = c.original_id
        where c.id = ${captureId} and o.state = 'stored'`,
    );
    expect(row).toMatchObject({ source: "camera", device: "phone, rear" });
    expect(await storage().read(row?.key ?? "")).toEqual(bytes);
    expect(await auditOf(connection.db, enrollmentId)).toContain("capture.create");
  });

  it("takes a part once, also where two are sent at the same time", async () => {
    const bytes = unlike();
    const { enrollmentId } = own;
    const { uploadId } = await createUpload(own.ctx, own2file(bytes));
    const part = { enrollmentId, uploadId, offset: 0, bytes: bytes.subarray(0, 1000) };
    const both = await Promise.allSettled([addPart(own.ctx, part), addPart(own.ctx, part)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(addPart(own.ctx, part)).rejects.toMatchObject({ params: { offset: 1000 } });
    const beyond = { enrollmentId, uploadId, offset: 1000, bytes: Buffer.alloc(bytes.length) };
    await expect(addPart(own.ctx, beyond)).rejects.toMatchObject({ code: "uploadOffset" });
  });

  it("whose content is another than announced is dropped", async () => {
    const bytes = unlike();
    const upload = await sent(bytes, { ...announcedOf(bytes), sha256: "0".repeat(64) });
    await expect(finishUpload(own.ctx, upload)).rejects.toThrow("uploadHash");
    await expect(uploadState(own.ctx, upload)).rejects.toThrow("notFound");
  });

  it.each([
    ["other", Buffer.from("GIF89a, whatever its name says")],
    ["heic", Buffer.from("\0\0\0\x18ftypheic\0\0\0\0")],
    ["jpeg", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4])],
  ])("of the kind %s is refused by its content", async (found, bytes) => {
    await expect(finishUpload(own.ctx, await sent(bytes))).rejects.toMatchObject({
      ...{ code: "photoFormat", params: { found } },
    });
  });

  it("from the album keeps to the task's size, whatever was announced", async () => {
    const background = { width: 470, height: 640, channels: 3, background: "#abc" } as const;
    const small = await sharp({ create: background }).jpeg().toBuffer();
    const padded = Buffer.concat([small, Buffer.alloc(41 * 1024)]);
    const lying = announcedOf(padded, "album");
    await expect(finishUpload(own.ctx, await sent(padded, lying))).rejects.toMatchObject({
      ...{ code: "photoSize", params: { found: "470 × 640", min: "480 × 640" } },
    });
  });

  it("is refused before a byte is sent where the rules do not want it", async () => {
    const phone = await student(
      testPolicy((policy) => ({ ...policy, capture: { ...policy.capture, ways: ["camera"] } })),
    );
    const asked = { enrollmentId: phone.enrollmentId, ...announcedOf(file) };
    const codes = [];
    for (const change of [{ source: "album" }, { device: "desktop" }, { size: 40_000_000 }] as const)
      codes.push(await createUpload(phone.ctx, { ...asked, ...change }).catch(({ code }) => code));
    expect(codes).toEqual(["sourceRefused", "deviceRefused", "photoBytes"]);
  });

  it("that nobody finishes is swept with its parts after a day, and one that came through is kept", async () => {
    const left = await sent(unlike());
    const done = await sent(unlike());
    await finishUpload(own.ctx, done);
    const system = systemCtx(connection.db, "upload.sweep", "all", clockAt(25 * 3_600_000));
    const [part] = await rowsIn<{ key: string }>(
      ...([connection.db, [own.schoolId]] as const),
      sql`select key from upload_parts where upload_id = ${left.uploadId}`,
    );
    expect(await sweepUploads(system)).toBeGreaterThan(0);
    expect(await storage().exists(part?.key ?? "")).toBe(false);
    await expect(uploadState(own.ctx, left)).rejects.toThrow("notFound");
    const captures = await rowsIn(connection.db, [own.schoolId], sql`select id from captures`);
    expect(captures.length).toBeGreaterThan(0);
  });
});
