import { and, asc, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { checkIns, shootPictures } from "@/db/schema/onsite";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { matchName, numbersInName } from "@/lib/intake/file-name/match-name";
import { findHolders } from "@/lib/intake/mutations/find-holders";
import type { ItemProblem } from "@/lib/intake/schema";
import { enqueue } from "@/lib/jobs/enqueue";
import { guardShootJob } from "../jobs";
import type { MatchWay, ShootRef } from "../schema";
import { type Shoot, workableShoot } from "../shoots/require-shoot";
import { matchByOrder } from "./by-order";

type Picture = { id: string; fileName: string };
type Match = { enrollmentId: string } | { problem: ItemProblem };

/**
 * Finds the student of every picture that is not handed in: by the order of scanning, or by the number in the file's
 * name. What a person has matched by hand stays. The faces are compared afterwards.
 * @throws AppError notFound
 */
export async function matchPictures(
  ctx: Ctx,
  { schoolId, shootId, by }: ShootRef & { by: MatchWay },
): Promise<{ matched: number; open: number }> {
  const reach = requirePermission(ctx, "onsite.run", { schoolId });
  return withinReach(ctx, reach, async (tx) => {
    const shoot = await workableShoot(tx, ctx, { schoolId, shootId }, "write");
    const ofShoot = and(eq(shootPictures.schoolId, schoolId), eq(shootPictures.shootId, shootId));
    const all = await tx.select().from(shootPictures).where(ofShoot);
    const isFree = ({ state, matchedBy }: (typeof all)[number]) =>
      state === "unmatched" || (state === "matched" && matchedBy !== "hand");
    const free = all.filter(isFree);
    const taken = new Set(
      all.filter((one) => !isFree(one) && one.state !== "dismissed").map((one) => one.enrollmentId),
    );
    const found =
      by === "name"
        ? await byName(tx, shoot, free)
        : asMatches(
            matchByOrder(
              free,
              (await scanned(tx, shoot)).filter((id) => !taken.has(id)),
            ),
          );
    const freeIds = free.map(({ id }) => id);
    if (freeIds.length > 0)
      await tx
        .update(shootPictures)
        .set({ state: "unmatched", enrollmentId: null, matchedBy: null, problem: null, ...NOT_COMPARED })
        .where(and(ofShoot, inArray(shootPictures.id, freeIds)));
    const matched = await write(tx, shoot, onlyOnce(found, taken), by);
    await enqueue(tx, guardShootJob, { schoolId, shootId });
    await recordAudit(tx, ctx, {
      ...{ schoolId, taskId: shoot.taskId, action: "shoot.match", entityType: "shoot", entityId: shootId },
      detail: { by, pictures: free.length, matched },
    });
    return { matched, open: free.length - matched };
  });
}

export const NOT_COMPARED = { finding: null, likelyEnrollmentId: null } as const;

async function scanned(tx: Tx, { schoolId, id }: Shoot): Promise<string[]> {
  const rows = await tx
    .select({ enrollmentId: checkIns.enrollmentId })
    .from(checkIns)
    .where(and(eq(checkIns.schoolId, schoolId), eq(checkIns.shootId, id)))
    .orderBy(asc(checkIns.no));
  return rows.map(({ enrollmentId }) => enrollmentId);
}

async function byName(tx: Tx, { schoolId, taskId }: Shoot, pictures: readonly Picture[]) {
  const numbers = new Map(pictures.map(({ id, fileName }) => [id, numbersInName(fileName)]));
  const holders = await findHolders(tx, schoolId, taskId, [...new Set([...numbers.values()].flat())]);
  return new Map(
    pictures.map(({ id }): [string, Match] => {
      const match = matchName(numbers.get(id) ?? [], holders);
      if (match.outcome === "matched") return [id, { enrollmentId: match.enrollmentId }];
      return match.outcome === "ambiguous"
        ? [id, { problem: { code: "ambiguous", params: { found: match.count } } }]
        : [id, { problem: { code: "noStudent" } }];
    }),
  );
}

function asMatches(pairs: ReadonlyMap<string, string>): Map<string, Match> {
  return new Map([...pairs].map(([id, enrollmentId]) => [id, { enrollmentId }]));
}

/** Two pictures of one student are both left to a person. */
function onlyOnce(found: ReadonlyMap<string, Match>, taken: ReadonlySet<string | null>): Map<string, Match> {
  const count = new Map<string, number>();
  for (const match of found.values())
    if ("enrollmentId" in match) count.set(match.enrollmentId, (count.get(match.enrollmentId) ?? 0) + 1);
  return new Map(
    [...found].map(([id, match]): [string, Match] => {
      if ("problem" in match) return [id, match];
      const times = (count.get(match.enrollmentId) ?? 1) + (taken.has(match.enrollmentId) ? 1 : 0);
      return [id, times > 1 ? { problem: { code: "sameStudent", params: { found: times } } } : match];
    }),
  );
}

async function write(tx: Tx, { schoolId }: Shoot, found: ReadonlyMap<string, Match>, by: MatchWay) {
  let matched = 0;
  for (const [id, match] of found) {
    const isMatch = "enrollmentId" in match;
    if (isMatch) matched += 1;
    await tx
      .update(shootPictures)
      .set(
        isMatch
          ? { state: "matched", enrollmentId: match.enrollmentId, matchedBy: by }
          : { problem: match.problem },
      )
      .where(and(eq(shootPictures.schoolId, schoolId), eq(shootPictures.id, id)));
  }
  return matched;
}
