import { randomUUID } from "node:crypto";
import { plainEngine } from "@/db/testing/plain-engine";
import { announcedOf } from "@/db/testing/student-photo";
import { cancelOwnOrder, openOwnOrder, ownOrderState, payAtStandIn } from "@/lib/accounts/paying/own-orders";
import { forgetRequests } from "@/lib/api/forget-requests";
import { produceCapture } from "@/lib/intake/mutations/produce-capture";
import { sweepUploads } from "@/lib/intake/student/drop-upload";
import { finishUpload } from "@/lib/intake/student/finish-upload";
import { ownPicture } from "@/lib/intake/student/own-picture";
import { ownStanding } from "@/lib/intake/student/own-standing";
import { produce } from "@/lib/intake/student/produce";
import { productionState } from "@/lib/intake/student/production-state";
import { replace, submit } from "@/lib/intake/student/submit";
import { createUpload, uploadState } from "@/lib/intake/student/upload";
import { addPart } from "@/lib/intake/student/upload-part";
import { withdraw } from "@/lib/intake/student/withdraw";
import { allowMessages, listPermissions } from "@/lib/messages/outbox/allow";
import { sendDue } from "@/lib/messages/outbox/send-due";
import { exportUnreached, listUnreached } from "@/lib/messages/outbox/unreached";
import type { Messenger } from "@/lib/messages/platform/messenger";
import { approvedPhoto, ownResult } from "@/lib/students/own/own-result";
import type { Ctx } from "../ctx";
import type { StudentCtx } from "../own-enrollment";
import { people, type Row, SCHOOL, student, taskOf, worker } from "./row";
import type { Target } from "./target";

/** A function of students, called by anybody: that nobody else gets through is what the matrix asks. */
const own = (call: (ctx: StudentCtx, photo: Target["ownPhoto"]) => Promise<unknown>) =>
  student("own", (ctx: Ctx, at) => call(ctx as StudentCtx, at.ownPhoto));

const silent: Messenger = { templates: {}, send: async () => ({ outcome: "again", failure: "silent" }) };

async function orderFor(ctx: StudentCtx, { enrollmentId }: Target["ownPhoto"]) {
  const { orderId } = await openOwnOrder(ctx, { enrollmentId, want: "fee" });
  return { enrollmentId, orderId };
}

const yes = { confirmed: true, asksPerson: false };

/** What a student does with photos, and the worker for them. Keys are file and name of the function. */
export const CAPTURING: Record<string, Row> = {
  "accounts/paying/own-orders openOwnOrder": own((ctx, { enrollmentId }) =>
    openOwnOrder(ctx, { enrollmentId, want: "fee" }),
  ),
  "accounts/paying/own-orders ownOrderState": own(async (ctx, photo) =>
    ownOrderState(ctx, await orderFor(ctx, photo)),
  ),
  "accounts/paying/own-orders cancelOwnOrder": own(async (ctx, photo) =>
    cancelOwnOrder(ctx, await orderFor(ctx, photo)),
  ),
  "accounts/paying/own-orders payAtStandIn": own((ctx, { enrollmentId }) =>
    payAtStandIn(ctx, { enrollmentId, orderId: randomUUID() }),
  ),
  "intake/mutations/produce-capture produceCapture": worker("school", (ctx, { schoolId }) =>
    produceCapture(ctx, plainEngine(), { schoolId, productionId: randomUUID() }),
  ),
  "api/forget-requests forgetRequests": worker("platform", (ctx) => forgetRequests(ctx)),
  "intake/student/drop-upload sweepUploads": worker("platform", (ctx) => sweepUploads(ctx)),
  "intake/student/own-picture ownPicture": own((ctx, photo) => ownPicture(ctx, photo)),
  "intake/student/own-standing ownStanding": own((ctx, photo) => ownStanding(ctx, photo)),
  "intake/student/upload createUpload": own((ctx, { enrollmentId }) =>
    createUpload(ctx, { enrollmentId, ...announcedOf(Buffer.from("a picture")) }),
  ),
  "intake/student/upload uploadState": own((ctx, photo) => uploadState(ctx, photo)),
  "intake/student/upload-part addPart": own((ctx, photo) =>
    addPart(ctx, { ...photo, offset: 0, bytes: Buffer.from("a part") }),
  ),
  "intake/student/finish-upload finishUpload": own((ctx, photo) => finishUpload(ctx, photo)),
  "intake/student/produce produce": own((ctx, photo) => produce(ctx, { ...photo, confirmed: true })),
  "intake/student/production-state productionState": own((ctx, photo) => productionState(ctx, photo)),
  "intake/student/submit submit": own((ctx, photo) => submit(ctx, { ...photo, ...yes })),
  "intake/student/submit replace": own((ctx, photo) => replace(ctx, { ...photo, ...yes })),
  "messages/outbox/allow allowMessages": own((ctx, photo) =>
    allowMessages(ctx, { ...photo, templates: ["review"] }),
  ),
  "messages/outbox/allow listPermissions": own((ctx, photo) => listPermissions(ctx, photo)),
  "messages/outbox/send-due sendDue": worker("platform", (ctx) => sendDue(ctx, silent)),
  "messages/outbox/unreached listUnreached": people("school", [...SCHOOL, "collegeViewer"], (ctx, at) =>
    listUnreached(ctx, taskOf(at)),
  ),
  "messages/outbox/unreached exportUnreached": people("school", [...SCHOOL, "collegeViewer"], (ctx, at) =>
    exportUnreached(ctx, taskOf(at)),
  ),
  "students/own/own-result ownResult": own((ctx, photo) => ownResult(ctx, photo)),
  "students/own/own-result approvedPhoto": own((ctx, photo) => approvedPhoto(ctx, photo)),
  "intake/student/withdraw withdraw": own((ctx, photo) => withdraw(ctx, photo)),
};
