import { cache } from "react";
import { z } from "zod";
import { requireStaff } from "@/lib/auth/session";
import { AppError } from "@/lib/errors";
import { requireStudentHistory } from "@/lib/students/queries";
import { loadTask, orNotFound } from "../../load-task";

type Params = Promise<{ code: string; no: string; enrollmentId: string }>;

const load = cache(async (schoolId: string, taskId: string, enrollmentId: string) => {
  const ctx = await requireStaff();
  return orNotFound(requireStudentHistory(ctx, { schoolId, taskId, enrollmentId }));
});

/** The student of this address, once per request; the not-found page where there is none within reach. */
export async function loadStudent(params: Params) {
  const { enrollmentId } = await params;
  const task = await loadTask(params);
  const isId = z.uuid().safeParse(enrollmentId).success;
  const { schoolId, taskId } = task.place;
  const history = isId ? await load(schoolId, taskId, enrollmentId) : await orNotFound(nobody());
  return { ...task, history, student: { schoolId, enrollmentId } };
}

async function nobody(): Promise<never> {
  throw new AppError("notFound");
}
