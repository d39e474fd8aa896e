import { and, desc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { goldItems, goldPhotos } from "@/db/schema/gold";
import { staff } from "@/db/schema/platform";
import { decisions } from "@/db/schema/review";
import { type Reach, requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { reachFilter } from "@/lib/auth/reach-filter";
import { goldWeeks } from "../gold/floor";
import { reviewerId } from "../rows/lease";
import { reasonsOf } from "../rows/reasons-of";
import { type FigureRows, figuresOf, medianOf, type PersonFigures, reasonAgreement } from "./figures";
import { followings } from "./followings";
import { courseRows, goldRows, pairRows, speedRows } from "./rows";
import { pairsOfPeople } from "./team";

/** A reviewer's own figures and the team's medians; nobody else's. */
export async function ownQuality(ctx: Ctx, { days }: { days: number }) {
  const reach = requireReach(ctx, "review.decide");
  const me = reviewerId(ctx);
  return withinReach(ctx, reach, async (tx) => {
    const rows = await loadRows(tx, reach, days);
    return {
      asOf: ctx.clock.now().toISOString(),
      own: figuresOf(me, rows),
      team: teamMedians(peopleIn(rows).map((person) => figuresOf(person, rows))),
      missed: await missedGold(tx, me, days),
    };
  });
}

/** For leads: everybody's figures, pair by pair, and how far people follow the score. */
export async function teamQuality(ctx: Ctx, { days }: { days: number }) {
  const reach = requireReach(ctx, "review.settle");
  return withinReach(ctx, reach, async (tx) => {
    const rows = await loadRows(tx, reach, days);
    const ids = peopleIn(rows);
    const named =
      ids.length === 0
        ? []
        : await tx.select({ id: staff.id, name: staff.name }).from(staff).where(inArray(staff.id, ids));
    const names = new Map(named.map(({ id, name }) => [id, name]));
    return {
      asOf: ctx.clock.now().toISOString(),
      people: named
        .map(({ id, name }) => ({ staffId: id, name, ...figuresOf(id, rows) }))
        .sort((one, other) => one.name.localeCompare(other.name, "zh")),
      pairs: pairsOfPeople(rows.pairs, names),
      reasons: reasonAgreement(rows.pairs),
      followings: followings(rows.courses),
      goldWeeks: await goldWeeks(
        tx,
        reachFilter(reach, { school: decisions.schoolId, task: decisions.taskId }),
      ),
    };
  });
}

export type OwnQuality = Awaited<ReturnType<typeof ownQuality>>;
export type TeamQuality = Awaited<ReturnType<typeof teamQuality>>;

async function loadRows(tx: Tx, reach: Reach, days: number): Promise<FigureRows> {
  const inReach = reachFilter(reach, { school: decisions.schoolId, task: decisions.taskId });
  const period = { days, inReach };
  return {
    gold: await goldRows(tx, period),
    pairs: await pairRows(tx, period),
    courses: await courseRows(tx, period),
    speeds: await speedRows(tx, period),
  };
}

function peopleIn({ speeds }: FigureRows): string[] {
  return speeds.map(({ reviewer }) => reviewer);
}

function teamMedians(people: readonly PersonFigures[]) {
  const median = (pick: (person: PersonFigures) => PersonFigures["speed"]) => medianOf(people.map(pick));
  return {
    speed: median((person) => person.speed),
    sensitivity: median((person) => person.sensitivity),
    lookAlikes: median((person) => person.lookAlikes),
    specificity: median((person) => person.specificity),
    named: median((person) => person.named),
    reversal: median((person) => person.reversal),
    kappa: median((person) => person.agreement.kappa),
    ac1: median((person) => person.agreement.ac1),
  };
}

const SHOWN = 20;

/** Gold that the person has judged wrongly, newest first: told here, and only once the verdict was in force. */
async function missedGold(tx: Tx, me: string, days: number) {
  const rows = await tx
    .select({
      decisionId: decisions.id,
      schoolId: decisions.schoolId,
      at: decisions.createdAt,
      verdict: decisions.verdict,
      said: decisions.reasons,
      kind: goldPhotos.kind,
      reasons: goldPhotos.reasons,
      standardId: goldPhotos.standardId,
      referenceId: goldPhotos.referenceId,
    })
    .from(decisions)
    .innerJoin(goldItems, and(eq(goldItems.schoolId, decisions.schoolId), eq(goldItems.id, decisions.goldId)))
    .innerJoin(
      goldPhotos,
      and(eq(goldPhotos.schoolId, goldItems.schoolId), eq(goldPhotos.id, goldItems.photoId)),
    )
    .where(
      and(
        eq(decisions.reviewerId, me),
        isNull(decisions.undoneAt),
        isNotNull(decisions.releasedAt),
        sql`${decisions.createdAt} > app_now() - ${days} * interval '1 day'`,
        sql`(${goldPhotos.kind} = 'clean') <> (${decisions.verdict} = 'approve')`,
      ),
    )
    .orderBy(desc(decisions.createdAt))
    .limit(SHOWN);
  return rows.map(({ at, said, reasons, ...row }) => ({
    ...row,
    at: at.toISOString(),
    said: reasonsOf({ reasons: said }),
    reasons: reasonsOf({ reasons }),
  }));
}

export type MissedGold = OwnQuality["missed"][number];
