import fc from "fast-check";
import { env } from "@/lib/env";
import { GRID_SIZE, leastSeconds } from "../grid/rules";
import type { GridWorld } from "./grid-world";
import type { ModelClaims } from "./model-claims";
import type { PhotoWorld } from "./photo-world";
import type { ReviewWorld, Verdict } from "./review-world";

export type World = { claims: ModelClaims; review: ReviewWorld; grid: GridWorld; photos: PhotoWorld };
export type Command = (world: World) => Promise<void> | void;

const { QC_REVIEW_LEASE_SECONDS: LEASE, QC_REVIEW_HOLD_LIMIT_SECONDS: LIMIT } = env();

function often<T>(weight: number, drawn: fc.Arbitrary<T>, command: (drawn: T) => Command) {
  return { weight, arbitrary: drawn.map(command) };
}

function wait({ claims, grid }: World, seconds: number): void {
  claims.wait(seconds);
  grid.wait(seconds);
}

const who = fc.nat(3);
const pick = fc.oneof(fc.nat(2), fc.nat(20));
const luck = fc.nat(9).map((drawn) => drawn === 0);
const verdict = fc.constantFrom<Verdict>("approve", "approve", "expression", "notSame");
const passedTo = fc.constantFrom<"anybody" | "lead">("anybody", "lead");
const cutWhen = fc.constantFrom("atOnce", "afterVerdict", "later");
const seconds = fc.constantFrom(1, LEASE / 2, LEASE + 1, LIMIT + 1);

/** What people and time do to a queue of photos looked at one by one. */
const single: fc.Arbitrary<Command> = fc.oneof(
  often(
    5,
    fc.tuple(who, fc.integer({ min: 1, max: 3 })),
    ([by, n]) =>
      (world) =>
        world.review.claim(by, n),
  ),
  often(
    8,
    fc.tuple(pick, verdict, luck),
    ([at, said, crash]) =>
      (world) =>
        world.review.decide(at, said, crash),
  ),
  often(3, pick, (at) => (world) => world.review.undo(at)),
  often(4, who, (by) => (world) => world.review.apply(by)),
  often(1, fc.constant(null), () => (world) => world.review.release()),
  often(1, fc.constant(null), () => (world) => world.review.reopen()),
  often(1, pick, (at) => (world) => world.review.giveBack(at)),
  often(1, who, (by) => (world) => world.review.takeOver(by)),
  often(
    1,
    fc.tuple(pick, passedTo),
    ([at, to]) =>
      (world) =>
        world.review.pass(at, to),
  ),
  often(2, seconds, (gone) => (world) => wait(world, gone)),
);

/** The same with grids, other cuts and gold; what follows is likelier to be tried than chance would have it. */
export const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 26, arbitrary: single },
  often(2, who, (by) => (world) => world.grid.open(by)),
  often(3, fc.tuple(who, fc.nat(2), fc.boolean()), ([by, pull, isRued]) => async (world) => {
    await world.grid.open(by);
    wait(world, leastSeconds(GRID_SIZE));
    await world.grid.approve(0, pull, false);
    if (isRued) await world.grid.undo(0);
  }),
  often(
    3,
    fc.tuple(pick, fc.nat(2), luck),
    ([at, pull, crash]) =>
      (world) =>
        world.grid.approve(at, pull, crash),
  ),
  often(2, pick, (at) => (world) => world.grid.undo(at)),
  often(4, fc.tuple(pick, cutWhen), ([at, when]) => async (world) => {
    await world.photos.askCut(at);
    if (when === "afterVerdict") await world.review.decide(at, "approve", false);
    if (when !== "later") await world.photos.cut();
  }),
  often(2, fc.constant(null), () => (world) => world.photos.cut()),
  often(1, fc.constant(null), () => (world) => world.photos.plant()),
  often(1, fc.constant(null), () => (world) => world.photos.topUp()),
);
