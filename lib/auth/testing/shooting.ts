import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { plainEngine } from "@/db/testing/plain-engine";
import { checkIn, undoCheckIn } from "@/lib/onsite/check-in/check-in";
import { listAbsent, listCheckIns, requireShoot } from "@/lib/onsite/check-in/lists";
import { moveAbsentOnline } from "@/lib/onsite/check-in/move-absent";
import {
  countTemporaryCodes,
  issueTemporaryCodes,
  listTemporaryLabels,
} from "@/lib/onsite/codes/issue-temporary";
import { guardShoot } from "@/lib/onsite/guard/guard-shoot";
import { ownSchedule } from "@/lib/onsite/own/own-schedule";
import { addPicture } from "@/lib/onsite/pictures/add-picture";
import { handIn } from "@/lib/onsite/pictures/hand-in";
import { listPictures, requireShootPicture } from "@/lib/onsite/pictures/list-pictures";
import { matchPictures } from "@/lib/onsite/pictures/match-pictures";
import {
  assignPicture,
  clearFinding,
  dismissPicture,
  swapPictures,
} from "@/lib/onsite/pictures/settle-picture";
import { shootChoices } from "@/lib/onsite/shoots/choices";
import { listOwnShoots, listShoots } from "@/lib/onsite/shoots/list-shoots";
import { removeShoot, saveShoot } from "@/lib/onsite/shoots/save-shoot";
import { listSites } from "@/lib/onsite/sites/list-sites";
import { removeSite, saveSite } from "@/lib/onsite/sites/save-site";
import { exportTimetable } from "@/lib/onsite/timetable/export-timetable";
import { checkTimetable, importTimetable } from "@/lib/onsite/timetable/import-timetable";
import { ownPrints } from "@/lib/prints/own/own-prints";
import { listAddresses } from "@/lib/prints/parcels/addresses";
import { checkTracking, importTracking } from "@/lib/prints/parcels/import-tracking";
import { packRun } from "@/lib/prints/parcels/pack";
import { countReady, listParcels, listRuns, openSheets } from "@/lib/prints/queries";
import { createRun } from "@/lib/prints/runs/create-run";
import { makeSheets } from "@/lib/prints/runs/make-sheets";
import type { StudentCtx } from "../own-enrollment";
import type { Role } from "../permissions";
import { BATCHES, people, READERS, type Row, SCHOOL, student, taskOf, worker } from "./row";
import type { Target } from "./target";

const DESK: readonly Role[] = [...SCHOOL, "photographer"];
const TIMETABLE: readonly Role[] = [...READERS, "photographer"];

const shootOf = ({ schoolId, onsite: { shootId } }: Target) => ({ schoolId, shootId });
const pictureOf = ({ schoolId, onsite }: Target) => ({ schoolId, pictureId: onsite.shootPictureId });
const runOf = ({ schoolId, onsite }: Target) => ({ schoolId, runId: onsite.printRunId });
const file = (text: string) => Readable.from([Buffer.from(text)]);
const own = ({ phone: { enrollmentId } }: Target) => ({ enrollmentId });

export const SITE = {
  name: "体育馆",
  address: "示例路 2 号",
  hours: "",
  contact: "",
  note: "",
  isMakeUp: false,
};
export const SHOOT = {
  ...{ place: "体育馆", rooms: "", capacity: null, note: "", groups: [{ college: "某学院", className: "" }] },
  ...{ startsAt: "2026-05-13T08:00:00+08:00", endsAt: "2026-05-13T10:00:00+08:00" },
};
export const LAYOUT = { paper: "a4" as const, copies: { oneInch: 8, smallTwoInch: 0, twoInch: 0 } };

/** Shoots on site, and prints. Keys are file and name of the function. */
export const SHOOTING: Record<string, Row> = {
  "onsite/sites/list-sites listSites": people("school", TIMETABLE, (ctx, at) => listSites(ctx, taskOf(at))),
  "onsite/sites/save-site saveSite": people("school", SCHOOL, (ctx, at) =>
    saveSite(ctx, { ...taskOf(at), siteId: null, isOfTask: false, facts: SITE }),
  ),
  "onsite/sites/save-site removeSite": people("school", SCHOOL, async (ctx, at) => {
    const facts = { ...SITE, name: randomUUID() };
    const made = await saveSite(ctx, { ...taskOf(at), siteId: null, isOfTask: true, facts });
    await removeSite(ctx, { schoolId: at.schoolId, ...made });
  }),
  "onsite/shoots/list-shoots listShoots": people("school", TIMETABLE, (ctx, at) =>
    listShoots(ctx, taskOf(at)),
  ),
  "onsite/shoots/list-shoots listOwnShoots": people("reach", DESK, (ctx) => listOwnShoots(ctx)),
  "onsite/shoots/choices shootChoices": people("school", SCHOOL, (ctx, at) => shootChoices(ctx, taskOf(at))),
  "onsite/shoots/save-shoot saveShoot": people("school", SCHOOL, (ctx, at) =>
    saveShoot(ctx, { ...taskOf(at), shootId: null, facts: SHOOT, photographers: [] }),
  ),
  "onsite/shoots/save-shoot removeShoot": people("school", SCHOOL, (ctx, at) =>
    removeShoot(ctx, shootOf(at)),
  ),
  "onsite/timetable/export-timetable exportTimetable": people("school", TIMETABLE, (ctx, at) =>
    exportTimetable(ctx, taskOf(at), { title: "安排表", unnamed: "未填学院" }),
  ),
  "onsite/timetable/import-timetable checkTimetable": people("school", SCHOOL, (ctx, at) =>
    checkTimetable(ctx, { ...taskOf(at), source: file("") }),
  ),
  "onsite/timetable/import-timetable importTimetable": people("school", SCHOOL, (ctx, at) =>
    importTimetable(ctx, { ...taskOf(at), source: file(""), expected: 1 }),
  ),
  "onsite/check-in/check-in checkIn": people("school", DESK, (ctx, at) =>
    checkIn(ctx, { ...shootOf(at), text: "000", isAnyway: false }),
  ),
  "onsite/check-in/check-in undoCheckIn": people("school", DESK, (ctx, at) =>
    undoCheckIn(ctx, { ...shootOf(at), checkInId: at.onsite.checkInId }),
  ),
  "onsite/check-in/lists requireShoot": people("school", DESK, (ctx, at) => requireShoot(ctx, shootOf(at))),
  "onsite/check-in/lists listCheckIns": people("school", DESK, (ctx, at) => listCheckIns(ctx, shootOf(at))),
  "onsite/check-in/lists listAbsent": people("school", DESK, (ctx, at) => listAbsent(ctx, shootOf(at))),
  "onsite/check-in/move-absent moveAbsentOnline": people("school", SCHOOL, (ctx, at) =>
    moveAbsentOnline(ctx, { ...shootOf(at), expected: 999 }),
  ),
  "onsite/codes/issue-temporary countTemporaryCodes": people("school", SCHOOL, (ctx, at) =>
    countTemporaryCodes(ctx, { ...taskOf(at), shootId: null }),
  ),
  "onsite/codes/issue-temporary issueTemporaryCodes": people("school", SCHOOL, (ctx, at) =>
    issueTemporaryCodes(ctx, { ...taskOf(at), shootId: null, expected: 999 }),
  ),
  "onsite/codes/issue-temporary listTemporaryLabels": people("school", SCHOOL, (ctx, at) =>
    listTemporaryLabels(ctx, { ...taskOf(at), shootId: null }),
  ),
  "onsite/own/own-schedule ownSchedule": student("own", (ctx, at) => ownSchedule(ctx as StudentCtx, own(at))),
  "onsite/pictures/add-picture addPicture": people("school", DESK, (ctx, at) =>
    addPicture(ctx, { ...shootOf(at), fileName: "a.jpg", source: file("not a photo at all") }),
  ),
  "onsite/pictures/list-pictures listPictures": people("school", DESK, (ctx, at) =>
    listPictures(ctx, shootOf(at)),
  ),
  "onsite/pictures/list-pictures requireShootPicture": people("school", DESK, (ctx, at) =>
    requireShootPicture(ctx, pictureOf(at)),
  ),
  "onsite/pictures/match-pictures matchPictures": people("school", DESK, (ctx, at) =>
    matchPictures(ctx, { ...shootOf(at), by: "name" }),
  ),
  "onsite/pictures/settle-picture assignPicture": people("school", DESK, (ctx, at) =>
    assignPicture(ctx, { ...pictureOf(at), number: "000" }),
  ),
  "onsite/pictures/settle-picture swapPictures": people("school", DESK, (ctx, at) =>
    swapPictures(ctx, { ...pictureOf(at), otherId: pictureOf(at).pictureId }),
  ),
  "onsite/pictures/settle-picture clearFinding": people("school", DESK, (ctx, at) =>
    clearFinding(ctx, { ...pictureOf(at), reason: "核对" }),
  ),
  "onsite/pictures/hand-in handIn": people("school", DESK, (ctx, at) =>
    handIn(ctx, { ...shootOf(at), expected: 999 }),
  ),
  "onsite/pictures/settle-picture dismissPicture": people("school", DESK, (ctx, at) =>
    dismissPicture(ctx, pictureOf(at)),
  ),
  "onsite/guard/guard-shoot guardShoot": worker("school", (ctx, at) =>
    guardShoot(ctx, plainEngine(), { schoolId: at.schoolId, shootId: randomUUID() }),
  ),

  "prints/own/own-prints ownPrints": student("own", (ctx, at) => ownPrints(ctx as StudentCtx, own(at))),
  "prints/parcels/addresses listAddresses": people("school", SCHOOL, (ctx, at) =>
    listAddresses(ctx, taskOf(at)),
  ),
  "prints/parcels/import-tracking checkTracking": people("school", SCHOOL, (ctx, at) =>
    checkTracking(ctx, { ...taskOf(at), source: file("") }),
  ),
  "prints/parcels/import-tracking importTracking": people("school", SCHOOL, (ctx, at) =>
    importTracking(ctx, { ...taskOf(at), source: file(""), expected: 1 }),
  ),
  "prints/parcels/pack packRun": people("school", SCHOOL, (ctx, at) => packRun(ctx, runOf(at))),
  "prints/queries countReady": people("school", BATCHES, (ctx, at) => countReady(ctx, taskOf(at))),
  "prints/queries listRuns": people("school", BATCHES, (ctx, at) => listRuns(ctx, taskOf(at))),
  "prints/queries listParcels": people("school", BATCHES, (ctx, at) => listParcels(ctx, taskOf(at))),
  "prints/queries openSheets": people("school", SCHOOL, (ctx, at) => openSheets(ctx, runOf(at))),
  "prints/runs/create-run createRun": people("school", SCHOOL, (ctx, at) =>
    createRun(ctx, { ...taskOf(at), college: null, layout: LAYOUT, expected: 1 }),
  ),
  "prints/runs/make-sheets makeSheets": worker("school", (ctx, { schoolId }) =>
    makeSheets(ctx, plainEngine(), { schoolId, runId: randomUUID() }),
  ),
};
