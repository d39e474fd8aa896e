import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { type Collection, collectionOf, picture, testPolicy } from "@/db/testing/collection";
import { openDatabase } from "@/db/testing/database";
import { plainEngine } from "@/db/testing/plain-engine";
import { newReviewer } from "@/db/testing/reviewed";
import { holding, newPhone } from "@/db/testing/student";
import { systemCtx } from "@/lib/auth/ctx";
import type { DemoPerson } from "@/lib/demo/people";
import type { CaptureOutcome } from "@/lib/imaging/engine";
import { PHOTO_SPEC_PRESETS } from "@/lib/imaging/spec-presets";
import { storePicture } from "../mutations/store-picture";
import { PhotoWorld, type Stage } from "./testing/photo-world";

const RUNS = 300;
const COMMANDS = 14;

const connection = openDatabase();

type Command = (world: PhotoWorld) => Promise<void> | void;
const as = (command: Command) => command;

const handIn = (action: "submit" | "replace") =>
  fc.tuple(fc.nat(5), fc.boolean()).map(([pick, asks]) => as((world) => world.handIn(action, pick, asks)));

const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 7,
    arbitrary: fc
      .constantFrom("good", "good", "good", "blocked", "nothing" as const)
      .map((came) => as((world) => world.produce(came as "good"))),
  },
  { weight: 7, arbitrary: handIn("submit") },
  { weight: 3, arbitrary: handIn("replace") },
  { weight: 1, arbitrary: fc.constant(as((world) => world.withdraw())) },
  {
    weight: 5,
    arbitrary: fc
      .constantFrom("approve", "reject", "reject", "reject" as const)
      .map((verdict) => as((world) => world.decide(verdict as "reject"))),
  },
  { weight: 1, arbitrary: fc.constant(as((world) => world.grant())) },
  { weight: 1, arbitrary: fc.boolean().map((isOpen) => as((world) => world.pause(isOpen))) },
  { weight: 3, arbitrary: fc.constantFrom(1, 8, 16, 24).map((hours) => as((world) => world.wait(hours))) },
);

type Full = Collection & { people: DemoPerson[] };
let stages: (Stage & { at: Full })[];

async function stageWith(cooldown: "nextDay" | "hours24"): Promise<Stage & { at: Full }> {
  const rules = { perRound: 3, cooldown, submissions: 2, replacements: 1 };
  const policy = testPolicy((before) => ({
    ...before,
    limits: {
      ...before.limits,
      ...{ standardizationsPerDay: 3, cooldown, freeResubmissions: 1, freeReplacements: 1 },
      ...{ replacementPriceFen: null, extraServicePriceFen: null },
    },
  }));
  const at = await collectionOf(connection, RUNS / 2 + 1, policy);
  const machine = systemCtx(connection.db, "test", at.school.id);
  const bytes = await picture(1);
  const outcome: CaptureOutcome = await plainEngine().processCapture({
    ...{ original: bytes, spec: PHOTO_SPEC_PRESETS.chsi99, reference: null },
  });
  const originalId = await storePicture(machine, { all: true }, at.place, bytes);
  const reviewers = [await newReviewer(at), await newReviewer(at)];
  return { at, rules, reviewers, originalId, outcome };
}

beforeAll(async () => {
  stages = [await stageWith("nextDay"), await stageWith("hours24")];
});

it("whatever students, reviewers, staff and the clock do, states and counters are those of the model", async () => {
  let turn = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 4, maxLength: COMMANDS }), async (commands) => {
      const stage = stages[turn % 2];
      const person = stage?.at.people[Math.floor(turn / 2) % (RUNS / 2)];
      turn++;
      if (!stage || !person) throw new Error("nobody is left");
      const phone = await newPhone(connection);
      const world = new PhotoWorld(stage, await holding(connection, phone, stage.at.place, person.studentNo));
      try {
        for (const run of commands) {
          await run(world);
          const { found, expected } = await world.compared();
          expect(found).toEqual(expected);
        }
      } finally {
        await world.end();
      }
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
}, 600_000);
