import { beforeEach, describe, expect, it } from "vitest";
import { type Collection, collectionOf, enrollmentsOf, picture, uploadPhotos } from "@/db/testing/collection";
import { auditOf, openDatabase } from "@/db/testing/database";
import { plainEngine } from "@/db/testing/plain-engine";
import { claim, newReviewer } from "@/db/testing/reviewed";
import { workOff } from "@/db/testing/work-off";
import type { DemoPerson } from "@/lib/demo/people";
import type { Measure } from "@/lib/imaging/measure-schema";
import { passBlocked } from "./mutations/pass-blocked";
import { listStopped } from "./stopped/list-stopped";

const connection = openDatabase();

const yaw = (value: number, verdict: Measure["verdict"]): Measure => ({
  code: "yaw",
  value,
  unit: "degree",
  limit: { max: 10 },
  verdict,
});

let at: Collection & { people: DemoPerson[] };
beforeEach(async () => {
  at = await collectionOf(connection, 2);
});

const firstNo = () => at.people[0]?.studentNo ?? "";
async function fate() {
  const row = (await enrollmentsOf(at)).get(firstNo());
  return { bucket: row?.bucket, used: row?.used };
}

/** A capture of the first student on which this was measured. */
async function bring(...measures: Measure[]) {
  const bytes = Buffer.concat([await picture(1), Buffer.from(JSON.stringify(measures))]);
  await uploadPhotos(at, [{ name: `${firstNo()}.jpg`, bytes }]);
  await workOff(connection, plainEngine({ measures }));
  return fate();
}

describe("a measure outside the task's limits", () => {
  it("stops a photo where it blocks, and costs no attempt", async () => {
    expect(await bring(yaw(25, "block"))).toEqual({ bucket: "qualityBlocked", used: 0 });
    expect(await claim(await newReviewer(at))).toEqual([]);
    expect(await listStopped(at.operator, at.place)).toMatchObject([
      { attemptNo: 1, problems: [], stopped: [{ code: "yaw", value: 25 }] },
    ]);
  });

  it("goes to the reviewers where it only warns", async () => {
    expect(await bring(yaw(15, "warn"))).toEqual({ bucket: "inReview", used: 1 });
    expect(await listStopped(at.operator, at.place)).toEqual([]);
  });

  it("leaves the way open for a better photo, which takes the stopped one's place", async () => {
    await bring(yaw(25, "block"));
    expect(await bring(yaw(3, "pass"))).toEqual({ bucket: "inReview", used: 1 });
    expect(await listStopped(at.operator, at.place)).toEqual([]);
  });
});

describe("a stopped photo", () => {
  async function stopped() {
    await bring(yaw(25, "block"));
    const [photo] = await listStopped(at.operator, at.place);
    if (!photo) throw new Error("no photo was stopped");
    return { schoolId: at.school.id, submissionId: photo.submissionId, reason: "学生戴眼镜，误判" };
  }

  it("can be sent to the reviewers by a person, and counts from then on", async () => {
    const photo = await stopped();
    await passBlocked(at.operator, photo);
    expect(await fate()).toEqual({ bucket: "inReview", used: 1 });
    const [card] = await claim(await newReviewer(at));
    expect(card).toMatchObject({ submissionId: photo.submissionId, attempt: { used: 1 } });
    expect(await auditOf(connection.db, photo.submissionId)).toContain("submission.pass");
    await expect(passBlocked(at.operator, photo)).rejects.toThrow("photoState");
  });

  it("that was followed by another one stays where it is", async () => {
    const photo = await stopped();
    await bring(yaw(26, "block"));
    await expect(passBlocked(at.operator, photo)).rejects.toThrow("photoState");
  });

  it("without a face cannot be sent on: there is nothing to look at", async () => {
    const bytes = Buffer.concat([(await picture(1)).subarray(0, 20), Buffer.from("nothing after this")]);
    await uploadPhotos(at, [{ name: `${firstNo()}.jpg`, bytes }]);
    await workOff(connection);
    const [photo] = await listStopped(at.operator, at.place);
    expect(photo).toMatchObject({ pictureId: null, problems: [{ code: "noFace" }], stopped: [] });
    const passing = { schoolId: at.school.id, submissionId: photo?.submissionId ?? "", reason: "无" };
    await expect(passBlocked(at.operator, passing)).rejects.toThrow("photoState");
  });
});
