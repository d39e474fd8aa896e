import { z } from "zod";
import { CAMERA_SIDES, DEVICE_CLASSES, PRODUCTION_STATES } from "@/db/vocabulary";
import type { ErrorCode } from "@/lib/errors";
import { PHOTO_FILE_LIMIT } from "@/lib/intake/schema";
import { finishUpload } from "@/lib/intake/student/finish-upload";
import { ownPicture } from "@/lib/intake/student/own-picture";
import { ownStanding } from "@/lib/intake/student/own-standing";
import { produce } from "@/lib/intake/student/produce";
import { productionState } from "@/lib/intake/student/production-state";
import { replace, submit } from "@/lib/intake/student/submit";
import { createUpload, uploadState } from "@/lib/intake/student/upload";
import { addPart, PART_LIMIT } from "@/lib/intake/student/upload-part";
import { withdraw } from "@/lib/intake/student/withdraw";
import { CAPTURE_WAYS } from "@/lib/tasks/schema";
import { bytesOf } from "../bytes-body";
import { forStudent } from "../operation";
import { measureShape, problemShape, toldMeasure, toldProblem } from "../photo/report";
import { standingShape, toldStanding } from "../photo/standing";
import { NO_BODY, NONE } from "../shapes";

const own = z.strictObject({ enrollmentId: z.uuid() });
const ofUpload = own.extend({ uploadId: z.uuid() });
const READ = { limit: 240, seconds: 60 };
const WRITE = { limit: 30, seconds: 60 };
const place = "/enrollments/{enrollmentId}";

/** Whatever is done with a photo may meet these. */
const STANDING: readonly ErrorCode[] = [
  ...(["notCollecting", "collectionClosed", "agreementsMissing", "paymentNeeded", "photoApproved"] as const),
  "identityNotPassed",
  ...(["addressMissing", "feeRefunding"] as const),
  ...(["photoUnderWay", "withRegistrar", "attemptsUsed", "replacementsUsed"] as const),
];
const HANDING_IN: readonly ErrorCode[] = [...STANDING, "confirmationNeeded", "notMade", "photoBlocked"];

const uploadShape = z.object({
  uploadId: z.uuid(),
  /** Bytes that have arrived: the next part begins there. */
  offset: z.number().int(),
  size: z.number().int(),
  captureId: z.uuid().nullable(),
});

const announced = z.strictObject({
  size: z.number().int().min(1).max(PHOTO_FILE_LIMIT),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  source: z.enum(CAPTURE_WAYS),
  device: z.enum(DEVICE_CLASSES),
  facing: z.enum(CAMERA_SIDES).nullable(),
  width: z.number().int().min(1).max(12_000),
  height: z.number().int().min(1).max(12_000),
  takenAt: z.iso.datetime({ offset: true }).nullable(),
});

const wish = z.strictObject({
  productionId: z.uuid(),
  confirmed: z.boolean(),
  /** A check failed, the student is sure that it is wrong: a person is to look. */
  asksPerson: z.boolean().default(false),
});

const productionShape = z.object({
  productionId: z.uuid(),
  state: z.enum(PRODUCTION_STATES),
  captureId: z.uuid(),
  pictureId: z.uuid().nullable(),
  isBlocked: z.boolean(),
  problem: problemShape.nullable(),
  report: z.array(measureShape),
});

export const PHOTO_OPERATIONS = [
  forStudent({
    id: "standing",
    method: "GET",
    path: `${place}/standing`,
    tag: "photo",
    summary: ["现在该做什么、能做什么、还剩几次", "What to do now, what may be done, and how often"],
    rate: READ,
    errors: [],
    params: own,
    query: NONE,
    body: NO_BODY,
    answer: standingShape,
    run: async (ctx, { params }) => toldStanding(await ownStanding(ctx, params)),
  }),
  forStudent({
    id: "createUpload",
    method: "POST",
    path: `${place}/uploads`,
    tag: "photo",
    summary: [
      "登记要上传的照片；同一文件会接着上次断点",
      "Announce a picture; the same file goes on where it stopped",
    ],
    rate: WRITE,
    errors: [...STANDING, "deviceRefused", "sourceRefused", "frontRefused", "photoBytes", "photoSize"],
    params: own,
    query: NONE,
    body: announced,
    answer: uploadShape,
    run: (ctx, { params, body }) => createUpload(ctx, { ...params, ...body }),
  }),
  forStudent({
    id: "uploadState",
    method: "GET",
    path: `${place}/uploads/{uploadId}`,
    tag: "photo",
    summary: ["查询已上传到哪里", "How far an upload has come"],
    rate: READ,
    errors: [],
    params: ofUpload,
    query: NONE,
    body: NO_BODY,
    answer: uploadShape,
    run: (ctx, { params }) => uploadState(ctx, params),
  }),
  forStudent({
    id: "addPart",
    method: "PUT",
    path: `${place}/uploads/{uploadId}/parts`,
    tag: "photo",
    summary: ["从断点起上传下一段", "Send the next part"],
    rate: { limit: 300, seconds: 60 },
    errors: ["uploadOffset"],
    params: ofUpload,
    query: z.strictObject({ offset: z.coerce.number().int().min(0) }),
    body: bytesOf({ maxBytes: PART_LIMIT, contentTypes: ["application/octet-stream"] }),
    answer: uploadShape,
    run: (ctx, { params, query, body: bytes }) => addPart(ctx, { ...params, ...query, bytes }),
  }),
  forStudent({
    id: "finishUpload",
    method: "POST",
    path: `${place}/uploads/{uploadId}/finish`,
    tag: "photo",
    summary: ["上传完毕，核对内容", "The upload is whole: check it"],
    rate: WRITE,
    errors: ["uploadOffset", "uploadHash", "photoFormat", "photoSize"],
    params: ofUpload,
    query: NONE,
    body: NO_BODY,
    answer: z.object({ captureId: z.uuid() }),
    run: (ctx, { params }) => finishUpload(ctx, params),
  }),
  forStudent({
    id: "produce",
    method: "POST",
    path: `${place}/productions`,
    tag: "photo",
    summary: ["制作标准照", "Have the standard photo made"],
    rate: WRITE,
    errors: [...STANDING, "standardizationsUsed", "confirmationNeeded"],
    params: own,
    query: NONE,
    body: z.strictObject({ captureId: z.uuid(), confirmed: z.boolean() }),
    answer: z.object({ productionId: z.uuid() }),
    run: (ctx, { params, body }) => produce(ctx, { ...params, ...body }),
  }),
  forStudent({
    id: "production",
    method: "GET",
    path: `${place}/productions/{productionId}`,
    tag: "photo",
    summary: ["标准照做好没有、质量检测结果", "How far the standard photo is, and its quality report"],
    rate: READ,
    errors: [],
    params: own.extend({ productionId: z.uuid() }),
    query: NONE,
    body: NO_BODY,
    answer: productionShape,
    run: async (ctx, { params }) => {
      const { measures, problem, ...state } = await productionState(ctx, params);
      return { ...state, problem: problem && toldProblem(problem), report: measures.map(toldMeasure) };
    },
  }),
  forStudent({
    id: "submit",
    method: "POST",
    path: `${place}/submissions`,
    tag: "photo",
    summary: ["提交标准照", "Hand the standard photo in"],
    rate: WRITE,
    errors: HANDING_IN,
    params: own,
    query: NONE,
    body: wish,
    answer: z.object({ submissionId: z.uuid() }),
    run: (ctx, { params, body }) => submit(ctx, { ...params, ...body }),
  }),
  forStudent({
    id: "replace",
    method: "POST",
    path: `${place}/replacements`,
    tag: "photo",
    summary: ["审核前更换照片", "Replace the photo that waits for review"],
    rate: WRITE,
    errors: [...HANDING_IN, "nothingInReview"],
    params: own,
    query: NONE,
    body: wish,
    answer: z.object({ submissionId: z.uuid() }),
    run: (ctx, { params, body }) => replace(ctx, { ...params, ...body }),
  }),
  forStudent({
    id: "withdraw",
    method: "POST",
    path: `${place}/withdrawals`,
    tag: "photo",
    summary: ["审核前撤回照片", "Take the photo back that waits for review"],
    rate: WRITE,
    errors: [...STANDING, "nothingInReview"],
    params: own,
    query: NONE,
    body: NO_BODY,
    answer: z.object({ submissionId: z.uuid() }),
    run: (ctx, { params }) => withdraw(ctx, params),
  }),
  forStudent({
    id: "picture",
    method: "GET",
    path: `${place}/pictures/{pictureId}`,
    tag: "photo",
    summary: ["自己的标准照", "A standard photo of one's own"],
    rate: READ,
    errors: [],
    params: own.extend({ pictureId: z.uuid() }),
    query: NONE,
    body: NO_BODY,
    answer: bytesOf({ maxBytes: PHOTO_FILE_LIMIT, contentTypes: ["image/jpeg"] }),
    run: (ctx, { params }) => ownPicture(ctx, params),
  }),
];
