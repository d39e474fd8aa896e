import { GET as printSheets } from "@/app/api/schools/[schoolId]/print-runs/[runId]/route";
import { GET as pictureView } from "@/app/api/schools/[schoolId]/shoot-pictures/[pictureId]/route";
import { POST as shootPicture } from "@/app/api/schools/[schoolId]/shoots/[shootId]/pictures/route";
import {
  GET as packingList,
  POST as trackingFile,
} from "@/app/api/schools/[schoolId]/tasks/[taskId]/parcels/route";
import {
  GET as timetable,
  POST as timetableFile,
} from "@/app/api/schools/[schoolId]/tasks/[taskId]/timetable/route";
import * as onsite from "@/lib/onsite/actions";
import * as prints from "@/lib/prints/actions";
import { action, at, type Door, get, post, reading, writing } from "./door";
import { taskOf } from "./row";
import { LAYOUT, SHOOT, SITE } from "./shooting";
import type { Target } from "./target";

const shootOf = ({ schoolId, onsite: { shootId } }: Target) => ({ schoolId, shootId });
const pictureOf = ({ schoolId, onsite: { shootPictureId } }: Target) => ({
  schoolId,
  pictureId: shootPictureId,
});
const runOf = ({ schoolId, onsite: { printRunId } }: Target) => ({ schoolId, runId: printRunId });

/** Shoots on site, and prints. */
export const ONSITE_ACTION_DOORS: Record<string, Door> = {
  saveSiteAction: action("notFound", (to) =>
    onsite.saveSiteAction({ ...taskOf(to), siteId: null, isOfTask: true, facts: SITE }),
  ),
  removeSiteAction: action("notFound", ({ schoolId, onsite: { siteId } }) =>
    onsite.removeSiteAction({ schoolId, siteId }),
  ),
  saveShootAction: action("notFound", (to) =>
    onsite.saveShootAction({ ...taskOf(to), shootId: null, facts: SHOOT, photographers: [] }),
  ),
  removeShootAction: action("notFound", (to) => onsite.removeShootAction(shootOf(to))),
  checkInAction: action("notFound", (to) => onsite.checkInAction({ ...shootOf(to), text: "1" })),
  undoCheckInAction: action("notFound", (to) =>
    onsite.undoCheckInAction({ ...shootOf(to), checkInId: to.onsite.checkInId }),
  ),
  moveAbsentAction: action("notFound", (to) => onsite.moveAbsentAction({ ...shootOf(to), expected: 1 })),
  issueTemporaryAction: action("notFound", (to) =>
    onsite.issueTemporaryAction({ ...taskOf(to), shootId: null, expected: 1 }),
  ),
  matchPicturesAction: action("notFound", (to) => onsite.matchPicturesAction({ ...shootOf(to), by: "name" })),
  assignPictureAction: action("notFound", (to) =>
    onsite.assignPictureAction({ ...pictureOf(to), number: "1" }),
  ),
  swapPicturesAction: action("notFound", (to) =>
    onsite.swapPicturesAction({ ...pictureOf(to), otherId: pictureOf(to).pictureId }),
  ),
  clearFindingAction: action("notFound", (to) =>
    onsite.clearFindingAction({ ...pictureOf(to), reason: "核对" }),
  ),
  dismissPictureAction: action("notFound", (to) => onsite.dismissPictureAction(pictureOf(to))),
  handInAction: action("notFound", (to) => onsite.handInAction({ ...shootOf(to), expected: 1 })),
  createRunAction: action("notFound", (to) =>
    prints.createRunAction({ ...taskOf(to), college: null, layout: LAYOUT, expected: 1 }),
  ),
  packRunAction: action("notFound", (to) => prints.packRunAction(runOf(to))),
};

export const ONSITE_ROUTE_DOORS: Record<string, Door> = {
  "GET schools/[schoolId]/print-runs/[runId]": reading((to) => printSheets(get(), at(runOf(to)))),
  "GET schools/[schoolId]/shoot-pictures/[pictureId]": reading((to) => pictureView(get(), at(pictureOf(to)))),
  "POST schools/[schoolId]/shoots/[shootId]/pictures": writing((to, origin) =>
    shootPicture(post("not a photo", origin), at(shootOf(to))),
  ),
  "GET schools/[schoolId]/tasks/[taskId]/parcels": reading((to) => packingList(get(), at(taskOf(to)))),
  "POST schools/[schoolId]/tasks/[taskId]/parcels": writing((to, origin) =>
    trackingFile(post("a,b", origin), at(taskOf(to))),
  ),
  "GET schools/[schoolId]/tasks/[taskId]/timetable": reading((to) => timetable(get(), at(taskOf(to)))),
  "POST schools/[schoolId]/tasks/[taskId]/timetable": writing((to, origin) =>
    timetableFile(post("a,b", origin), at(taskOf(to))),
  ),
};
