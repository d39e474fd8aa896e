import type { Db } from "@/db/client";
import type { STUDENT_CLIENTS } from "@/db/vocabulary";
import type { Role } from "./permissions";

/** A role of a person with its scope: a null school means all schools, a null task or college no narrowing. */
export type Grant = { role: Role; schoolId: string | null; taskId: string | null; college: string | null };

export type StaffActor = {
  type: "staff";
  id: string;
  name: string;
  login: string;
  locale: string;
  sessionId: string;
  grants: readonly Grant[];
};

/** The enrollment of a student, held by the account at this moment. */
export type OwnEnrollment = { schoolId: string; taskId: string; enrollmentId: string };

/** Somebody logged in on a phone; reaches the enrollments associated with the account and nothing else. */
export type StudentActor = {
  type: "student";
  accountId: string;
  sessionId: string;
  client: (typeof STUDENT_CLIENTS)[number];
  enrollments: readonly OwnEnrollment[];
};

/** The worker, acting for a named job within one school or, for platform jobs, within all. */
export type SystemActor = { type: "system"; job: string; schoolId: string | "all" };

export type Actor = StaffActor | StudentActor | SystemActor;

/** `offsetMs` moves both this clock and the database's `app_now()`. */
export type Clock = { offsetMs: number; now: () => Date };

/** Who acts, on which database, by which clock. First argument of every query and mutation. */
export type Ctx = { actor: Actor; db: Db; clock: Clock; requestId: string };

export function clockAt(offsetMs = 0): Clock {
  return { offsetMs, now: () => new Date(Date.now() + offsetMs) };
}

export function systemCtx(db: Db, job: string, schoolId: string | "all", clock: Clock = clockAt()): Ctx {
  return { actor: { type: "system", job, schoolId }, db, clock, requestId: `job:${job}` };
}
