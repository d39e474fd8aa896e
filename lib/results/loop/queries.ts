import { inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { RegistryVerdict } from "@/db/delivery-vocabulary";
import { staff } from "@/db/schema/platform";
import { type Reach, reachOf, requireReach, withinReach } from "@/lib/auth/authorize";
import type { Actor, Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { maskName } from "@/lib/roster/document/mask-name";
import { answersIn } from "./base";
import type { Histogram } from "./calibration";
import { LOOP_GROUPS, type LoopGroup, type LoopScope } from "./groups";

/** Values of one group that are listed, those with most bad answers first. */
const GROUP_ROWS = 30;
/** Answers that one list shows. */
export const ANSWERS_SHOWN = 200;

export type GroupRow = { value: string; name: string | null } & Record<RegistryVerdict, number>;

/** Answers of 学信网 to what was approved here: sums, by each thing that may explain them, and by face score. */
export async function loopFigures(ctx: Ctx, { scope }: { scope: LoopScope }) {
  const reach = requireReach(ctx, "loop.read");
  return withinReach(ctx, reach, async (tx) => {
    const base = answersIn(reach, scope);
    const [sums] = await tx.execute<Record<RegistryVerdict, number>>(sql`
      select ${verdictCounts} from (${base}) a`);
    const histogram = await tx.execute<Histogram[number]>(sql`
      select score, verdict, count(*)::int as n from (${base}) a
      where score is not null group by 1, 2 order by 1, 2`);
    const by: Partial<Record<LoopGroup, GroupRow[]>> = {};
    for (const group of LOOP_GROUPS) {
      const within = groupReach(ctx.actor, reach, group);
      if (within) by[group] = await groupRows(tx, within, scope, group);
    }
    return {
      sums: { same: sums?.same ?? 0, different: sums?.different ?? 0, refused: sums?.refused ?? 0 },
      histogram: [...histogram] as Histogram,
      by,
      asOf: ctx.clock.now(),
    };
  });
}

export type LoopFigures = Awaited<ReturnType<typeof loopFigures>>;

const verdictCounts = sql`
  (count(*) filter (where verdict = 'same'))::int as same,
  (count(*) filter (where verdict = 'different'))::int as different,
  (count(*) filter (where verdict = 'refused'))::int as refused`;

/** Figures of single reviewers are between them and their lead: where that is, or null where it is nowhere. */
function groupReach(actor: Actor, reach: Reach, group: LoopGroup): Reach | null {
  if (group !== "reviewer") return reach;
  const own = reachOf(actor, "loop.reviewers");
  return own.all || own.parts.length > 0 ? own : null;
}

async function groupRows(tx: Tx, reach: Reach, scope: LoopScope, group: LoopGroup): Promise<GroupRow[]> {
  const rows = await tx.execute<Omit<GroupRow, "name">>(sql`
    select ${sql.identifier(group)} as value, ${verdictCounts} from (${answersIn(reach, scope)}) a
    group by 1
    order by ${group === "band" ? sql`min(score) desc nulls last` : sql`count(*) filter (where verdict <> 'same') desc, count(*) desc`}, 1
    limit ${GROUP_ROWS}`);
  const names =
    group === "reviewer"
      ? await namesOf(
          tx,
          rows.map(({ value }) => value),
        )
      : new Map();
  return [...rows].map((row) => ({ ...row, name: names.get(row.value) ?? null }));
}

async function namesOf(tx: Tx, values: readonly string[]): Promise<Map<string, string>> {
  const ids = values.filter((value) => /^[0-9a-f-]{36}$/.test(value));
  if (ids.length === 0) return new Map();
  const rows = await tx.select({ id: staff.id, name: staff.name }).from(staff).where(inArray(staff.id, ids));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

type Narrowed = { scope: LoopScope; by: LoopGroup | null; value: string; verdict: RegistryVerdict | null };

type AnswerRow = {
  enrollmentId: string;
  name: string;
  studentNo: string;
  schoolCode: string;
  taskNo: number;
  verdict: RegistryVerdict;
  reason: string;
  score: number | null;
  device: string;
  engine: string;
  at: Date;
};

/** The answers behind a number, the latest first, and how many there are. */
export async function listAnswers(ctx: Ctx, { scope, by, value, verdict }: Narrowed) {
  const reach = requireReach(ctx, "loop.read");
  const within = by ? groupReach(ctx.actor, reach, by) : reach;
  if (!within) throw new AppError("forbidden", { permission: "loop.reviewers" });
  return withinReach(ctx, reach, async (tx) => {
    const found = sql`(${answersIn(within, scope)}) a where true
      ${by ? sql`and a.${sql.identifier(by)} = ${value}` : sql``}
      ${verdict ? sql`and a.verdict = ${verdict}` : sql``}`;
    const [count] = await tx.execute<{ n: number }>(sql`select count(*)::int as n from ${found}`);
    const rows = await tx.execute<Omit<AnswerRow, "at"> & { at: string }>(sql`
      select f.enrollment_id as "enrollmentId", p.name, e.student_no as "studentNo", o.code as "schoolCode",
        t.no as "taskNo", f.verdict, f.reason, f.score, f.device, f.engine, f.created_at as at
      from (select a.* from ${found}) f
        join enrollments e on e.school_id = f.school_id and e.id = f.enrollment_id
        join students p on p.school_id = e.school_id and p.id = e.student_id
        join tasks t on t.school_id = f.school_id and t.id = f.task_id
        join schools o on o.id = f.school_id
      order by f.created_at desc, f.enrollment_id limit ${ANSWERS_SHOWN}`);
    return {
      total: count?.n ?? 0,
      rows: [...rows].map((row): AnswerRow => ({ ...row, name: maskName(row.name), at: new Date(row.at) })),
    };
  });
}

export type Answers = Awaited<ReturnType<typeof listAnswers>>;
