import { z } from "zod";
import { PHOTO_FILE_LIMIT } from "@/lib/intake/schema";
import { approvedPhoto, ownResult } from "@/lib/students/own/own-result";
import { bytesOf } from "../bytes-body";
import { forStudent } from "../operation";
import { resultShape, toldResult } from "../result/told-result";
import { NO_BODY, NONE } from "../shapes";

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
];
