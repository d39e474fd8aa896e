import { z } from "zod";
import { MAILING_WAYS } from "@/db/vocabulary";
import { keepMailing } from "@/lib/mailing/mutations";
import { ownMailing } from "@/lib/mailing/queries";
import { mailingInput, postalAddress } from "@/lib/mailing/schema";
import { ADDRESS_MODES } from "@/lib/tasks/schema";
import { forStudent } from "../operation";
import { momentShape, NO_BODY, NONE } from "../shapes";
import { enrollmentPath } from "./association-shapes";

const path = "/enrollments/{enrollmentId}/mailing";

export const MAILING_OPERATIONS = [
  forStudent({
    id: "readMailing",
    method: "GET",
    path,
    tag: "mailing",
    summary: ["收件方式和地址，能否修改", "Where the prints go, and whether that may be changed"],
    rate: { limit: 120, seconds: 60 },
    errors: [],
    params: enrollmentPath,
    query: NONE,
    body: NO_BODY,
    answer: z.object({
      mode: z.enum(ADDRESS_MODES),
      /** Null before anything was said. */
      way: z.enum(MAILING_WAYS).nullable(),
      to: postalAddress.nullable(),
      /** From then on it stays as it is. */
      packedAt: momentShape.nullable(),
    }),
    run: async (ctx, { params }) => {
      const { packedAt, ...mailing } = await ownMailing(ctx, params);
      return { ...mailing, packedAt: packedAt?.toISOString() ?? null };
    },
  }),
  forStudent({
    id: "keepMailing",
    method: "PUT",
    path,
    tag: "mailing",
    summary: [
      "填写或修改收件方式和地址，打包前有效；地址加密保存",
      "Say where the prints go, until they are packed; addresses are kept encrypted",
    ],
    rate: { limit: 20, seconds: 600 },
    errors: ["addressNotAsked", "addressNeeded", "addressPacked"],
    params: enrollmentPath,
    query: NONE,
    body: mailingInput,
    answer: z.null(),
    run: async (ctx, { params, body: mailing }) => {
      await keepMailing(ctx, { ...params, mailing });
      return null;
    },
  }),
];
