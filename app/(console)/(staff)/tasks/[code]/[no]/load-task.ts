import { notFound } from "next/navigation";
import { cache } from "react";
import { requireStaff } from "@/lib/auth/session";
import { AppError } from "@/lib/errors";
import { requireTaskByNo, type TaskPage } from "@/lib/tasks/queries";

type Params = Promise<{ code: string; no: string }>;

/** The task of this address, once per request; the not-found page where there is none within reach. */
const load = cache(async (code: string, no: string): Promise<TaskPage> => {
  const ctx = await requireStaff();
  return orNotFound(requireTaskByNo(ctx, { code, no: Number(no) || 0 }));
});

export async function loadTask(params: Params) {
  const { code, no } = await params;
  const page = await load(code, no);
  return {
    ...page,
    base: `/tasks/${code}/${no}` as const,
    place: { schoolId: page.school.id, taskId: page.task.id },
  };
}

/** Turns "not found" of the data into the page of that name. */
export async function orNotFound<Data>(promise: Promise<Data>): Promise<Data> {
  try {
    return await promise;
  } catch (error) {
    if (error instanceof AppError && (error.code === "notFound" || error.code === "forbidden")) notFound();
    throw error;
  }
}
