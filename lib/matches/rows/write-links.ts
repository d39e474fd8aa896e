import { and, eq, inArray, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { matchGroups, matchLinks } from "@/db/schema/matches";
import { MATCH_GROUP_KINDS } from "@/db/vocabulary";
import type { PictureMatch } from "@/lib/imaging/same-picture/match-schema";
import { groupKind, type MatchGroupKind } from "../policy";

export type End = { originalId: string; enrollmentId: string };

export type Found = {
  one: End;
  other: End;
  kind: PictureMatch["kind"];
  distance: number | null;
  correlation: number | null;
  isSwap: boolean;
};

type Place = { schoolId: string; taskId: string };

/**
 * Writes what was found and groups it: photos of different students that share a picture, or two students. What
 * people have called innocent for two students is not raised again for their faces.
 * @returns groups that are new
 */
export async function writeLinks(tx: Tx, place: Place, found: readonly Found[]): Promise<string[]> {
  if (found.length === 0) return [];
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${place.taskId}, 0))`);
  const opened: string[] = [];
  for (const finding of found) {
    const groupId = await writeLink(tx, place, ordered(finding));
    if (groupId) opened.push(groupId);
  }
  return opened;
}

/** Every pair is written one way only. */
function ordered(finding: Found): Found {
  const { one, other } = finding;
  const isOrdered = `${one.enrollmentId} ${one.originalId}` <= `${other.enrollmentId} ${other.originalId}`;
  return isOrdered ? finding : { ...finding, one: other, other: one };
}

async function writeLink(tx: Tx, place: Place, finding: Found): Promise<string | null> {
  const { one, other, kind, distance, correlation } = finding;
  const isOwn = one.enrollmentId === other.enrollmentId;
  if (!isOwn && kind === "similarFace" && (await isCalledInnocent(tx, place, finding))) return null;
  const [link] = await tx
    .insert(matchLinks)
    .values({
      ...place,
      kind,
      distance,
      correlation,
      oneOriginalId: one.originalId,
      oneEnrollmentId: one.enrollmentId,
      otherOriginalId: other.originalId,
      otherEnrollmentId: other.enrollmentId,
    })
    .onConflictDoNothing()
    .returning({ id: matchLinks.id });
  if (!link || isOwn) return null;
  const wanted = groupKind(kind, finding.isSwap);
  const [kept, ...merged] = await openGroups(tx, place, finding);
  const groupId = kept?.id ?? (await openGroup(tx, place, wanted));
  await tx
    .update(matchLinks)
    .set({ groupId })
    .where(and(eq(matchLinks.schoolId, place.schoolId), eq(matchLinks.id, link.id)));
  if (!kept) return groupId;
  await mergeInto(tx, place, kept, merged, wanted);
  return null;
}

const ofPair = ({ one, other }: Found) =>
  and(eq(matchLinks.oneEnrollmentId, one.enrollmentId), eq(matchLinks.otherEnrollmentId, other.enrollmentId));

async function isCalledInnocent(tx: Tx, place: Place, finding: Found): Promise<boolean> {
  const rows = await tx
    .select({ id: matchGroups.id })
    .from(matchLinks)
    .innerJoin(matchGroups, linkedGroup)
    .where(and(eq(matchLinks.schoolId, place.schoolId), ofPair(finding), eq(matchGroups.state, "innocent")))
    .limit(1);
  return rows.length > 0;
}

const linkedGroup = and(
  eq(matchGroups.schoolId, matchLinks.schoolId),
  eq(matchGroups.id, matchLinks.groupId),
);

/** Open groups that the finding belongs to, the oldest first: of the same two students, or with the same picture. */
async function openGroups(tx: Tx, place: Place, finding: Found) {
  const originals = [finding.one.originalId, finding.other.originalId];
  const sharesPicture =
    finding.kind === "similarFace"
      ? undefined
      : and(
          sql`${matchLinks.kind} <> 'similarFace'`,
          or(inArray(matchLinks.oneOriginalId, originals), inArray(matchLinks.otherOriginalId, originals)),
        );
  return tx
    .selectDistinct({ id: matchGroups.id, kind: matchGroups.kind })
    .from(matchLinks)
    .innerJoin(matchGroups, linkedGroup)
    .where(
      and(
        eq(matchLinks.schoolId, place.schoolId),
        eq(matchGroups.state, "open"),
        or(ofPair(finding), sharesPicture),
      ),
    )
    .orderBy(matchGroups.id);
}

async function openGroup(tx: Tx, place: Place, kind: MatchGroupKind): Promise<string> {
  const [group] = await tx
    .insert(matchGroups)
    .values({ ...place, kind })
    .returning({ id: matchGroups.id });
  if (!group) throw new Error("the group was not written");
  return group.id;
}

async function mergeInto(
  tx: Tx,
  { schoolId }: Place,
  kept: { id: string; kind: MatchGroupKind },
  merged: readonly { id: string; kind: MatchGroupKind }[],
  wanted: MatchGroupKind,
): Promise<void> {
  const ids = merged.map(({ id }) => id);
  if (ids.length > 0) {
    await tx
      .update(matchLinks)
      .set({ groupId: kept.id })
      .where(and(eq(matchLinks.schoolId, schoolId), inArray(matchLinks.groupId, ids)));
    await tx.delete(matchGroups).where(and(eq(matchGroups.schoolId, schoolId), inArray(matchGroups.id, ids)));
  }
  const kinds = [kept.kind, wanted, ...merged.map(({ kind }) => kind)];
  const kind = kinds.reduce((most, next) =>
    MATCH_GROUP_KINDS.indexOf(next) > MATCH_GROUP_KINDS.indexOf(most) ? next : most,
  );
  await tx
    .update(matchGroups)
    .set({ kind, version: sql`${matchGroups.version} + 1` })
    .where(and(eq(matchGroups.schoolId, schoolId), eq(matchGroups.id, kept.id)));
}
