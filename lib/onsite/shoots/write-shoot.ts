import { and, eq, ne } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { shootGroups, shoots, sites } from "@/db/schema/onsite";
import { AppError } from "@/lib/errors";
import { formatMoment } from "@/lib/i18n/format";
import type { ShootFacts, TaskPlace } from "../schema";

/**
 * Writes a shoot and who comes to it.
 * @throws AppError notFound, shootTaken where another shoot begins there at that time
 */
export async function writeShoot(
  tx: Tx,
  { schoolId, taskId }: TaskPlace,
  shootId: string | null,
  { groups, startsAt, endsAt, ...facts }: ShootFacts,
): Promise<string> {
  const begins = new Date(startsAt);
  const sameTime = and(
    eq(shoots.schoolId, schoolId),
    eq(shoots.taskId, taskId),
    eq(shoots.startsAt, begins),
    eq(shoots.place, facts.place),
    eq(shoots.rooms, facts.rooms),
    shootId ? ne(shoots.id, shootId) : undefined,
  );
  if ((await tx.$count(shoots, sameTime)) > 0)
    throw new AppError("shootTaken", { place: facts.place, at: formatMoment(begins) });
  const [site] = await tx
    .select({ id: sites.id })
    .from(sites)
    .where(and(eq(sites.schoolId, schoolId), eq(sites.name, facts.place)));
  const row = { ...facts, startsAt: begins, endsAt: new Date(endsAt), siteId: site?.id ?? null };
  const [shoot] = shootId
    ? await tx
        .update(shoots)
        .set(row)
        .where(and(eq(shoots.schoolId, schoolId), eq(shoots.id, shootId), eq(shoots.taskId, taskId)))
        .returning({ id: shoots.id })
    : await tx
        .insert(shoots)
        .values({ schoolId, taskId, ...row })
        .returning({ id: shoots.id });
  if (!shoot) throw new AppError("notFound");
  await tx
    .delete(shootGroups)
    .where(and(eq(shootGroups.schoolId, schoolId), eq(shootGroups.shootId, shoot.id)));
  await tx
    .insert(shootGroups)
    .values(groups.map((group) => ({ schoolId, shootId: shoot.id, ...group })))
    .onConflictDoNothing();
  return shoot.id;
}
