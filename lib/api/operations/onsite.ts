import { z } from "zod";
import { PRINT_STATES } from "@/db/vocabulary";
import { ownSchedule } from "@/lib/onsite/own/own-schedule";
import { ownPrints } from "@/lib/prints/own/own-prints";
import { forStudent } from "../operation";
import { momentShape, NO_BODY, NONE } from "../shapes";
import { enrollmentPath } from "./association-shapes";

const siteShape = z.object({
  name: z.string(),
  address: z.string(),
  hours: z.string(),
  contact: z.string(),
  note: z.string(),
});

const shootShape = z.object({
  startsAt: momentShape,
  endsAt: momentShape,
  place: z.string(),
  rooms: z.string(),
  /** Empty where the place is no site with an address. */
  address: z.string(),
  note: z.string(),
});

export const ONSITE_OPERATIONS = [
  forStudent({
    id: "onsiteSchedule",
    method: "GET",
    path: "/enrollments/{enrollmentId}/schedule",
    tag: "onsite",
    summary: [
      "本人学院的现场场次、是否签到，以及补拍点",
      "The shoots of the student's college, whether they came, and the make-up sites",
    ],
    rate: { limit: 60, seconds: 60 },
    errors: [],
    params: enrollmentPath,
    query: NONE,
    body: NO_BODY,
    answer: z.object({
      shoots: z.array(shootShape),
      /** The number and time of the check-in; null before it. */
      checkedIn: z.object({ no: z.number().int(), at: momentShape }).nullable(),
      /** Missed the shoot, and was sent to take the photo online. */
      wasMissed: z.boolean(),
      sites: z.array(siteShape),
    }),
    run: async (ctx, { params }) => {
      const { shoots, checkedIn, wasMissed, sites } = await ownSchedule(ctx, params);
      return {
        wasMissed,
        checkedIn: checkedIn && { no: checkedIn.no, at: checkedIn.at.toISOString() },
        shoots: shoots.map(({ startsAt, endsAt, place, rooms, address, note }) => ({
          ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
          ...{ place, rooms, address: address ?? "", note },
        })),
        sites: sites.map(({ name, address, hours, contact, note }) => ({
          ...{ name, address, hours, contact, note },
        })),
      };
    },
  }),
  forStudent({
    id: "printState",
    method: "GET",
    path: "/enrollments/{enrollmentId}/prints",
    tag: "mailing",
    summary: ["背胶照片的冲印和邮寄进度", "How far the prints have come: made, packed, sent"],
    rate: { limit: 60, seconds: 60 },
    errors: [],
    params: enrollmentPath,
    query: NONE,
    body: NO_BODY,
    answer: z.object({
      /** Whether the task includes prints. */
      isIncluded: z.boolean(),
      /** Null before they are on a sheet. */
      order: z
        .object({
          state: z.enum(PRINT_STATES),
          carrier: z.string(),
          trackingNo: z.string(),
          sentAt: momentShape.nullable(),
        })
        .nullable(),
    }),
    run: async (ctx, { params }) => {
      const { isIncluded, order } = await ownPrints(ctx, params);
      return { isIncluded, order: order && { ...order, sentAt: order.sentAt?.toISOString() ?? null } };
    },
  }),
];
