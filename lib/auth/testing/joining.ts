import { randomUUID } from "node:crypto";
import { plainEngine } from "@/db/testing/plain-engine";
import { listGivenAgreements } from "@/lib/association/agreements/list-given";
import { answerDocument } from "@/lib/association/mutations/answer-document";
import { associate } from "@/lib/association/mutations/associate";
import { bringCode } from "@/lib/association/mutations/bring-code";
import { checkIdentity } from "@/lib/association/mutations/check-identity";
import { matchEntered, matchStudent } from "@/lib/association/mutations/match";
import { answerNote, writeNote } from "@/lib/association/mutations/notes";
import {
  lookAtPicture,
  pictureAnswer,
  showPicture,
  sweepPicture,
} from "@/lib/association/mutations/show-picture";
import { unbindByStaff, unbindOwn } from "@/lib/association/mutations/unbind";
import { listNotes, listOwnNotes } from "@/lib/association/notes/notes";
import { ownTemporaryCode } from "@/lib/association/own/temporary-code";
import { listDocuments } from "@/lib/association/queries";
import { keepMailing } from "@/lib/mailing/mutations";
import { ownMailing } from "@/lib/mailing/queries";
import { listOwnTasks, requireOwnEnrollment } from "@/lib/students/own/own-tasks";
import type { StudentCtx } from "../own-enrollment";
import { HELPERS, people, ROSTER, type Row, SCHOOL, student, taskOf, worker } from "./row";

const entered = {
  ...{ name: "甲", documentType: "passport" as const, documentNumber: "EA1234567" },
  ...{ studentNo: "", college: "", major: "", className: "" },
};
const picture = () => ({ accountId: randomUUID(), pictureId: randomUUID() });
const own = (at: { phone: { enrollmentId: string } }) => ({ enrollmentId: at.phone.enrollmentId });

/** Students on their way into a task, and support. Keys are file and name of the function. */
export const JOINING: Record<string, Row> = {
  "association/agreements/list-given listGivenAgreements": people("school", ROSTER, (ctx, at) =>
    listGivenAgreements(ctx, { ...taskOf(at), enrollmentId: at.enrollment.enrollmentId }),
  ),
  "association/mutations/answer-document answerDocument": student("anywhere", (ctx, at) =>
    answerDocument(ctx, { ...taskOf(at), kind: "agreement", textHash: "00", agrees: true }),
  ),
  "association/mutations/associate associate": student("anywhere", (ctx, at) =>
    associate(ctx, { ...taskOf(at), ticket: "none" }),
  ),
  "association/mutations/bring-code bringCode": student("own", (ctx, at) =>
    bringCode(ctx as StudentCtx, { ...own(at), code: { text: "none" } }),
  ),
  "association/own/temporary-code ownTemporaryCode": student("own", (ctx, at) =>
    ownTemporaryCode(ctx as StudentCtx, own(at)),
  ),
  "mailing/mutations keepMailing": student("own", (ctx, at) =>
    keepMailing(ctx as StudentCtx, { ...own(at), mailing: { way: "atSchool" } }),
  ),
  "mailing/queries ownMailing": student("own", (ctx, at) => ownMailing(ctx as StudentCtx, own(at))),
  "association/mutations/check-identity checkIdentity": student("own", (ctx, at) =>
    checkIdentity(ctx, { ...own(at), portrait: null }),
  ),
  "association/mutations/match matchStudent": student("anywhere", (ctx, at) =>
    matchStudent(ctx, { ...taskOf(at), typed: {} }),
  ),
  "association/mutations/match matchEntered": student("anywhere", (ctx, at) =>
    matchEntered(ctx, { ...taskOf(at), entered }),
  ),
  "association/mutations/notes writeNote": student("anywhere", (ctx, at) =>
    writeNote(ctx, { ...taskOf(at), subject: "other", body: "您好", ticket: null }),
  ),
  "association/mutations/notes answerNote": people("school", HELPERS, (ctx, at) =>
    answerNote(ctx, { ...at.note, answer: "已更正" }),
  ),
  "association/mutations/show-picture showPicture": student("anywhere", (ctx, at) =>
    showPicture(ctx, { ...taskOf(at), kind: "code", bytes: Buffer.from("x") }),
  ),
  "association/mutations/show-picture pictureAnswer": student("anywhere", (ctx) =>
    pictureAnswer(ctx, { pictureId: randomUUID() }),
  ),
  "association/mutations/show-picture lookAtPicture": worker("platform", (ctx) =>
    lookAtPicture(ctx, plainEngine(), { ...picture(), kind: "code" }),
  ),
  "association/mutations/show-picture sweepPicture": worker("platform", (ctx) =>
    sweepPicture(ctx, picture()),
  ),
  // Before it is let go of.
  "students/own/own-tasks requireOwnEnrollment": student("own", (ctx, at) =>
    requireOwnEnrollment(ctx as StudentCtx, own(at)),
  ),
  "association/mutations/unbind unbindByStaff": people("school", ["support"], (ctx, at) =>
    unbindByStaff(ctx, { ...at.enrollment, reason: "误关联" }),
  ),
  "association/mutations/unbind unbindOwn": student("own", (ctx, at) => unbindOwn(ctx, own(at))),
  "association/notes/notes listNotes": people("reach", [...SCHOOL, "support", "auditor"], (ctx) =>
    listNotes(ctx, { isAnswered: false }),
  ),
  "association/notes/notes listOwnNotes": student("anywhere", (ctx, at) => listOwnNotes(ctx, taskOf(at))),
  "association/queries listDocuments": student("anywhere", (ctx, at) => listDocuments(ctx, taskOf(at))),
  "students/own/own-tasks listOwnTasks": student("anywhere", (ctx) => listOwnTasks(ctx as StudentCtx)),
};
