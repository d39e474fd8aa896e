import { z } from "zod";
import { reasonText } from "@/lib/audit/reason";

const typed = (most: number) => z.string().trim().min(1).max(most);
const maybe = (most: number) => z.string().trim().max(most).default("");

export const siteFacts = z.object({
  name: typed(40),
  address: typed(120),
  hours: maybe(80),
  contact: maybe(60),
  note: maybe(200),
  isMakeUp: z.boolean(),
});
export type SiteFacts = z.infer<typeof siteFacts>;

const place = z.object({ schoolId: z.uuid(), taskId: z.uuid() });
export type TaskPlace = z.infer<typeof place>;

export const saveSiteInput = place.extend({
  /** Null for a new one. */
  siteId: z.uuid().nullable(),
  /** Only for this task, or for all of the school. */
  isOfTask: z.boolean(),
  facts: siteFacts,
});
export const removeSiteInput = z.object({ schoolId: z.uuid(), siteId: z.uuid() });

export const shootGroup = z.object({ college: typed(60), className: maybe(60) });
export type ShootGroup = z.infer<typeof shootGroup>;

/** A shoot of hours, not of weeks. */
const LONGEST_HOURS = 16;
export const SHOOT_CAPACITY = 5000;

export const shootFacts = z
  .object({
    place: typed(60),
    rooms: maybe(60),
    startsAt: z.iso.datetime({ offset: true }),
    endsAt: z.iso.datetime({ offset: true }),
    capacity: z.number().int().min(1).max(SHOOT_CAPACITY).nullable(),
    note: maybe(200),
    groups: z.array(shootGroup).min(1, { message: "required" }).max(200),
  })
  .refine(({ startsAt, endsAt }) => Date.parse(startsAt) < Date.parse(endsAt), {
    message: "shootOrder",
    path: ["endsAt"],
  })
  .refine(({ startsAt, endsAt }) => Date.parse(endsAt) - Date.parse(startsAt) <= LONGEST_HOURS * 3_600_000, {
    message: "shootLength",
    path: ["endsAt"],
  });
export type ShootFacts = z.infer<typeof shootFacts>;

export const saveShootInput = place.extend({
  shootId: z.uuid().nullable(),
  facts: shootFacts,
  /** Staff who photograph; nobody: all photographers of the school. */
  photographers: z.array(z.uuid()).max(30),
});
export type SaveShootInput = z.infer<typeof saveShootInput>;

export const shootRef = z.object({ schoolId: z.uuid(), shootId: z.uuid() });
export type ShootRef = z.infer<typeof shootRef>;

/** Largest timetable, in bytes and rows: a school has dozens of shoots. */
export const TIMETABLE_FILE_LIMIT = 2 * 1024 * 1024;
export const TIMETABLE_ROWS = 1000;

export const checkInInput = shootRef.extend({
  /** What the scanner or the person typed: a 采集码, a 临时拍摄码 or a 学号. */
  text: typed(4000),
  /** Also where the shoot is full or for other classes. */
  isAnyway: z.boolean().default(false),
});
export const undoCheckInInput = shootRef.extend({ checkInId: z.uuid() });
export const moveAbsentInput = shootRef.extend({
  /** How many were shown; another number meanwhile is a conflict. */
  expected: z.number().int().min(1),
});

export const MATCH_WAYS = ["order", "name"] as const;
export type MatchWay = (typeof MATCH_WAYS)[number];
export const matchPicturesInput = shootRef.extend({ by: z.enum(MATCH_WAYS) });
export const pictureRef = z.object({ schoolId: z.uuid(), pictureId: z.uuid() });
export const assignPictureInput = pictureRef.extend({ number: typed(30) });
export const swapPicturesInput = z.object({
  schoolId: z.uuid(),
  pictureId: z.uuid(),
  otherId: z.uuid(),
});
export const clearFindingInput = pictureRef.extend({ reason: reasonText });
export const handInInput = shootRef.extend({ expected: z.number().int().min(1) });

/** Pictures of one shoot. */
export const SHOOT_PICTURES_LIMIT = 3000;

export const issueTemporaryInput = place.extend({
  shootId: z.uuid().nullable(),
  expected: z.number().int().min(1),
});
