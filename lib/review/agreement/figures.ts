import { type AgreementTable, cohenKappa, type Estimate, gwetAc1, wilson } from "./coefficients";
import { ENOUGH } from "./limits";
import { median } from "./median";
import type { CourseRow, GoldRow, PairRow, SpeedRow } from "./rows";

/** A figure with the number it rests on; no value where that is too small to say. */
export type Figure = { n: number; needed: number; found: Estimate | null };

export type Agreement = { n: number; needed: number; same: number; kappa: Figure; ac1: Figure };

export type PersonFigures = {
  /** Decisions, and their median time in seconds; never without accuracy. */
  speed: Figure;
  /** Faults and look-alikes that were rejected. */
  sensitivity: Figure;
  /** Of the look-alikes alone. */
  lookAlikes: Figure;
  /** Clean photos that were approved. */
  specificity: Figure;
  /** Rightly rejected gold of which the reasons named what is wrong. */
  named: Figure;
  reversal: Figure;
  agreement: Agreement;
};

export type FigureRows = {
  gold: readonly GoldRow[];
  pairs: readonly PairRow[];
  courses: readonly CourseRow[];
  speeds: readonly SpeedRow[];
};

/** The figures of one person. */
export function figuresOf(person: string, rows: FigureRows): PersonFigures {
  const gold = rows.gold.filter(({ reviewer }) => reviewer === person);
  const faulty = gold.filter(({ kind }) => kind !== "clean");
  const caught = faulty.filter(({ verdict }) => verdict === "reject");
  const isApproval = ({ verdict }: GoldRow) => verdict === "approve";
  const courses = rows.courses.filter(({ reviewer }) => reviewer === person);
  const speed = rows.speeds.find(({ reviewer }) => reviewer === person);
  const sensitivity = share(faulty, (row) => !isApproval(row), ENOUGH.gold);
  return {
    speed: enough(speed?.n ?? 0, ENOUGH.speed, () =>
      sensitivity.found ? exactly(speed?.seconds ?? 0) : null,
    ),
    sensitivity,
    lookAlikes: share(
      gold.filter(({ kind }) => kind === "lookAlike"),
      (row) => !isApproval(row),
      ENOUGH.gold,
    ),
    specificity: share(
      gold.filter(({ kind }) => kind === "clean"),
      isApproval,
      ENOUGH.gold,
    ),
    named: share(caught, ({ named }) => named, ENOUGH.gold),
    reversal: reversalOf(courses),
    agreement: agreementOf(rows.pairs.filter(({ first, second }) => first === person || second === person)),
  };
}

export function reversalOf(courses: readonly CourseRow[]): Figure {
  const n = total(courses);
  const reversed = courses.reduce((sum, course) => sum + course.reversed, 0);
  return enough(n, ENOUGH.reversal, () => wilson(reversed, n));
}

/** Approve or reject, as the first and the second look said. */
export function agreementOf(pairs: readonly PairRow[]): Agreement {
  const count = (said: string, answered: string) =>
    total(pairs.filter((pair) => pair.said === said && pair.answered === answered));
  const table = [
    [count("approve", "approve"), count("approve", "reject")],
    [count("reject", "approve"), count("reject", "reject")],
  ];
  const n = total(pairs);
  return {
    n,
    needed: ENOUGH.agreement,
    same: count("approve", "approve") + count("reject", "reject"),
    ...coefficients(table, n),
  };
}

/** The first reason of photos that both rejected. */
export function reasonAgreement(pairs: readonly PairRow[]): Agreement {
  const both = pairs.filter(({ firstReason, secondReason }) => firstReason && secondReason);
  const reasons = [...new Set(both.flatMap(({ firstReason, secondReason }) => [firstReason, secondReason]))];
  const table = reasons.map((one) =>
    reasons.map((other) =>
      total(both.filter((pair) => pair.firstReason === one && pair.secondReason === other)),
    ),
  );
  const same = total(both.filter(({ firstReason, secondReason }) => firstReason === secondReason));
  const n = total(both);
  return { n, needed: ENOUGH.agreement, same, ...coefficients(table, n) };
}

/** The middle value of a figure over people; null where too few have enough for it. */
export function medianOf(figures: readonly Figure[]): number | null {
  const values = figures.flatMap(({ found }) => (found ? [found.value] : []));
  return values.length < ENOUGH.team ? null : median(values);
}

function coefficients(table: AgreementTable, n: number): { kappa: Figure; ac1: Figure } {
  return {
    kappa: enough(n, ENOUGH.agreement, () => cohenKappa(table)),
    ac1: enough(n, ENOUGH.agreement, () => gwetAc1(table)),
  };
}

function share(rows: readonly GoldRow[], isHit: (row: GoldRow) => boolean, needed: number): Figure {
  const n = total(rows);
  return enough(n, needed, () => wilson(total(rows.filter(isHit)), n));
}

function enough(n: number, needed: number, find: () => Estimate | null): Figure {
  return { n, needed, found: n < needed ? null : find() };
}

function exactly(value: number): Estimate {
  return { value, low: value, high: value };
}

function total(rows: readonly { n: number }[]): number {
  return rows.reduce((sum, { n }) => sum + n, 0);
}
