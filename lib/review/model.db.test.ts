import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { picture } from "@/db/testing/collection";
import { openAsOwner, openDatabase } from "@/db/testing/database";
import { plainEngine } from "@/db/testing/plain-engine";
import { seedGold } from "@/db/testing/seed-gold";
import { GEOMETRY, type SeededTask, seedQueue, seedTask } from "@/db/testing/seed-queue";
import { seedSingles } from "@/db/testing/seed-singles";
import { actorId, staffMember } from "@/db/testing/staff-member";
import { type Ctx, systemCtx } from "@/lib/auth/ctx";
import type { Role } from "@/lib/auth/permissions";
import type { ImagingEngine } from "@/lib/imaging/engine";
import { recountCounters } from "@/lib/progress/mutations";
import { storage } from "@/lib/storage/objects";
import { TASK_PRESETS } from "@/lib/tasks/presets/presets";
import { SINGLES_NEEDED } from "./grid/rules";
import { brokenOfGold, brokenOfGrids, brokenOfPhotos } from "./testing/broken-rules";
import { command, type World } from "./testing/commands";
import { GridWorld } from "./testing/grid-world";
import { ModelClaims } from "./testing/model-claims";
import { PhotoWorld } from "./testing/photo-world";
import { ReviewWorld } from "./testing/review-world";

const RUNS = 300;
const PHOTOS = 3;
const GOLD = 2;
const SPARE_GOLD = 2;
const COMMANDS = 20;
const GRID_FROM = 80;
/** What is proven must also have been tried so many times. */
const HAPPENED = 10;

const connection = openDatabase();
const owner = openAsOwner();
const machine = systemCtx(connection.db, "review.release", "all");

let people: Ctx[];
let lead: Ctx;
let engine: ImagingEngine;
let made = 0;

beforeAll(async () => {
  people = await Promise.all([1, 2, 3].map(() => staffMember(connection.db, { role: "reviewer" })));
  lead = await staffMember(connection.db, { role: "reviewLead" });
  const original = await picture(1);
  for (let n = 1; n <= PHOTOS; n++) await storage().put(`bench/${n}/view`, original);
  // The picture of a cut is made once: what is tried here is when it comes.
  const { photoSpec: spec } = TASK_PRESETS.qcIdNumber.policy;
  const crop = { left: 0, top: 0, width: 3, height: 4 };
  const cut = await plainEngine().recut({ original, spec, crop });
  if (!cut.ok) throw new Error("the picture was not cut");
  engine = { ...plainEngine(), recut: async () => ({ ...cut, geometry: GEOMETRY }) };
});

/** The same person, at work for one school only. */
function only(ctx: Ctx, role: Role, { schoolId }: SeededTask): Ctx {
  if (ctx.actor.type !== "staff") throw new Error("this context is nobody's");
  return { ...ctx, actor: { ...ctx.actor, grants: [{ role, schoolId, taskId: null, college: null }] } };
}

async function newWorld(): Promise<World> {
  const place = await seedTask(owner, String(30_000 + ++made), (policy) => ({
    ...policy,
    review: { ...policy.review, gridFrom: GRID_FROM, hideScores: 0, goldShare: 100 },
  }));
  await seedQueue(owner, place, PHOTOS);
  await seedGold(owner, place, GOLD, SPARE_GOLD);
  await owner`update review_items set is_clean = true, score = ${GRID_FROM} where task_id = ${place.taskId}`;
  const reviewers = people.map((one) => only(one, "reviewer", place));
  await seedSingles(owner, place, reviewers.map(actorId), SINGLES_NEEDED);
  const head = only(lead, "reviewLead", place);
  const claims = new ModelClaims([...reviewers, head], owner, place);
  return {
    claims,
    review: new ReviewWorld(claims, head, machine),
    grid: new GridWorld(claims),
    photos: new PhotoWorld(claims, head, systemCtx(connection.db, "gold.topUp", place.schoolId), engine),
  };
}

it("whatever reviewers, leads, lapses and crashes do, one by one or in grids, no photo is decided twice, lost, or looked at again by the same person, and gold leaves no trace", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 4, maxLength: COMMANDS }), async (commands) => {
      const world = await newWorld();
      const { place } = world.claims;
      for (const run of commands) {
        await run(world);
        const broken = await Promise.all([
          brokenOfPhotos(owner, place),
          brokenOfGrids(owner, place),
          brokenOfGold(owner, place, PHOTOS),
        ]);
        expect(broken.flat()).toEqual([]);
      }
      expect(world.claims.surprises).toEqual([]);
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
  expect(await recountCounters(machine)).toEqual([]);
  const [happened = {}] = await owner<Record<string, number>[]>`select
    (select count(*)::int from review_grids where closed_at is not null) as "gridsApproved",
    (select count(*)::int from review_grids where undone_at is not null) as "gridsUndone",
    (select count(*)::int from recuts where state = 'done') as "cut",
    (select count(*)::int from recuts where state = 'overtaken') as "overtaken",
    (select count(*)::int from audit_events where action = 'gold.plant') as "planted",
    (select count(*)::int from decisions d where gold_id is not null and grid_id is not null) as "goldInGrids"`;
  const seldom = Object.entries(happened).filter(([, times]) => times < HAPPENED);
  expect(seldom).toEqual([]);
}, 600_000);
