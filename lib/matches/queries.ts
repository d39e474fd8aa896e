import { and, asc, count, desc, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { matchGroups, matchLinks } from "@/db/schema/matches";
import { staff } from "@/db/schema/platform";
import type { MATCH_GROUP_STATES } from "@/db/vocabulary";
import { requirePermission, requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { reachFilter } from "@/lib/auth/reach-filter";
import { type MemberPhoto, memberPhotos } from "./rows/member-photos";
import { GROUPS_SHOWN } from "./schema";

type State = (typeof MATCH_GROUP_STATES)[number];
type Place = { schoolId: string; taskId: string };

/** Groups of a task in one state with their photos: swaps first, then the same picture, then faces, the newest first. */
export async function listMatchGroups(ctx: Ctx, { schoolId, taskId, state }: Place & { state: State }) {
  const reach = requirePermission(ctx, "match.read", { schoolId, taskId });
  return withinReach(ctx, reach, async (tx) => {
    const groups = await tx
      .select({
        id: matchGroups.id,
        kind: matchGroups.kind,
        version: matchGroups.version,
        createdAt: matchGroups.createdAt,
        reason: matchGroups.reason,
        settledAt: matchGroups.settledAt,
        settledBy: staff.name,
      })
      .from(matchGroups)
      .leftJoin(staff, eq(staff.id, matchGroups.settledBy))
      .where(
        and(eq(matchGroups.schoolId, schoolId), eq(matchGroups.taskId, taskId), eq(matchGroups.state, state)),
      )
      .orderBy(desc(matchGroups.kind), desc(matchGroups.createdAt))
      .limit(GROUPS_SHOWN);
    return withMembers(tx, schoolId, groups);
  });
}

export type MatchGroupRow = Awaited<ReturnType<typeof listMatchGroups>>[number];

async function withMembers<Group extends { id: string }>(tx: Tx, schoolId: string, groups: readonly Group[]) {
  const ids = groups.map(({ id }) => id);
  if (ids.length === 0) return [];
  const links = await tx
    .select()
    .from(matchLinks)
    .where(and(eq(matchLinks.schoolId, schoolId), inArray(matchLinks.groupId, ids)))
    .orderBy(asc(matchLinks.distance));
  const photos = await memberPhotos(
    tx,
    schoolId,
    links.flatMap(({ oneOriginalId, otherOriginalId }) => [oneOriginalId, otherOriginalId]),
  );
  return groups.map((group) => {
    const own = links.filter(({ groupId }) => groupId === group.id);
    const originals = new Set(
      own.flatMap(({ oneOriginalId, otherOriginalId }) => [oneOriginalId, otherOriginalId]),
    );
    return {
      ...group,
      links: own.map(({ kind, distance, correlation, oneOriginalId, otherOriginalId }) => ({
        kind,
        distance,
        correlation,
        oneOriginalId,
        otherOriginalId,
      })),
      photos: [...originals].flatMap((id) => photos.get(id) ?? []).sort(byStudent),
    };
  });
}

/** The photos of a student beside one another, the capture first. */
function byStudent(one: MemberPhoto, other: MemberPhoto): number {
  return one.studentNo.localeCompare(other.studentNo) || one.source.localeCompare(other.source);
}

/** How many groups of a task are in which state. */
export async function countMatchGroups(
  ctx: Ctx,
  { schoolId, taskId }: Place,
): Promise<Record<State, number>> {
  const reach = requirePermission(ctx, "match.read", { schoolId, taskId });
  const rows = await withinReach(ctx, reach, (tx) =>
    tx
      .select({ state: matchGroups.state, n: count() })
      .from(matchGroups)
      .where(and(eq(matchGroups.schoolId, schoolId), eq(matchGroups.taskId, taskId)))
      .groupBy(matchGroups.state),
  );
  const of = (state: State) => rows.find((row) => row.state === state)?.n ?? 0;
  return { open: of("open"), innocent: of("innocent"), confirmed: of("confirmed") };
}

/** Open groups per task, over everything in reach. */
export async function openMatches(ctx: Ctx) {
  const reach = requireReach(ctx, "match.read");
  return withinReach(ctx, reach, (tx) =>
    tx
      .select({ taskId: matchGroups.taskId, n: count() })
      .from(matchGroups)
      .where(
        and(
          eq(matchGroups.state, "open"),
          reachFilter(reach, { school: matchGroups.schoolId, task: matchGroups.taskId }),
        ),
      )
      .groupBy(matchGroups.taskId),
  );
}
