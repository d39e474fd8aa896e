import { and, eq } from "drizzle-orm";
import { ofItsStudent } from "@/db/joins";
import { enrollments, students } from "@/db/schema/roster";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { reachFilter } from "@/lib/auth/reach-filter";
import { AppError } from "@/lib/errors";
import { submissionLimit } from "@/lib/intake/policy";
import { applicableActions } from "@/lib/roster/selections/allowed";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { type Sight, sightOf } from "./policy";
import { attemptEntries } from "./timeline/attempts";
import { batchEntries } from "./timeline/batches";
import { correctionEntries } from "./timeline/corrections";
import type { TimelineEntry } from "./timeline/entry";
import { importEntries } from "./timeline/imports";
import { messageEntries } from "./timeline/messages";
import { moneyEntries } from "./timeline/money";
import { noteEntries } from "./timeline/notes";
import { referenceEntries } from "./timeline/references";
import { registryEntries } from "./timeline/registry";
import { verdictEntries } from "./timeline/verdicts";

type StudentRef = { schoolId: string; taskId: string; enrollmentId: string };

/**
 * A student in a task: facts, counters, what may be done, and everything that happened, oldest first.
 * @throws AppError notFound, also for a student of another college than the viewer's
 */
export async function requireStudentHistory(ctx: Ctx, { schoolId, taskId, enrollmentId }: StudentRef) {
  const reach = requirePermission(ctx, "roster.read", { schoolId, taskId });
  const place = { schoolId, taskId };
  const sight = sightOf(ctx.actor, place);
  return withinReach(ctx, reach, async (tx) => {
    const [row] = await tx
      .select({ facts: enrollments, person: students })
      .from(enrollments)
      .innerJoin(students, ofItsStudent)
      .where(
        and(
          eq(enrollments.schoolId, schoolId),
          eq(enrollments.taskId, taskId),
          eq(enrollments.id, enrollmentId),
          reachFilter(reach, {
            school: enrollments.schoolId,
            task: enrollments.taskId,
            college: enrollments.college,
          }),
        ),
      );
    if (!row) throw new AppError("notFound");
    const { facts, person } = row;
    const { policy } = await policyInForce(tx, schoolId, taskId);
    const subject = {
      ...{ schoolId, taskId, enrollmentId, sight },
      studentId: person.id,
      documentIndex: person.documentIndex,
    };
    const attempts = await attemptEntries(tx, subject);
    const entries: TimelineEntry[] = [
      ...(await importEntries(tx, subject)),
      ...(await noteEntries(tx, subject)),
      ...(await correctionEntries(tx, subject)),
      ...(await referenceEntries(tx, subject)),
      ...attempts,
      ...(await verdictEntries(tx, subject, attempts)),
      ...(await moneyEntries(tx, subject)),
      ...(await messageEntries(tx, subject)),
      ...(await batchEntries(tx, subject)),
      ...(await registryEntries(tx, subject)),
    ];
    return {
      sight,
      person: personOf(person, sight),
      facts: factsOf(facts),
      counters: {
        submissionsUsed: facts.submissionsUsed,
        submissionLimit: submissionLimit(policy.limits, facts),
        attemptsGranted: facts.attemptsGranted,
        compareFailures: facts.compareFailures,
        failuresAllowed: policy.faceCompare.enabled ? policy.faceCompare.failuresBeforeRegistrar : null,
      },
      actions: applicableActions(ctx.actor, place, facts, policy),
      entries: entries.sort((a, b) => a.at.getTime() - b.at.getTime()),
    };
  });
}

type Person = typeof students.$inferSelect;
type Facts = typeof enrollments.$inferSelect;

function personOf(person: Person, { identity }: Sight) {
  const { name, formerName, sex, birthDate, ethnicity, documentType, documentLast4 } = person;
  return {
    ...{ name, formerName, sex, ethnicity, documentType, documentLast4 },
    birthDate: identity ? birthDate : null,
  };
}

function factsOf(facts: Facts) {
  const { id, studentNo, examNo, college, department, major, className, level, schoolingYears, studyForm } =
    facts;
  const { grade, entryDate, graduationDate, registrationStatus } = facts;
  const { code, association, payment, bucket, standing, createdAt, updatedAt } = facts;
  return {
    ...{ id, studentNo, examNo, college, department, major, className, level, schoolingYears, studyForm },
    ...{ grade, entryDate, graduationDate, registrationStatus },
    ...{ code, association, payment, bucket, standing, createdAt, updatedAt },
  };
}

export type StudentHistory = Awaited<ReturnType<typeof requireStudentHistory>>;
