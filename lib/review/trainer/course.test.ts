import { describe, expect, it } from "vitest";
import type { GoldKind, TrainerOutcome } from "@/db/vocabulary";
import { labelledPairs } from "../labelled-set/labelled-set";
import { composition, pairName } from "../labelled-set/pairs";
import { REJECT_REASON_CODES, type RejectReason } from "../reasons/reasons";
import { courseOf, isPassed, judge } from "./course";
import { TRAINER_SIZE } from "./size";

const RUN = "019ab000-0000-7000-8000-000000000001";

describe("a course", () => {
  it("has 60 items, each once, a quarter of them look-alikes; faults that the cut hides are made up by clean pairs", async () => {
    const course = await courseOf(RUN);
    const count = (kind: GoldKind) => course.filter((pair) => pair.kind === kind).length;
    expect([course.length, count("clean"), count("fault"), count("lookAlike")]).toEqual([
      TRAINER_SIZE,
      33,
      12,
      15,
    ]);
    expect(course.every(({ survivesCut }) => survivesCut)).toBe(true);
    expect(new Set(course.map(pairName)).size).toBe(TRAINER_SIZE);
  });

  it("is the same when it is resumed, and in another order in the next run", async () => {
    expect(await courseOf(RUN)).toEqual(await courseOf(RUN));
    expect((await courseOf(RUN)).map(pairName)).not.toEqual(
      (await courseOf("019ab000-0000-7000-8000-000000000002")).map(pairName),
    );
  });

  it("mixes the kinds", async () => {
    const kinds = (await courseOf(RUN)).map(({ kind }) => kind);
    expect(new Set(kinds.slice(0, 15)).size).toBe(3);
  });
});

describe("the labelled set", () => {
  it("gives every look-alike another person's reference, of the same sex by the set's own list", async () => {
    for (const { kind, capture, reference, reasons } of await labelledPairs()) {
      const person = (file: string) => /id(\d+)/.exec(file)?.[1];
      expect(person(capture) === person(reference)).toBe(kind !== "lookAlike");
      expect(reasons.every((code) => REJECT_REASON_CODES.includes(code))).toBe(true);
    }
  });

  it.each([
    [1, { clean: 1, fault: 0, lookAlike: 0 }],
    [24, { clean: 12, fault: 6, lookAlike: 6 }],
    [25, { clean: 13, fault: 6, lookAlike: 6 }],
  ])("splits %i by halves and quarters", (count, expected) => {
    expect(composition(count)).toEqual(expected);
  });
});

describe("judge", () => {
  it.each<[string, "approve" | "reject", RejectReason[], GoldKind, RejectReason[], TrainerOutcome]>([
    ["a clean photo approved", "approve", [], "clean", [], "right"],
    ["a clean photo rejected", "reject", ["light"], "clean", [], "wrong"],
    ["a fault named", "reject", ["blur", "light"], "fault", ["light"], "right"],
    ["a fault rejected for another reason", "reject", ["blur"], "fault", ["light"], "otherReason"],
    ["a fault approved", "approve", [], "fault", ["light"], "wrong"],
    ["a look-alike told apart", "reject", ["notSame"], "lookAlike", ["notSame"], "right"],
    ["a look-alike rejected for its light", "reject", ["light"], "lookAlike", ["notSame"], "otherReason"],
    ["a look-alike approved", "approve", [], "lookAlike", ["notSame"], "wrong"],
  ])("%s", (_, verdict, reasons, kind, truth, outcome) => {
    expect(judge({ verdict, reasons }, { kind, reasons: truth })).toBe(outcome);
  });
});

describe("isPassed", () => {
  const tally = (kind: GoldKind, right: number, wrong: number) => [
    { kind, outcome: "right" as const, n: right },
    { kind, outcome: "wrong" as const, n: wrong },
  ];
  it.each([
    ["everything right", 0, 0, 0, true],
    ["six wrong, none of them a look-alike", 3, 3, 0, true],
    ["seven wrong", 4, 3, 0, false],
    ["two look-alikes missed", 0, 0, 2, true],
    ["three look-alikes missed", 0, 0, 3, false],
  ])("%s", (_, clean, fault, lookAlike, expected) => {
    const tallies = [
      ...tally("clean", 30 - clean, clean),
      ...tally("fault", 15 - fault, fault),
      ...tally("lookAlike", 15 - lookAlike, lookAlike),
    ];
    expect(isPassed(tallies)).toBe(expected);
  });
});
