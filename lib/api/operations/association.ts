import { z } from "zod";
import type { AnsweredDocument } from "@/lib/association/agreements/answers";
import { answerDocument } from "@/lib/association/mutations/answer-document";
import { associate } from "@/lib/association/mutations/associate";
import { matchEntered, matchStudent } from "@/lib/association/mutations/match";
import { pictureAnswer, showPicture } from "@/lib/association/mutations/show-picture";
import { listDocuments } from "@/lib/association/queries";
import {
  answerDocumentInput,
  DOCUMENT_PICTURE_LIMIT,
  DOCUMENT_PICTURE_TYPES,
  enterInput,
  matchInput,
  PICTURE_KINDS,
  ticketInput,
} from "@/lib/association/schema";
import type { ErrorCode } from "@/lib/errors";
import type { Text } from "@/lib/i18n/texts";
import { bytesOf } from "../bytes-body";
import { forStudent } from "../operation";
import { pictureState } from "../picture-state";
import { NO_BODY, NONE } from "../shapes";
import { documentShape, matchShape, pictureShape, taskPath } from "./association-shapes";

const READING = { limit: 120, seconds: 60 };
/** Tries to be taken for somebody of a list. */
const TRYING = { limit: 10, seconds: 600 };

const WINDOW: ErrorCode[] = ["taskNotYetOpen", "taskPaused", "taskOver", "agreementsMissing"];
const WHO: ErrorCode[] = [
  ...(["documentTypeRefused", "documentNumberWrong", "notOnList", "nameDiffers"] as const),
  ...(["onlyForOneself", "heldByOther"] as const),
];
const TAKEN: ErrorCode[] = ["alreadyCollected", "alreadyCollectedAsk", "codeTaken"];
/** A 采集码, as text or in a picture, may meet these. */
export const CODE_REFUSALS: ErrorCode[] = [
  ...(["pictureNotReady", "codePictureUnread", "codeDamaged", "codeUnknown", "codeOfOtherSchool"] as const),
  ...(["codeStudentNoAbnormal", "codeOtherName", "codeOtherStudentNo", "codeOtherDocument"] as const),
];
const SHOWN: ErrorCode[] = [
  ...(["notOnListMayEnter", "studentNoDiffers", "documentDiffers", "temporaryCodeNone"] as const),
  ...CODE_REFUSALS,
  "cardPictureBad",
];
const ENTERED: ErrorCode[] = ["onListAlready", "studentNoTaken"];

const inBoth = ([zh, en]: Text) => ({ "zh-CN": zh, en });

const told = ({ kind, title, body, textHash, asks, answer, answeredAt }: AnsweredDocument) => ({
  ...{ kind, textHash, asks, answer, title: inBoth(title), body: inBoth(body) },
  answeredAt: answeredAt?.toISOString() ?? null,
});

export const ASSOCIATION_OPERATIONS = [
  forStudent({
    id: "listDocuments",
    method: "GET",
    path: "/schools/{schoolId}/tasks/{taskId}/documents",
    tag: "association",
    summary: [
      "须知、协议和人脸信息单独同意，以及已作的答复",
      "Notices, agreement and separate consent to face data, with what was answered",
    ],
    rate: READING,
    errors: [],
    params: taskPath,
    query: NONE,
    body: NO_BODY,
    answer: z.object({ documents: z.array(documentShape) }),
    run: async (ctx, { params }) => ({ documents: (await listDocuments(ctx, params)).map(told) }),
  }),
  forStudent({
    id: "answerDocument",
    method: "POST",
    path: "/schools/{schoolId}/tasks/{taskId}/documents",
    tag: "association",
    summary: [
      "确认一份须知或协议；人脸信息可以不同意，也可以随时撤回",
      "Confirm a text; the consent to face data may be declined, and taken back at any time",
    ],
    rate: READING,
    errors: ["changedMeanwhile", "agreementNeeded"],
    params: taskPath,
    query: NONE,
    body: answerDocumentInput,
    answer: z.null(),
    run: async (ctx, { params, body }) => {
      await answerDocument(ctx, { ...params, ...body });
      return null;
    },
  }),
  forStudent({
    id: "showPicture",
    method: "POST",
    path: "/schools/{schoolId}/tasks/{taskId}/pictures/{kind}",
    tag: "association",
    summary: [
      "上传采集码原图或身份证一面，由服务器识别；识别后即删除",
      "Send the picture of a 采集码 or of one side of an ID card; it is erased once it was looked at",
    ],
    rate: { limit: 20, seconds: 600 },
    errors: ["agreementsMissing"],
    params: taskPath.extend({ kind: z.enum(PICTURE_KINDS) }),
    query: NONE,
    body: bytesOf({ maxBytes: DOCUMENT_PICTURE_LIMIT, contentTypes: DOCUMENT_PICTURE_TYPES }),
    answer: z.object({ pictureId: z.uuid() }),
    run: (ctx, { params, body }) => showPicture(ctx, { ...params, bytes: body }),
  }),
  forStudent({
    id: "readPicture",
    method: "GET",
    path: "/pictures/{pictureId}",
    tag: "association",
    summary: ["图片识别得怎样", "What became of a picture"],
    rate: READING,
    errors: [],
    params: z.object({ pictureId: z.uuid() }),
    query: NONE,
    body: NO_BODY,
    answer: pictureShape,
    run: async (ctx, { params }) => pictureState(await pictureAnswer(ctx, params)),
  }),
  forStudent({
    id: "matchStudent",
    method: "POST",
    path: "/schools/{schoolId}/tasks/{taskId}/match",
    tag: "association",
    summary: [
      "核对身份：按任务规则填写的各项都一致，才显示名单中的信息供确认",
      "Match: where all that the rules ask for agrees, the facts of the list are shown for confirmation",
    ],
    rate: TRYING,
    errors: [...WINDOW, ...WHO, ...TAKEN, ...SHOWN],
    params: taskPath,
    query: NONE,
    body: matchInput,
    answer: matchShape,
    run: (ctx, { params, body }) => matchStudent(ctx, { ...params, typed: body }),
  }),
  forStudent({
    id: "matchEntered",
    method: "POST",
    path: "/schools/{schoolId}/tasks/{taskId}/match/entered",
    tag: "association",
    summary: [
      "不在名单中、任务允许自行填写时：显示填写的信息供确认，之后由学校确认",
      "Not on the list, where the rules let people enter themselves: shown for confirmation, then confirmed by the school",
    ],
    rate: TRYING,
    errors: [...WINDOW, ...WHO, ...ENTERED],
    params: taskPath,
    query: NONE,
    body: enterInput,
    answer: matchShape,
    run: (ctx, { params, body }) => matchEntered(ctx, { ...params, entered: body }),
  }),
  forStudent({
    id: "associate",
    method: "POST",
    path: "/schools/{schoolId}/tasks/{taskId}/associate",
    tag: "association",
    summary: ["确认信息无误，关联任务", "Confirm the facts and join the task"],
    rate: { limit: 20, seconds: 600 },
    errors: [...WINDOW, ...WHO, ...TAKEN, ...ENTERED, "matchExpired"],
    params: taskPath,
    query: NONE,
    body: ticketInput,
    answer: z.object({ enrollmentId: z.uuid() }),
    run: (ctx, { params, body }) => associate(ctx, { ...params, ...body }),
  }),
];
