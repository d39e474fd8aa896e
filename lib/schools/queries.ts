import { and, asc, eq, sql } from "drizzle-orm";
import { schools } from "@/db/schema/schools";
import { tasks } from "@/db/schema/tasks";
import { requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { schoolFilter } from "@/lib/auth/reach-filter";
import { AppError } from "@/lib/errors";

/** All schools in reach, with how many tasks are open. */
export async function listSchools(ctx: Ctx) {
  const reach = requireReach(ctx, "school.read");
  return withinReach(ctx, reach, (tx) => {
    const open = tx
      .select({ schoolId: tasks.schoolId, n: sql<number>`count(*)::int`.as("n") })
      .from(tasks)
      .where(eq(tasks.status, "open"))
      .groupBy(tasks.schoolId)
      .as("open");
    return tx
      .select({
        id: schools.id,
        code: schools.code,
        name: schools.name,
        isSigned: schools.isSigned,
        contractFrom: schools.contractFrom,
        contractTo: schools.contractTo,
        priceMinFen: schools.priceMinFen,
        priceMaxFen: schools.priceMaxFen,
        contacts: schools.contacts,
        openTasks: sql<number>`coalesce(${open.n}, 0)`,
      })
      .from(schools)
      .leftJoin(open, eq(open.schoolId, schools.id))
      .where(schoolFilter(reach, schools.id))
      .orderBy(asc(schools.code));
  });
}

export type SchoolRow = Awaited<ReturnType<typeof listSchools>>[number];

/** @throws AppError notFound, also for a school out of reach */
export async function requireSchoolByCode(ctx: Ctx, { code }: { code: string }) {
  const reach = requireReach(ctx, "school.read");
  const [school] = await withinReach(ctx, reach, (tx) =>
    tx
      .select()
      .from(schools)
      .where(and(eq(schools.code, code), schoolFilter(reach, schools.id))),
  );
  if (!school) throw new AppError("notFound");
  return school;
}
