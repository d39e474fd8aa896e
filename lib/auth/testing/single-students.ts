import { settleLowScore } from "@/lib/intake/mutations/low-score";
import { listCorrections } from "@/lib/roster/corrections/list";
import { addStudent } from "@/lib/roster/mutations/add-student";
import { correctStudent, editStudent } from "@/lib/roster/mutations/change-student";
import { mergeStudents } from "@/lib/roster/mutations/merge-students";
import { moveEnrollment } from "@/lib/roster/mutations/move-enrollment";
import { setCode } from "@/lib/roster/mutations/set-code";
import { findTwin, requireEnrollment } from "@/lib/roster/students/detail";
import type { Role } from "../permissions";
import { people, type Row, SCHOOL, taskOf } from "./row";

const CORRECTORS: readonly Role[] = [...SCHOOL, "support"];
const seenAt = new Date("2200-01-01T00:00:00Z");
const reason = "核对";

/** One student at a time. Keys are file and name of the function. */
export const SINGLE_STUDENTS: Record<string, Row> = {
  "intake/mutations/low-score settleLowScore": people("school", SCHOOL, (ctx, at) =>
    settleLowScore(ctx, { ...at.enrollment, action: "grantAttempt", reason }),
  ),
  "roster/corrections/list listCorrections": people("school", [...CORRECTORS, "auditor"], (ctx, at) =>
    listCorrections(ctx, { ...taskOf(at), before: null }),
  ),
  "roster/mutations/add-student addStudent": people("school", SCHOOL, (ctx, at) =>
    addStudent(ctx, { ...taskOf(at), values: { name: "甲" } }),
  ),
  "roster/mutations/change-student editStudent": people("school", SCHOOL, (ctx, at) =>
    editStudent(ctx, { ...at.enrollment, values: { ethnicity: "满族" }, seenAt }),
  ),
  "roster/mutations/change-student correctStudent": people("school", CORRECTORS, (ctx, at) =>
    correctStudent(ctx, { ...at.enrollment, values: { ethnicity: "回族" }, seenAt, reason }),
  ),
  "roster/mutations/merge-students mergeStudents": people("school", SCHOOL, (ctx, at) =>
    mergeStudents(ctx, { ...at.enrollment, otherStudentId: at.enrollment.studentId, picks: [], reason }),
  ),
  "roster/mutations/move-enrollment moveEnrollment": people("school", SCHOOL, (ctx, at) =>
    moveEnrollment(ctx, { ...at.enrollment, toTaskId: at.taskId, reason }),
  ),
  "roster/mutations/set-code setCode": people("school", SCHOOL, (ctx, at) =>
    setCode(ctx, { ...at.enrollment, code: null }),
  ),
  "roster/students/detail findTwin": people("school", SCHOOL, (ctx, at) =>
    findTwin(ctx, { ...at.enrollment, number: "没有此人" }),
  ),
  "roster/students/detail requireEnrollment": people("school", CORRECTORS, (ctx, at) =>
    requireEnrollment(ctx, at.enrollment),
  ),
};
