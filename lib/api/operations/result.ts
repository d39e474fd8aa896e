import { z } from "zod";
import { MESSAGE_TEMPLATES } from "@/db/vocabulary";
import { accountOf } from "@/lib/auth/own-enrollment";
import { PHOTO_FILE_LIMIT } from "@/lib/intake/schema";
import { allowMessages, listPermissions } from "@/lib/messages/outbox/allow";
import { chosenMessenger } from "@/lib/messages/platform/chosen-messenger";
import { approvedPhoto, ownResult } from "@/lib/students/own/own-result";
import { bytesOf } from "../bytes-body";
import { forStudent } from "../operation";
import { resultShape, toldResult } from "../result/told-result";
import { inBoth, sentences } from "../sentences";
import { NO_BODY, NONE, textShape } from "../shapes";

const own = z.strictObject({ enrollmentId: z.uuid() });
const READ = { limit: 120, seconds: 60 };

export const RESULT_OPERATIONS = [
  forStudent({
    id: "result",
    method: "GET",
    path: "/enrollments/{enrollmentId}/result",
    tag: "result",
    summary: [
      "审核结果、原因、历次提交与承诺时间",
      "Result, reasons, everything handed in, and what was promised",
    ],
    rate: READ,
    errors: [],
    params: own,
    query: NONE,
    body: NO_BODY,
    answer: resultShape,
    run: async (ctx, { params }) => toldResult(await ownResult(ctx, params)),
  }),
  forStudent({
    id: "approvedPhoto",
    method: "GET",
    path: "/enrollments/{enrollmentId}/approved-photo",
    tag: "result",
    summary: ["下载审核通过的标准照", "Download the approved photo"],
    rate: { limit: 20, seconds: 60 },
    errors: ["notApproved"],
    params: own,
    query: NONE,
    body: NO_BODY,
    answer: bytesOf({ maxBytes: PHOTO_FILE_LIMIT, contentTypes: ["image/jpeg"] }),
    run: (ctx, { params }) => approvedPhoto(ctx, params),
  }),
  forStudent({
    id: "messageTemplates",
    method: "GET",
    path: "/message-templates",
    tag: "result",
    summary: ["可请求订阅的消息模板", "Templates of messages that a permission can be asked for"],
    rate: READ,
    errors: [],
    params: NONE,
    query: NONE,
    body: NO_BODY,
    answer: z.array(z.object({ template: z.enum(MESSAGE_TEMPLATES), id: z.string() })),
    run: async (ctx) => {
      accountOf(ctx);
      const ids = chosenMessenger()?.templates ?? {};
      return MESSAGE_TEMPLATES.flatMap((template) => {
        const id = ids[template];
        return id ? [{ template, id }] : [];
      });
    },
  }),
  forStudent({
    id: "messagePermissions",
    method: "GET",
    path: "/enrollments/{enrollmentId}/message-permissions",
    tag: "result",
    summary: [
      "每种消息还能发几条（每同意一次可发一条）",
      "How many messages of each kind may still be sent: one for every permission",
    ],
    rate: READ,
    errors: [],
    params: own,
    query: NONE,
    body: NO_BODY,
    answer: z.array(
      z.object({ template: z.enum(MESSAGE_TEMPLATES), name: textShape, left: z.number().int() }),
    ),
    run: async (ctx, { params }) =>
      (await listPermissions(ctx, params)).map((one) => ({
        ...one,
        name: inBoth((locale) => sentences(locale, "messageTemplate")(one.template)),
      })),
  }),
  forStudent({
    id: "allowMessages",
    method: "POST",
    path: "/enrollments/{enrollmentId}/message-permissions",
    tag: "result",
    summary: [
      "登记刚同意的一次性订阅：一次同意只发一条",
      "What was just allowed: one permission is one message",
    ],
    rate: { limit: 20, seconds: 60 },
    errors: [],
    params: own,
    query: NONE,
    body: z.strictObject({
      templates: z.array(z.enum(MESSAGE_TEMPLATES)).min(1).max(MESSAGE_TEMPLATES.length),
    }),
    answer: z.null(),
    run: async (ctx, { params, body }) => {
      await allowMessages(ctx, { ...params, ...body });
      return null;
    },
  }),
];
