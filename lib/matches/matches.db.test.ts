import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { testPolicy } from "@/db/testing/collection";
import { rowsIn } from "@/db/testing/database";
import { applyNow, claim, decideCard, newReviewer } from "@/db/testing/reviewed";
import { systemCtx } from "@/lib/auth/ctx";
import { changePolicy, setTaskStatus } from "@/lib/tasks/mutations";
import { findMatches } from "./mutations/find-matches";
import { settleGroup } from "./mutations/settle-group";
import { countMatchGroups, listMatchGroups } from "./queries";
import { album, CHECKING, groupsOf, namesOf } from "./testing/album";

const { connection, show, start, bring } = album();

let at: Awaited<ReturnType<typeof start>>;
beforeEach(async () => {
  at = await start();
});

async function rejectFirst() {
  const reviewer = await newReviewer(at);
  for (const card of await claim(reviewer)) await decideCard(reviewer, card, "blur");
  await applyNow(reviewer);
}

const prints = () =>
  rowsIn<{ source: string; sealed: Buffer }>(
    connection.db,
    [at.place.schoolId],
    sql`select source, sealed from face_prints order by no`,
  );

describe("one picture under two students", () => {
  it("is found by its file in every task, and nothing of a face is kept for it", async () => {
    at = await start(testPolicy());
    const file = await show("ann/1");
    await bring(at, "capture", [
      [at.ann, file],
      [at.bo, file],
      [at.cy, "cy/1"],
    ]);
    expect(await groupsOf(at)).toEqual([{ kind: "picture", students: namesOf([at.ann, at.bo]) }]);
    expect(await prints()).toEqual([]);
  });

  it("is found after an edit, and a third student with it joins the group", async () => {
    await bring(at, "capture", [
      [at.ann, "ann/1"],
      [at.bo, "ann/1*"],
    ]);
    expect(await groupsOf(at)).toEqual([{ kind: "picture", students: namesOf([at.ann, at.bo]) }]);
    await bring(at, "capture", [[at.cy, "ann/1*"]]);
    expect(await groupsOf(at)).toEqual([{ kind: "picture", students: namesOf([at.ann, at.bo, at.cy]) }]);
  });

  it("is found between a capture and somebody's reference, whichever comes first", async () => {
    await bring(at, "reference", [[at.ann, "ann/1"]]);
    await bring(at, "capture", [
      [at.bo, "ann/1*"],
      [at.cy, "cy/1"],
    ]);
    await bring(at, "reference", [[at.bo, "cy/1*"]]);
    expect(await groupsOf(at)).toEqual([
      { kind: "picture", students: namesOf([at.bo, at.cy]) },
      { kind: "picture", students: namesOf([at.ann, at.bo]) },
    ]);
  });

  it("is written once, however often a photo is looked at", async () => {
    await bring(at, "capture", [
      [at.ann, "ann/1"],
      [at.bo, "ann/1*"],
    ]);
    const [group] = await listMatchGroups(at.operator, { ...at.place, state: "open" });
    for (const { originalId } of group?.photos ?? [])
      await findMatches(systemCtx(connection.db, "matches.find", "all"), {
        schoolId: at.school.id,
        originalId,
      });
    expect(await listMatchGroups(at.operator, { ...at.place, state: "open" })).toEqual([group]);
  });
});

describe("faces", () => {
  it("of one person under two names open a group, other people none", async () => {
    await bring(at, "capture", [
      [at.ann, "ann/1"],
      [at.bo, "ann/2"],
      [at.cy, "cy/1"],
    ]);
    expect(await groupsOf(at)).toEqual([{ kind: "face", students: namesOf([at.ann, at.bo]) }]);
  });

  it("of swapped classmates are called a swap", async () => {
    await bring(at, "reference", [
      [at.ann, "ann/ref"],
      [at.bo, "bo/ref"],
      [at.cy, "cy/ref"],
    ]);
    await bring(at, "capture", [
      [at.ann, "bo/1"],
      [at.bo, "ann/1"],
      [at.cy, "cy/1"],
    ]);
    expect(await groupsOf(at)).toEqual([{ kind: "swap", students: namesOf([at.ann, at.bo]) }]);
  });

  it("called innocent are not raised again for the same two students", async () => {
    await bring(at, "capture", [
      [at.ann, "twin/1"],
      [at.bo, "twin/2"],
    ]);
    const [group] = await listMatchGroups(at.operator, { ...at.place, state: "open" });
    if (!group) throw new Error("there is no group");
    const ref = { schoolId: at.school.id, groupId: group.id, version: group.version };
    await settleGroup(at.operator, { ...ref, outcome: "innocent", reason: "双胞胎", takeBack: [] });
    await bring(at, "reference", [[at.bo, "twin/3"]]);
    expect(await groupsOf(at)).toEqual([]);
    expect(await countMatchGroups(at.operator, at.place)).toEqual({ open: 0, innocent: 1, confirmed: 0 });
  });

  it("rank a student's own reference among those of the task", async () => {
    at = await start(CHECKING, 24);
    const others = at.people.slice(1);
    await bring(at, "reference", [
      [at.ann, "ann/ref"],
      ...others.map((one, i) => [one, `${i}/ref`] as const),
    ]);
    await bring(at, "capture", [
      [at.ann, "ann/1"],
      [at.bo, "5/1"],
    ]);
    const cohorts = await rowsIn<{ cohort: unknown }>(
      connection.db,
      [at.place.schoolId],
      sql`select cohort from submissions s join enrollments e on e.id = s.enrollment_id
        where s.school_id = ${at.school.id} order by (e.student_no = ${at.ann.studentNo}) desc`,
    );
    expect(cohorts.map(({ cohort }) => cohort)).toMatchObject([
      { rank: 1, size: 24, advice: "supports" },
      { size: 24, advice: expect.stringMatching("check|unclear") },
    ]);
  });
});

describe("prints", () => {
  beforeEach(async () => {
    await bring(at, "reference", [[at.ann, "ann/ref"]]);
    await bring(at, "capture", [[at.ann, "ann/1"]]);
  });

  it("are kept sealed, one for each photo; a replaced reference leaves none", async () => {
    expect((await prints()).map(({ source }) => source)).toEqual(["reference", "capture"]);
    await bring(at, "reference", [[at.ann, "ann/new"]]);
    const kept = await prints();
    expect(kept.map(({ source }) => source)).toEqual(["capture", "reference"]);
    expect(new Set(kept.map(({ sealed }) => sealed.subarray(0, 300).toString("hex"))).size).toBe(2);
  });

  it("are erased when the identity check is switched off, and none is kept after", async () => {
    const off = { ...CHECKING, faceCompare: { ...CHECKING.faceCompare, enabled: false } };
    await changePolicy(at.operator, { ...at.place, fromVersion: 1, policy: off, reason: "停用比对" });
    expect(await prints()).toEqual([]);
    await bring(at, "capture", [[at.bo, "bo/1"]]);
    expect(await prints()).toEqual([]);
  });

  it("are erased when the task is closed", async () => {
    await setTaskStatus(at.operator, { ...at.place, status: "closed" });
    expect(await prints()).toEqual([]);
  });
});

describe("the same picture handed in again", () => {
  it("is remembered for the reviewer and opens no group", async () => {
    await bring(at, "capture", [[at.ann, "ann/1"]]);
    await rejectFirst();
    await bring(at, "capture", [[at.ann, "ann/1*"]]);
    expect(await groupsOf(at)).toEqual([]);
    const links = await rowsIn(connection.db, [at.school.id], sql`select kind, group_id from match_links`);
    expect(links).toEqual([{ kind: "samePicture", group_id: null }]);
  });
});
