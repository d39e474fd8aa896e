import { beforeEach, describe, expect, it } from "vitest";
import { enrollmentsOf } from "@/db/testing/collection";
import { auditOf } from "@/db/testing/database";
import { claim, decideCard, newReviewer } from "@/db/testing/reviewed";
import { settleGroup } from "./mutations/settle-group";
import { listMatchGroups } from "./queries";
import { album, groupsOf, namesOf } from "./testing/album";

const { connection, start, bring } = album();

let at: Awaited<ReturnType<typeof start>>;
beforeEach(async () => {
  at = await start();
});

describe("settling a group", () => {
  async function mixedUp() {
    await bring(at, "capture", [
      [at.ann, "ann/1"],
      [at.bo, "ann/1*"],
    ]);
    const [group] = await listMatchGroups(at.operator, { ...at.place, state: "open" });
    const wrong = group?.photos.find(({ name }) => name === at.bo.name);
    if (!group || !wrong?.submissionId) throw new Error("there is no group");
    const ref = { schoolId: at.school.id, groupId: group.id, version: group.version };
    return { ref, submissionId: wrong.submissionId };
  }

  it("takes the wrong photo back: out of the queue, the attempt returned, ready for another one", async () => {
    const { ref, submissionId } = await mixedUp();
    await settleGroup(at.operator, {
      ...ref,
      outcome: "confirmed",
      reason: "传错照片",
      takeBack: [submissionId],
    });
    expect(await groupsOf(at, "confirmed")).toEqual([
      { kind: "picture", students: namesOf([at.ann, at.bo]) },
    ]);
    const rows = await enrollmentsOf(at);
    expect(rows.get(at.bo.studentNo)).toMatchObject({ photo: "none", used: 0 });
    expect(rows.get(at.ann.studentNo)).toMatchObject({ photo: "inReview", used: 1 });
    const cards = await claim(await newReviewer(at));
    expect(cards.map(({ student }) => student.studentNo)).toEqual([at.ann.studentNo]);
    expect(await auditOf(connection.db, submissionId)).toContain("submission.takeBack");
    await bring(at, "capture", [[at.bo, "bo/1"]]);
    expect((await enrollmentsOf(at)).get(at.bo.studentNo)?.photo).toBe("inReview");
  });

  it("wins over a reviewer who holds the photo, whose verdict then counts for nothing", async () => {
    const { ref, submissionId } = await mixedUp();
    const reviewer = await newReviewer(at);
    const cards = await claim(reviewer);
    await settleGroup(at.operator, {
      ...ref,
      outcome: "confirmed",
      reason: "传错照片",
      takeBack: [submissionId],
    });
    const lost = cards.find((card) => card.submissionId === submissionId);
    if (!lost) throw new Error("the photo was not claimed");
    await expect(decideCard(reviewer, lost, "approve")).rejects.toThrow("claimLost");
  });

  it("does not touch a photo that was decided meanwhile", async () => {
    const { ref, submissionId } = await mixedUp();
    const reviewer = await newReviewer(at);
    for (const card of await claim(reviewer)) await decideCard(reviewer, card, "approve");
    const settling = { ...ref, outcome: "confirmed" as const, reason: "传错照片", takeBack: [submissionId] };
    await expect(settleGroup(at.operator, settling)).rejects.toThrow("photoState");
    expect(await groupsOf(at)).toHaveLength(1);
  });

  it("refuses a photo of somebody else, and a group that has changed", async () => {
    const { ref, submissionId } = await mixedUp();
    await bring(at, "capture", [[at.cy, "cy/1"]]);
    const reviewer = await newReviewer(at);
    const other = (await claim(reviewer)).find(({ student }) => student.studentNo === at.cy.studentNo);
    const settling = { ...ref, outcome: "confirmed" as const, reason: "传错照片" };
    const wrong = { ...settling, takeBack: [other?.submissionId ?? ""] };
    await expect(settleGroup(at.operator, wrong)).rejects.toThrow("photoState");
    const stale = { ...settling, version: ref.version + 1, takeBack: [submissionId] };
    await expect(settleGroup(at.operator, stale)).rejects.toThrow("changedMeanwhile");
  });
});
