import { randomUUID } from "node:crypto";
import { countCall } from "@/lib/api/rate";
import { onceByKey } from "@/lib/api/repeat";
import { clockAt } from "@/lib/auth/ctx";
import type { StudentCtx } from "@/lib/auth/own-enrollment";
import { loadStudentSession } from "@/lib/auth/student-sessions";
import { finishUpload } from "@/lib/intake/student/finish-upload";
import { produce } from "@/lib/intake/student/produce";
import { submit } from "@/lib/intake/student/submit";
import { createUpload } from "@/lib/intake/student/upload";
import { addPart } from "@/lib/intake/student/upload-part";
import type { BenchPhone } from "./phones";
import { recordingDb, type Unit } from "./recording";
import { announcementOf, type RequestName } from "./requests";

export type Recorded = Record<RequestName, Unit[]>;

const RATE = { limit: 1_000_000, seconds: 60 };

/** The statements that the product sends for each request of a submission, written down while one is made. */
export async function recordSubmission(
  appUrl: string,
  phone: BenchPhone,
  makePhotos: () => Promise<void>,
): Promise<Recorded> {
  const { db, take, close } = recordingDb(appUrl);
  const { enrollmentId, photo } = phone;
  const recorded: Partial<Recorded> = {};
  /** The same order as every request of the API: session, rate, key, deed, answer. */
  const request = async <Result>(name: RequestName, work: (ctx: StudentCtx) => Promise<Result>) => {
    const actor = await loadStudentSession(db, phone.token);
    if (!actor) throw new Error("the session has ended");
    const ctx: StudentCtx = { actor, db, clock: clockAt(), requestId: randomUUID() };
    await countCall(db, actor.accountId, name, RATE);
    const once = { accountId: actor.accountId, key: randomUUID(), operation: name, content: "" };
    const answer = (await onceByKey(db, once, () => work(ctx))) as Result;
    recorded[name] = take();
    return answer;
  };
  const { uploadId } = await request("announce", (ctx) =>
    createUpload(ctx, { enrollmentId, ...announcementOf(phone) }),
  );
  await request("part", (ctx) => addPart(ctx, { enrollmentId, uploadId, offset: 0, bytes: photo }));
  const { captureId } = await request("finish", (ctx) => finishUpload(ctx, { enrollmentId, uploadId }));
  const { productionId } = await request("produce", (ctx) =>
    produce(ctx, { enrollmentId, captureId, confirmed: true }),
  );
  await makePhotos();
  await request("submit", (ctx) =>
    submit(ctx, { enrollmentId, productionId, confirmed: true, asksPerson: false }),
  );
  await close();
  return recorded as Recorded;
}
