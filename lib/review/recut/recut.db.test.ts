import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { bringCaptures, type Collection, collectionOf } from "@/db/testing/collection";
import { auditOf, openDatabase, rowsIn } from "@/db/testing/database";
import { plainEngine } from "@/db/testing/plain-engine";
import { claim, decideCard, newReviewer } from "@/db/testing/reviewed";
import { later } from "@/db/testing/staff-member";
import { waitingJobs, workOff } from "@/db/testing/work-off";
import type { Ctx } from "@/lib/auth/ctx";
import { env } from "@/lib/env";
import type { ImagingEngine } from "@/lib/imaging/engine";
import type { ReviewCard } from "../rows/cards";
import { requestRecut } from "./request";
import { recutProgress } from "./state";

const connection = openDatabase();

let at: Collection;
let reviewer: Ctx;
let card: ReviewCard;

beforeEach(async () => {
  const made = await collectionOf(connection, 1);
  at = made;
  await bringCaptures(at, made.people);
  reviewer = await newReviewer(at);
  const [claimed] = await claim(reviewer);
  if (!claimed) throw new Error("there is nothing to claim");
  card = claimed;
});

/** The face stays in all bands: a little closer, around the same eyes. */
const CLOSER = { left: 12, top: 6, width: 570 };

const ask = (crop = CLOSER, on = card, who = reviewer) =>
  requestRecut(who, { schoolId: on.schoolId, itemId: on.itemId, token: on.token, version: on.version, crop });
const progress = (recutId: string) => recutProgress(reviewer, { schoolId: card.schoolId, recutId });
const cuts = () =>
  rowsIn<{ id: string; current: boolean; crop: { left: number } }>(
    connection.db,
    [at.school.id],
    sql`select z.id, z.id = s.standardization_id as current, z.geometry->'crop' as crop
      from standardizations z join submissions s on s.capture_id = z.capture_id order by z.created_at`,
  );

describe("another cut of the same original", () => {
  it("takes the place of the former photo, which is kept, with a version of its own", async () => {
    const { recutId } = await ask();
    expect((await waitingJobs(connection)).filter(({ name }) => name === "review.recut")).toEqual([
      { name: "review.recut", data: { schoolId: card.schoolId, recutId } },
    ]);
    expect(await progress(recutId)).toEqual({ state: "waiting", card: null });
    await workOff(connection);
    const { state, card: renewed } = await progress(recutId);
    expect(state).toBe("done");
    expect(renewed).toMatchObject({ itemId: card.itemId, token: card.token, version: card.version + 1 });
    expect(renewed?.pictures.standard).not.toBe(card.pictures.standard);
    expect(renewed?.pictures.original).toBe(card.pictures.original);
    expect(renewed?.geometry.crop).toMatchObject(CLOSER);
    expect((await cuts()).map(({ current }) => current)).toEqual([false, true]);
    expect((await auditOf(connection.db, card.submissionId)).slice(-2)).toEqual([
      "review.recut",
      "submission.process",
    ]);
  });

  it("is decided as the photo that was seen: the former one's verdict is refused, the new one's counts", async () => {
    const { recutId } = await ask();
    await workOff(connection);
    await expect(decideCard(reviewer, card, "approve")).rejects.toThrow("changedMeanwhile");
    const { card: renewed } = await progress(recutId);
    if (!renewed) throw new Error("there is no new card");
    await decideCard(reviewer, renewed, "approve");
  });

  it("changes nothing where somebody decided before it was cut", async () => {
    const { recutId } = await ask();
    await decideCard(reviewer, card, "approve");
    await workOff(connection);
    expect(await progress(recutId)).toEqual({ state: "overtaken", card: null });
    expect(await cuts()).toHaveLength(1);
  });

  it("that the engine refuses leaves the former photo, and may be asked for again", async () => {
    const { recutId } = await ask();
    const engine: ImagingEngine = {
      ...plainEngine(),
      recut: async () => ({ ok: false, problem: { code: "timedOut", params: {} } }),
    };
    await workOff(connection, engine);
    expect((await progress(recutId)).state).toBe("failed");
    expect(await cuts()).toHaveLength(1);
    await ask();
    await workOff(connection);
    expect((await cuts()).map(({ current }) => current)).toEqual([false, true]);
  });

  it.each<[string, typeof CLOSER, string]>([
    ["out of the eyes' band", { left: 0, top: 150, width: 480 }, "recutOutside"],
    ["with the face too small, out of the picture", { left: -200, top: -200, width: 1000 }, "recutOutside"],
  ])("%s is refused", async (_, crop, code) => {
    await expect(ask(crop)).rejects.toThrow(code);
    expect(await rowsIn(connection.db, [at.school.id], sql`select 1 from recuts`)).toEqual([]);
  });

  it("is asked for once at a time, by who holds the photo, for the photo that was seen", async () => {
    const other = await newReviewer(at);
    await expect(ask(CLOSER, card, other)).rejects.toThrow("claimLost");
    const lapsed = later(reviewer, env().QC_REVIEW_LEASE_SECONDS + 1);
    await expect(ask(CLOSER, card, lapsed)).rejects.toThrow("claimLost");
    await expect(ask(CLOSER, { ...card, version: card.version - 1 })).rejects.toThrow("changedMeanwhile");
    await ask();
    await expect(ask()).rejects.toThrow("recutUnderWay");
  });
});
