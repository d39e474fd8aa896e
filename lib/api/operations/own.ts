import { z } from "zod";
import { checkIdentity } from "@/lib/association/mutations/check-identity";
import { writeNote } from "@/lib/association/mutations/notes";
import { unbindOwn } from "@/lib/association/mutations/unbind";
import { listOwnNotes } from "@/lib/association/notes/notes";
import { checkIdentityInput, identityResult, ticketInput, writeNoteInput } from "@/lib/association/schema";
import { FAKE_ENGINE } from "@/lib/imaging/compare/engine-name";
import type { NextStep } from "@/lib/intake/student/may-do";
import { listOwnTasks, requireOwnEnrollment } from "@/lib/students/own/own-tasks";
import { forStudent } from "../operation";
import { toldNext } from "../photo/standing";
import { inBoth, sentences } from "../sentences";
import { NO_BODY, NONE, textShape } from "../shapes";
import { enrollmentPath, noteShape, ownEnrollmentShape, ownTaskShape, taskPath } from "./association-shapes";

const RATE = { limit: 120, seconds: 60 };
const DAY = 24 * 60 * 60;

const toldTask = <Task extends { nextStep: NextStep }>({ nextStep, ...task }: Task) => ({
  ...task,
  next: toldNext(nextStep),
});

export const OWN_OPERATIONS = [
  forStudent({
    id: "listOwnTasks",
    method: "GET",
    path: "/my/tasks",
    tag: "association",
    summary: ["我的任务：进度、下一步和截止时间", "My tasks: how they stand, what comes next, until when"],
    rate: RATE,
    errors: [],
    params: NONE,
    query: NONE,
    body: NO_BODY,
    answer: z.object({ tasks: z.array(ownTaskShape) }),
    run: async (ctx) => ({ tasks: (await listOwnTasks(ctx)).map(toldTask) }),
  }),
  forStudent({
    id: "readOwnEnrollment",
    method: "GET",
    path: "/enrollments/{enrollmentId}",
    tag: "association",
    summary: ["一个已关联的任务：本人信息、同意情况、能否解绑", "One of them with its facts and consents"],
    rate: RATE,
    errors: [],
    params: enrollmentPath,
    query: NONE,
    body: NO_BODY,
    answer: ownEnrollmentShape,
    run: async (ctx, { params }) => toldTask(await requireOwnEnrollment(ctx, params)),
  }),
  forStudent({
    id: "unbind",
    method: "POST",
    path: "/enrollments/{enrollmentId}/unbind",
    tag: "association",
    summary: ["解绑，任务规则允许时", "Let go of it, where the rules leave that to the student"],
    rate: { limit: 10, seconds: 600 },
    errors: ["unbindBySupport", "unbindPaid", "notAssociated"],
    params: enrollmentPath,
    query: NONE,
    body: NO_BODY,
    answer: z.null(),
    run: async (ctx, { params }) => {
      await unbindOwn(ctx, params);
      return null;
    },
  }),
  forStudent({
    id: "checkIdentity",
    method: "POST",
    path: "/enrollments/{enrollmentId}/identity",
    tag: "association",
    summary: [
      "核验身份（仅居民身份证）；同意处理人脸信息时可附照片",
      "Have the identity checked (mainland cards only), with a portrait where face data was agreed to",
    ],
    rate: { limit: 5, seconds: DAY },
    errors: ["identityNotNeeded", "identityUnavailable", "portraitBytes", "portraitWithoutConsent"],
    params: enrollmentPath,
    query: NONE,
    body: checkIdentityInput,
    answer: z.object({ result: identityResult, text: textShape, isFake: z.boolean() }),
    run: async (ctx, { params, body }) => {
      const portrait = body.portrait === null ? null : Buffer.from(body.portrait, "base64");
      const { result, service } = await checkIdentity(ctx, { ...params, portrait });
      return {
        result,
        text: inBoth((locale) => sentences(locale, "identityResult")(result)),
        isFake: service.startsWith(FAKE_ENGINE),
      };
    },
  }),
  forStudent({
    id: "writeNote",
    method: "POST",
    path: "/schools/{schoolId}/tasks/{taskId}/notes",
    tag: "association",
    summary: ["给客服留言，例如信息有误", "Write to support, for instance that facts are wrong"],
    rate: { limit: 10, seconds: DAY },
    errors: ["matchExpired"],
    params: taskPath,
    query: NONE,
    body: writeNoteInput.extend({ ticket: ticketInput.shape.ticket.nullable() }),
    answer: z.object({ id: z.uuid() }),
    run: (ctx, { params, body }) => writeNote(ctx, { ...params, ...body }),
  }),
  forStudent({
    id: "listOwnNotes",
    method: "GET",
    path: "/schools/{schoolId}/tasks/{taskId}/notes",
    tag: "association",
    summary: ["我的留言和答复", "What I wrote to support, with the answers"],
    rate: RATE,
    errors: [],
    params: taskPath,
    query: NONE,
    body: NO_BODY,
    answer: z.object({ notes: z.array(noteShape) }),
    run: async (ctx, { params }) => ({ notes: await listOwnNotes(ctx, params) }),
  }),
];
