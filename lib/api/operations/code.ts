import { z } from "zod";
import { bringCode } from "@/lib/association/mutations/bring-code";
import { ownTemporaryCode } from "@/lib/association/own/temporary-code";
import { matchInput } from "@/lib/association/schema";
import { writeCode } from "@/lib/imaging/qr/write-code";
import { forStudent } from "../operation";
import { NO_BODY, NONE } from "../shapes";
import { CODE_REFUSALS } from "./association";
import { enrollmentPath } from "./association-shapes";

export const CODE_OPERATIONS = [
  forStudent({
    id: "bringCode",
    method: "POST",
    path: "/enrollments/{enrollmentId}/collection-code",
    tag: "association",
    summary: [
      "补传采集码：先用临时拍摄码拍摄，拿到采集码后登记；也可换成更正后的采集码",
      "Bring the 采集码 that was issued after the photo, or a corrected one",
    ],
    rate: { limit: 10, seconds: 600 },
    errors: [...CODE_REFUSALS, "codeNotAsked", "codeFixed", "codeTaken"],
    params: enrollmentPath,
    query: NONE,
    body: z.strictObject({ code: matchInput.shape.collectionCode.unwrap() }),
    answer: z.null(),
    run: async (ctx, { params, body }) => {
      await bringCode(ctx, { ...params, ...body });
      return null;
    },
  }),
  forStudent({
    id: "temporaryCode",
    method: "GET",
    path: "/enrollments/{enrollmentId}/temporary-code",
    tag: "association",
    summary: [
      "临时拍摄码：给摄影师扫的二维码（SVG），内容是学号",
      "The 临时拍摄码 for the photographer to scan, as SVG; it says the 学号",
    ],
    rate: { limit: 60, seconds: 60 },
    errors: ["temporaryCodeNone"],
    params: enrollmentPath,
    query: NONE,
    body: NO_BODY,
    answer: z.object({ text: z.string(), svg: z.string() }),
    run: async (ctx, { params }) => {
      const { text } = await ownTemporaryCode(ctx, params);
      return { text, svg: await writeCode(text) };
    },
  }),
];
