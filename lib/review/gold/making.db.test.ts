import { beforeEach, describe, expect, it } from "vitest";
import { collection } from "@/db/testing/collection";
import { openAsOwner, openDatabase } from "@/db/testing/database";
import { plainEngine } from "@/db/testing/plain-engine";
import { staffMember } from "@/db/testing/staff-member";
import { waitingJobs, workOff } from "@/db/testing/work-off";
import type { Ctx } from "@/lib/auth/ctx";
import type { ImagingEngine } from "@/lib/imaging/engine";
import { taskGold } from "./list";
import { STALLED_AFTER_SECONDS, stateOf } from "./making";
import { requestGold } from "./request";

const connection = openDatabase();
const owner = openAsOwner();

let place: { schoolId: string; taskId: string };
let lead: Ctx;

const ask = () => requestGold(lead, { ...place, count: 24 });
const making = async () => (await taskGold(lead, place)).making;

/** An engine that makes photos of the first so many captures and then does something else. */
function engineFor(captures: number, then: ImagingEngine["processCapture"]): ImagingEngine {
  const plain = plainEngine();
  let done = 0;
  return {
    ...plain,
    processCapture: (input) => (done++ < captures ? plain.processCapture(input) : then(input)),
  };
}

describe("the making of gold", () => {
  beforeEach(async () => {
    ({ place } = await collection(connection));
    lead = await staffMember(connection.db, { role: "reviewLead", schoolId: place.schoolId });
  });

  it("is there for every lead from the moment it is asked for, and no other beside it", async () => {
    expect(await making()).toBeNull();
    await ask();
    expect(await making()).toMatchObject({ state: "underWay", wanted: 24, kept: 0, tried: 0, toTry: null });
    const [job] = await waitingJobs(connection);
    expect(job).toEqual({ name: "gold.make", data: { ...place, makingId: expect.any(String) } });
    await expect(ask()).rejects.toMatchObject({ code: "goldUnderWay", params: { wanted: 24, tried: 0 } });
    await workOff(connection, engineFor(0, noFace));
  });

  it("says how far it is with every pair, and stops where it fails; going on makes what is missing", async () => {
    const seen: unknown[] = [];
    await ask();
    const watched = engineFor(3, async () => {
      seen.push(await making());
      throw new Error("the engine died");
    });
    await expect(workOff(connection, watched)).rejects.toThrow("the engine died");
    expect(seen).toMatchObject([{ state: "underWay", tried: 3, kept: 3 }]);
    expect(await making()).toMatchObject({ state: "stopped", wanted: 24, kept: 3 });
    await ask();
    expect(await making()).toMatchObject({ state: "underWay", wanted: 21, kept: 0 });
    await workOff(connection, engineFor(2, noFace));
    const { making: ended, photos } = await taskGold(lead, place);
    expect(ended).toMatchObject({ state: "short", wanted: 21, kept: 2 });
    expect(new Set(photos.map(({ source }) => source)).size).toBe(5);
  });

  it("ends clearly where the set yields fewer", async () => {
    await ask();
    await workOff(connection, engineFor(2, noFace));
    const ended = await making();
    expect(ended).toMatchObject({ state: "short", wanted: 24, kept: 2 });
    expect(ended?.tried).toBe(ended?.toTry);
  });

  it("without a sign of life counts as stopped, and its job does nothing once another goes on", async () => {
    await ask();
    await owner`update gold_makings set moved_at = moved_at - ${STALLED_AFTER_SECONDS + 1} * interval '1 second'
      where task_id = ${place.taskId}`;
    expect(await making()).toMatchObject({ state: "stopped" });
    await ask();
    await workOff(connection, engineFor(1, noFace));
    expect((await taskGold(lead, place)).photos).toHaveLength(1);
    const ends =
      await owner`select has_failed from gold_makings where task_id = ${place.taskId} order by created_at`;
    expect(ends.map(({ has_failed }) => has_failed)).toEqual([true, false]);
  });
});

const noFace: ImagingEngine["processCapture"] = async () => ({
  ok: false,
  problem: { code: "noFace", params: {} },
});

describe("stateOf", () => {
  it.each([
    ["underWay", 3, false, false],
    ["stopped", 3, false, true],
    ["stopped", 3, true, true],
    ["short", 3, true, false],
    ["done", 4, true, false],
  ] as const)("is %s with %i of 4 made, ended %s, stopped %s", (state, kept, hasEnded, hasStopped) => {
    expect(stateOf({ wanted: 4, kept, hasEnded, hasStopped })).toBe(state);
  });
});
