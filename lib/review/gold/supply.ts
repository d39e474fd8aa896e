import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { goldItems, goldPhotos } from "@/db/schema/gold";
import { reviewItems } from "@/db/schema/review";
import type { GoldKind } from "@/db/vocabulary";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { ROUNDS } from "../policy";
import { belowFloor } from "./floor";
import { selectHosts } from "./hosts";
import { lacking, nextKinds, plantCount, unseenFirst } from "./plan";

type Place = { schoolId: string; taskId: string };

export type GoldSupply = {
  /** Per cent of the queue that should be gold, by the task's rules. */
  share: number;
  /** Gold that everybody at work is to meet in a week, by the same rules, and who has met less. */
  floor: number;
  below: string[];
  /** Students' photos that wait for a first look. */
  waiting: number;
  /** Gold among them now. */
  planted: number;
  /** Why nothing can be planted, if so. */
  obstacle: "noShare" | "noPhotos" | "noHosts" | "enough" | null;
  /** What a planting would add now, by kind. */
  next: Record<GoldKind, number>;
  /** Photos of the set by kind, without those out of use. */
  photos: Record<GoldKind, number>;
};

/** A photo is in one place at a time: not while it waits, is held by somebody, or can still be undone. */
const isFree = sql`not exists (select 1 from gold_items i
  join review_items r on r.school_id = i.school_id and r.gold_id = i.id
  left join decisions d on d.school_id = r.school_id and d.item_id = r.id and d.undone_at is null and d.released_at is null
  where i.school_id = gold_photos.school_id and i.photo_id = gold_photos.id and (r.is_open or d.id is not null))`;

/** How much gold a task's queue has and lacks. */
export async function goldSupply(tx: Tx, { schoolId, taskId }: Place): Promise<GoldSupply> {
  const { policy } = await policyInForce(tx, schoolId, taskId);
  const [queue] = await tx
    .select({
      waiting: sql<number>`count(${reviewItems.submissionId})::int`,
      planted: sql<number>`count(${reviewItems.goldId})::int`,
    })
    .from(reviewItems)
    .where(
      and(
        eq(reviewItems.schoolId, schoolId),
        eq(reviewItems.taskId, taskId),
        reviewItems.isOpen,
        eq(reviewItems.round, ROUNDS.first),
      ),
    );
  const photos = await countKinds(tx, { schoolId, taskId });
  const free = await countKinds(tx, { schoolId, taskId }, isFree);
  const soFar = await tx
    .select({ kind: goldPhotos.kind, n: sql<number>`count(*)::int` })
    .from(goldItems)
    .innerJoin(
      goldPhotos,
      and(eq(goldPhotos.schoolId, goldItems.schoolId), eq(goldPhotos.id, goldItems.photoId)),
    )
    .where(and(eq(goldItems.schoolId, schoolId), eq(goldItems.taskId, taskId)))
    .groupBy(goldPhotos.kind);
  const { waiting, planted } = queue ?? { waiting: 0, planted: 0 };
  const { goldShare: share, goldFloor } = policy.review;
  const below = await belowFloor(tx, { schoolId, taskId }, goldFloor);
  const owed = below.reduce((sum, { gold }) => sum + goldFloor - gold, 0);
  const lack = lacking(waiting, planted, share, owed);
  const hosts = lack > 0 ? await selectHosts(tx, { schoolId, taskId }, 1) : [];
  const next = nextKinds(hosts.length > 0 ? lack : 0, byKind(soFar), free);
  const obstacle =
    share === 0
      ? "noShare"
      : lack === 0
        ? "enough"
        : hosts.length === 0
          ? "noHosts"
          : plantCount(next) === 0
            ? "noPhotos"
            : null;
  return {
    share,
    floor: goldFloor,
    below: below.map(({ staffId }) => staffId),
    waiting,
    planted,
    obstacle,
    next,
    photos,
  };
}

/**
 * Photos of a kind that can be planted now, with the people who have seen them before. Who is below the floor is
 * served first: what they have seen comes last, else the order is nobody's.
 */
export async function selectFreePhotos(
  tx: Tx,
  { schoolId, taskId }: Place,
  kind: GoldKind,
  { count, below }: { count: number; below: readonly string[] },
) {
  const free = await tx
    .select({
      photo: goldPhotos,
      seenBy: sql<string[]>`array(select distinct who from gold_items i
        join review_items r on r.school_id = i.school_id and r.gold_id = i.id
        left join decisions d on d.school_id = r.school_id and d.item_id = r.id
        cross join lateral unnest(r.barred || d.reviewer_id || r.claimed_by) who
        where i.school_id = gold_photos.school_id and i.photo_id = gold_photos.id and who is not null)`,
    })
    .from(goldPhotos)
    .where(
      and(
        eq(goldPhotos.schoolId, schoolId),
        eq(goldPhotos.taskId, taskId),
        eq(goldPhotos.kind, kind),
        eq(goldPhotos.isRetired, false),
        isFree,
      ),
    )
    .orderBy(sql`random()`);
  return unseenFirst(free, below).slice(0, count);
}

async function countKinds(tx: Tx, { schoolId, taskId }: Place, which?: SQL) {
  const rows = await tx
    .select({ kind: goldPhotos.kind, n: sql<number>`count(*)::int` })
    .from(goldPhotos)
    .where(
      and(
        eq(goldPhotos.schoolId, schoolId),
        eq(goldPhotos.taskId, taskId),
        eq(goldPhotos.isRetired, false),
        which,
      ),
    )
    .groupBy(goldPhotos.kind);
  return byKind(rows);
}

function byKind(rows: readonly { kind: GoldKind; n: number }[]): Record<GoldKind, number> {
  const count = (kind: GoldKind) => rows.find((row) => row.kind === kind)?.n ?? 0;
  return { clean: count("clean"), fault: count("fault"), lookAlike: count("lookAlike") };
}
