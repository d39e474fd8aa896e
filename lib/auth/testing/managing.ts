import { randomUUID } from "node:crypto";
import { testPolicy } from "@/db/testing/collection";
import { PASSWORD } from "@/db/testing/staff-member";
import { sealAudit, verifyAudit } from "@/lib/audit/mutations";
import { listAuditEvents } from "@/lib/audit/queries";
import { clearCalendarDay, setCalendarDay } from "@/lib/calendar/mutations";
import { listCalendarDays } from "@/lib/calendar/queries";
import { findSchools } from "@/lib/schools/find/find-schools";
import { createSchool, updateSchool } from "@/lib/schools/mutations";
import { listSchools, requireSchoolByCode } from "@/lib/schools/queries";
import {
  createStaff,
  grantRole,
  revokeRole,
  revokeSessions,
  setPassword,
  updateStaff,
} from "@/lib/staff/mutations";
import { listStaff } from "@/lib/staff/queries";
import { followCalendar } from "@/lib/tasks/deadline/follow-calendar";
import { findTasks, requireFoundTask } from "@/lib/tasks/find/find-tasks";
import { changePolicy, createTask, setTaskStatus } from "@/lib/tasks/mutations";
import { listPolicyVersions, listTasks, requireTaskByNo } from "@/lib/tasks/queries";
import { removeView, saveView, setDefaultView } from "@/lib/views/mutations";
import { listViews } from "@/lib/views/queries";
import { both, people, READERS, ROSTER, type Row, SCHOOL, student, taskOf, worker } from "./row";

const YEAR = new Date().getUTCFullYear();
const CONTRACT = {
  contractFrom: `${YEAR}-01-01`,
  contractTo: `${YEAR + 2}-12-31`,
  priceMinFen: 0,
  priceMaxFen: 5000,
};
const newLogin = () => ({ login: `m${randomUUID().slice(0, 12)}`, name: "甲", password: PASSWORD });
const newCode = () => String(20_000 + Math.floor(Math.random() * 70_000));

/** Tasks, schools, staff and the audit log. Keys are file and name of the function. */
export const MANAGING: Record<string, Row> = {
  "audit/mutations sealAudit": worker("platform", (ctx) => sealAudit(ctx)),
  "audit/mutations verifyAudit": worker("platform", (ctx) => verifyAudit(ctx, [])),
  "audit/queries listAuditEvents": people("reach", ["platformAdmin", "auditor"], (ctx, at) =>
    listAuditEvents(ctx, { entityId: at.taskId, before: null }),
  ),

  "calendar/mutations setCalendarDay": people("platform", ["platformAdmin"], (ctx) =>
    setCalendarDay(ctx, { day: "2027-01-01", isWorking: false, occasion: "newYear", note: "" }),
  ),
  "calendar/mutations clearCalendarDay": people("platform", ["platformAdmin"], async (ctx) => {
    await setCalendarDay(ctx, { day: "2027-01-02", isWorking: false, occasion: "newYear", note: "" });
    await clearCalendarDay(ctx, { day: "2027-01-02" });
  }),
  "calendar/queries listCalendarDays": people("platform", READERS, (ctx) =>
    listCalendarDays(ctx, { year: YEAR }),
  ),
  "tasks/deadline/follow-calendar followCalendar": worker("platform", (ctx) => followCalendar(ctx)),

  "schools/mutations createSchool": both("platform", ["platformAdmin"], (ctx) =>
    createSchool(ctx, { code: newCode(), name: "新校", isSigned: true, contacts: [], ...CONTRACT }),
  ),
  "schools/mutations updateSchool": both("school", ["platformAdmin"], (ctx, { school, schoolId }) =>
    updateSchool(ctx, { schoolId, name: school.name, isSigned: true, contacts: [], ...CONTRACT }),
  ),
  "schools/queries listSchools": both("reach", READERS, (ctx) => listSchools(ctx)),
  "schools/queries requireSchoolByCode": both("school", READERS, (ctx, { school }) =>
    requireSchoolByCode(ctx, { code: school.code }),
  ),

  "schools/find/find-schools findSchools": student("anywhere", (ctx, { school }) =>
    findSchools(ctx, { term: school.code, after: null }),
  ),

  "staff/mutations createStaff": both("platform", ["platformAdmin"], (ctx) => createStaff(ctx, newLogin())),
  "staff/mutations grantRole": both("platform", ["platformAdmin"], (ctx, { somebody, schoolId }) =>
    grantRole(ctx, { staffId: somebody, role: "finance", schoolId, taskId: null, college: null }),
  ),
  "staff/mutations revokeRole": both("platform", ["platformAdmin"], (ctx) =>
    revokeRole(ctx, { grantId: randomUUID() }),
  ),
  "staff/mutations revokeSessions": both("platform", ["platformAdmin"], (ctx, at) =>
    revokeSessions(ctx, { staffId: at.somebody }),
  ),
  "staff/mutations setPassword": both("platform", ["platformAdmin"], (ctx, at) =>
    setPassword(ctx, { staffId: at.somebody, password: PASSWORD }),
  ),
  "staff/mutations updateStaff": both("platform", ["platformAdmin"], (ctx, at) =>
    updateStaff(ctx, { staffId: at.somebody, name: "乙", isActive: true }),
  ),
  "staff/queries listStaff": people("platform", ["platformAdmin", "auditor"], (ctx) => listStaff(ctx)),

  "tasks/find/find-tasks findTasks": student("anywhere", (ctx, { schoolId }) => findTasks(ctx, { schoolId })),
  "tasks/find/find-tasks requireFoundTask": student("anywhere", (ctx, at) =>
    requireFoundTask(ctx, taskOf(at)),
  ),
  "tasks/mutations changePolicy": people("school", SCHOOL, (ctx, at) =>
    changePolicy(ctx, { ...taskOf(at), fromVersion: 1, policy: testPolicy(), reason: "again" }),
  ),
  "tasks/mutations createTask": people("school", SCHOOL, (ctx, { schoolId }) =>
    createTask(ctx, {
      schoolId,
      facts: { name: "又一任务", kind: "freshman", category: "adult", cohort: YEAR },
      policy: testPolicy(),
    }),
  ),
  "tasks/mutations setTaskStatus": people("school", SCHOOL, (ctx, at) =>
    setTaskStatus(ctx, { ...taskOf(at), status: "paused" }),
  ),
  "tasks/queries listPolicyVersions": both("school", READERS, (ctx, at) =>
    listPolicyVersions(ctx, taskOf(at)),
  ),
  "tasks/queries listTasks": both("reach", READERS, (ctx) => listTasks(ctx, { status: null })),
  "tasks/queries requireTaskByNo": both("school", READERS, (ctx, { school }) =>
    requireTaskByNo(ctx, { code: school.code, no: 1 }),
  ),

  "views/mutations removeView": people("school", ROSTER, (ctx, { schoolId }) =>
    removeView(ctx, { list: "roster", schoolId, viewId: randomUUID() }),
  ),
  "views/mutations saveView": people("school", ROSTER, (ctx, { schoolId }) =>
    saveView(ctx, { list: "roster", schoolId, name: "我的视图", query: "college=a", isShared: false }),
  ),
  "views/mutations setDefaultView": people("school", ROSTER, (ctx, { schoolId }) =>
    setDefaultView(ctx, { list: "roster", schoolId, viewId: null }),
  ),
  "views/queries listViews": people("school", ROSTER, (ctx, { schoolId }) =>
    listViews(ctx, { list: "roster", schoolId }),
  ),
};
