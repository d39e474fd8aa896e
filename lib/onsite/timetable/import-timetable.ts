import type { Readable } from "node:stream";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { shoots } from "@/db/schema/onsite";
import { tasks } from "@/db/schema/tasks";
import { recordAudit } from "@/lib/audit/record";
import { type Reach, requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { formatDay } from "@/lib/i18n/format";
import { readSmallSheet, type TextRow } from "@/lib/roster/file/read-small-sheet";
import { requireOpenTask } from "@/lib/tasks/rows/open-task";
import { type TaskPlace, TIMETABLE_FILE_LIMIT, TIMETABLE_ROWS } from "../schema";
import { rosterGroups } from "../shoots/choices";
import { type ShootRow, shootsWhere } from "../shoots/list-shoots";
import { writeShoot } from "../shoots/write-shoot";
import { findTimetableHeader } from "./columns";
import { type PlannedShoot, readTimetable, type WrongRow } from "./read-timetable";

export type PlannedChange = PlannedShoot & { outcome: "new" | "changed" | "same" };

/** What a timetable would change; nothing is written before somebody has seen it. */
export type TimetableReport = { shoots: PlannedChange[]; wrong: WrongRow[] };

type Timetable = TaskPlace & { source: Readable };

/**
 * Reads a timetable and says what it would change.
 * @throws AppError taskNotOpen, tooLarge, timetableUnread
 */
export async function checkTimetable(
  ctx: Ctx,
  { schoolId, taskId, source }: Timetable,
): Promise<TimetableReport> {
  const reach = requirePermission(ctx, "onsite.plan", { schoolId, taskId });
  const { report } = await planned(ctx, reach, { schoolId, taskId, source });
  return report;
}

/**
 * Writes the shoots of a timetable, as they were shown; wrong rows are left out, and shoots that it lacks stay.
 * @throws AppError as `checkTimetable`; timetableChanged where the plan is another one by now
 */
export async function importTimetable(
  ctx: Ctx,
  { schoolId, taskId, source, expected }: Timetable & { expected: number },
): Promise<{ written: number }> {
  const reach = requirePermission(ctx, "onsite.plan", { schoolId, taskId });
  const { report, rows } = await planned(ctx, reach, { schoolId, taskId, source });
  const changes = report.shoots.filter(({ outcome }) => outcome !== "same");
  if (changes.length !== expected)
    throw new AppError("timetableChanged", { expected, found: changes.length });
  return withinReach(ctx, reach, async (tx) => {
    await requireOpenTask(tx, schoolId, taskId);
    for (const { facts } of changes) {
      const known = await sameShoot(tx, { schoolId, taskId }, facts);
      const shootId = await writeShoot(tx, { schoolId, taskId }, known, facts);
      await recordAudit(tx, ctx, {
        ...{ schoolId, taskId, action: "shoot.save", entityType: "shoot", entityId: shootId },
        detail: { isNew: known === null, groups: facts.groups.length, from: "timetable" },
      });
    }
    await recordAudit(tx, ctx, {
      ...{ schoolId, taskId, action: "timetable.import", entityType: "task", entityId: taskId },
      detail: { rows, written: changes.length, wrong: report.wrong.length },
    });
    return { written: changes.length };
  });
}

async function planned(ctx: Ctx, reach: Reach, { schoolId, taskId, source }: Timetable) {
  const rows = await readFile(source);
  const header = findTimetableHeader(rows.map(({ texts }) => texts));
  if (!header) throw new AppError("timetableUnread", { reason: "noHeader" });
  return withinReach(ctx, reach, async (tx) => {
    await requireOpenTask(tx, schoolId, taskId);
    const [task] = await tx
      .select({ opensAt: tasks.opensAt, closesAt: tasks.closesAt })
      .from(tasks)
      .where(and(eq(tasks.schoolId, schoolId), eq(tasks.id, taskId)));
    if (!task) throw new AppError("notFound");
    const { shoots: found, wrong } = readTimetable(rows.slice(header.index + 1), header.mapping, {
      groups: await rosterGroups(tx, { schoolId, taskId }),
      window: { from: formatDay(task.opensAt), to: formatDay(task.closesAt) },
    });
    const known = await shootsWhere(tx, and(eq(shoots.schoolId, schoolId), eq(shoots.taskId, taskId)));
    const changes = found.map((shoot): PlannedChange => ({ ...shoot, outcome: outcomeOf(shoot, known) }));
    return { report: { shoots: changes, wrong }, rows: rows.length };
  });
}

function readFile(source: Readable): Promise<TextRow[]> {
  const limits = { bytes: TIMETABLE_FILE_LIMIT, rows: TIMETABLE_ROWS };
  return readSmallSheet(source, limits, (reason) => new AppError("timetableUnread", { reason }));
}

function outcomeOf({ facts }: PlannedShoot, known: readonly ShootRow[]): PlannedChange["outcome"] {
  const same = known.find(
    ({ startsAt, place, rooms }) =>
      startsAt.getTime() === Date.parse(facts.startsAt) && place === facts.place && rooms === facts.rooms,
  );
  if (!same) return "new";
  const said = (shoot: Pick<ShootRow, "groups" | "capacity" | "note"> & { endsAt: string | Date }) =>
    JSON.stringify([
      shoot.groups.map(({ college, className }) => `${college}|${className}`).sort(),
      ...[shoot.capacity, shoot.note, new Date(shoot.endsAt).getTime()],
    ]);
  return said(same) === said(facts) ? "same" : "changed";
}

async function sameShoot(tx: Tx, { schoolId, taskId }: TaskPlace, facts: PlannedShoot["facts"]) {
  const [row] = await tx
    .select({ id: shoots.id })
    .from(shoots)
    .where(
      and(
        eq(shoots.schoolId, schoolId),
        eq(shoots.taskId, taskId),
        eq(shoots.startsAt, new Date(facts.startsAt)),
        eq(shoots.place, facts.place),
        eq(shoots.rooms, facts.rooms),
      ),
    );
  return row?.id ?? null;
}
