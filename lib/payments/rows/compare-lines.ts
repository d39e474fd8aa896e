import { PLATFORM_SCHOOL_ID } from "@/db/schema/audit";
import type { BillKind, BillOutcome } from "@/db/vocabulary";
import type { BillLine } from "../platform/platform";
import type { Known, Movement } from "./movements";

export type Compared = {
  schoolId: string;
  kind: BillKind;
  no: string;
  orderNo: string;
  outcome: BillOutcome;
  oursFen: number | null;
  theirsFen: number | null;
};

type Sides = { lines: readonly BillLine[]; ledger: readonly Movement[]; known: readonly Known[] };

const keyOf = ({ kind, no }: { kind: BillKind; no: string }) => `${kind} ${no}`;

/**
 * The two sides of a day, each movement once: the bill's against all that we know, ours against the bill. A refund of
 * ours that is missing is none: the bill had it on the day that it was accepted.
 */
export function compareLines({ lines, ledger, known }: Sides): Compared[] {
  const ours = new Map(known.map((one) => [keyOf(one), one]));
  const theirs = new Map(lines.map((line) => [keyOf(line), line]));
  const ofBill = [...theirs.values()].map(({ kind, no, orderNo, amountFen }): Compared => {
    const own = ours.get(keyOf({ kind, no }));
    const oursFen = own?.bookedFen ?? null;
    return {
      ...{ kind, no, orderNo, oursFen, theirsFen: amountFen, schoolId: own?.schoolId ?? PLATFORM_SCHOOL_ID },
      outcome: oursFen === null ? "onlyTheirs" : oursFen === amountFen ? "matched" : "amountsDiffer",
    };
  });
  const ofLedger = ledger
    .filter((movement) => movement.kind === "payment" && !theirs.has(keyOf(movement)))
    .map(
      ({ amountFen, ...movement }): Compared => ({
        ...{ ...movement, oursFen: amountFen, theirsFen: null },
        outcome: "onlyOurs",
      }),
    );
  return [...ofBill, ...ofLedger];
}
