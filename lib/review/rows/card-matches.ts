import { and, eq, inArray, isNull, or } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { matchGroups, matchLinks } from "@/db/schema/matches";
import type { MatchKind } from "@/lib/imaging/same-picture/match-schema";
import type { CardRow } from "./card-rows";

/** What other photos of the task a card's photo has to do with. Nobody else's name or picture is among it. */
export type CardMatches = {
  /** Photos of other students, by how they belong together; settled ones are left out. */
  others: Partial<Record<MatchKind, number>>;
  /** Whether the same student has handed this very picture in before. */
  isHandedInAgain: boolean;
};

/** By the original of each card's capture. */
export async function loadMatches(tx: Tx, rows: readonly CardRow[]): Promise<Map<string, CardMatches>> {
  const originals = rows.map(({ capture }) => capture.originalId);
  if (originals.length === 0) return new Map();
  const links = await tx
    .select({
      kind: matchLinks.kind,
      one: matchLinks.oneOriginalId,
      other: matchLinks.otherOriginalId,
      groupId: matchLinks.groupId,
    })
    .from(matchLinks)
    .leftJoin(
      matchGroups,
      and(eq(matchGroups.schoolId, matchLinks.schoolId), eq(matchGroups.id, matchLinks.groupId)),
    )
    .where(
      and(
        inArray(matchLinks.schoolId, [...new Set(rows.map(({ submission }) => submission.schoolId))]),
        or(inArray(matchLinks.oneOriginalId, originals), inArray(matchLinks.otherOriginalId, originals)),
        or(isNull(matchLinks.groupId), eq(matchGroups.state, "open")),
      ),
    );
  return new Map(
    originals.map((original) => {
      const own = links.filter(({ one, other }) => one === original || other === original);
      const others: CardMatches["others"] = {};
      for (const { kind, groupId } of own) if (groupId) others[kind] = (others[kind] ?? 0) + 1;
      return [original, { others, isHandedInAgain: own.some(({ groupId }) => groupId === null) }];
    }),
  );
}
