import { fromLocalInput } from "@/lib/i18n/format";
import { SHOOT_CAPACITY, type ShootFacts, type ShootGroup, shootFacts } from "../schema";
import type { TimetableColumn, TimetableMapping } from "./columns";
import { groupsOf } from "./groups";
import { readWhen, type WhenProblem } from "./when";

/** What is wrong with a row; texts stand in the catalogue under `timetableProblem.<code>`. */
export const TIMETABLE_PROBLEMS = [
  ...(["noCollege", "noPlace", "noDay", "noTime", "timeOrder"] as const),
  ...(["capacity", "unknownCollege", "unknownClass", "outsideWindow", "tooLong"] as const),
] as const;
export type TimetableProblem = (typeof TIMETABLE_PROBLEMS)[number];

export type WrongRow = { rowNo: number; code: TimetableProblem; found: string };
export type PlannedShoot = { rowNos: number[]; facts: ShootFacts };

/** What the rows are read against: the roster's colleges with their classes, and the days of the task. */
export type TimetableSurroundings = {
  groups: readonly ShootGroup[];
  window: { from: string; to: string };
};

type Row = { rowNo: number; texts: readonly string[] };

/**
 * The shoots of a timetable. Rows of one place and time are one shoot with several groups; a row that says something
 * wrong is named, and nothing of it is taken.
 */
export function readTimetable(
  rows: readonly Row[],
  mapping: TimetableMapping,
  around: TimetableSurroundings,
): { shoots: PlannedShoot[]; wrong: WrongRow[] } {
  const shoots = new Map<string, PlannedShoot>();
  const wrong: WrongRow[] = [];
  for (const { rowNo, texts } of rows) {
    const read = readRow(texts, mapping, around);
    if ("code" in read) {
      wrong.push({ rowNo, ...read });
      continue;
    }
    const key = [read.startsAt, read.place, read.rooms].join("|");
    const known = shoots.get(key);
    if (!known) shoots.set(key, { rowNos: [rowNo], facts: read });
    else {
      known.rowNos.push(rowNo);
      known.facts = joined(known.facts, read);
    }
  }
  return { shoots: [...shoots.values()], wrong };
}

function readRow(
  texts: readonly string[],
  mapping: TimetableMapping,
  { groups: known, window }: TimetableSurroundings,
): ShootFacts | Omit<WrongRow, "rowNo"> {
  const cell = (column: TimetableColumn) => texts[mapping[column] ?? -1]?.trim() ?? "";
  const [college, className, place] = [cell("college"), cell("className"), cell("place")];
  const groups = groupsOf(college, className);
  if (groups.length === 0) return { code: "noCollege", found: college };
  const stranger = unknownGroup(groups, known);
  if (stranger) return stranger;
  if (place === "") return { code: "noPlace", found: "" };
  const when = [...new Set([cell("day"), cell("time"), cell("from"), cell("to")])];
  const span = readWhen(when, window);
  if (typeof span === "string") return { code: span satisfies WhenProblem, found: when.join(" ").trim() };
  if (span.day < window.from || span.day > window.to) return { code: "outsideWindow", found: span.day };
  const capacity = capacityIn(cell("capacity"));
  if (capacity === "wrong") return { code: "capacity", found: cell("capacity") };
  const facts = shootFacts.safeParse({
    ...{ place, rooms: cell("rooms"), note: cell("note"), capacity, groups },
    startsAt: fromLocalInput(`${span.day}T${span.from}`),
    endsAt: fromLocalInput(`${span.day}T${span.to}`),
  });
  return facts.success ? facts.data : { code: "tooLong", found: "" };
}

function unknownGroup(groups: readonly ShootGroup[], known: readonly ShootGroup[]) {
  for (const { college, className } of groups) {
    const ofCollege = known.filter((one) => one.college === college);
    if (ofCollege.length === 0) return { code: "unknownCollege" as const, found: college };
    if (className !== "" && !ofCollege.some((one) => one.className === className))
      return { code: "unknownClass" as const, found: className };
  }
  return null;
}

function capacityIn(text: string): number | null | "wrong" {
  if (text === "") return null;
  const [, digits] = /^(\d+)\s*人?$/.exec(text.normalize("NFKC")) ?? [];
  const count = Number(digits ?? 0);
  return count >= 1 && count <= SHOOT_CAPACITY ? count : "wrong";
}

/** Rows of one shoot: all groups, and the numbers of people together where each row has its own. */
function joined(one: ShootFacts, other: ShootFacts): ShootFacts {
  const capacity =
    one.capacity !== null && other.capacity !== null
      ? one.capacity + other.capacity
      : (one.capacity ?? other.capacity);
  const notes = [...new Set([one.note, other.note].filter((note) => note !== ""))];
  return {
    ...one,
    capacity,
    note: notes.join("；").slice(0, 200),
    endsAt: one.endsAt > other.endsAt ? one.endsAt : other.endsAt,
    groups: [...one.groups, ...other.groups],
  };
}
