import { beforeEach, describe, expect, it } from "vitest";
import {
  type Collection,
  collectionOf,
  enrollmentsOf,
  picture,
  testPolicy,
  uploadPhotos,
} from "@/db/testing/collection";
import { auditOf, openDatabase } from "@/db/testing/database";
import { plainEngine } from "@/db/testing/plain-engine";
import { claim, newReviewer } from "@/db/testing/reviewed";
import { workOff } from "@/db/testing/work-off";
import type { DemoPerson } from "@/lib/demo/people";
import type { CompareOutcome } from "@/lib/imaging/outcome-schema";
import { applyToSelection } from "@/lib/roster/mutations/bulk";
import { freezeSelection } from "@/lib/roster/mutations/select";
import { NO_FILTERS } from "@/lib/roster/search-params";
import { settleLowScore } from "./mutations/low-score";
import type { LowScoreAction } from "./schema";

const connection = openDatabase();

const comparing = testPolicy((policy) => ({
  ...policy,
  faceCompare: {
    ...policy.faceCompare,
    enabled: true,
    consentText: "同意比对",
    assessmentRecord: "PIA-TEST",
    interceptBelow: 20,
    greyBelow: 60,
    failuresBeforeRegistrar: 2,
  },
}));

const scored = (score: number, mayIntercept = true): CompareOutcome => ({
  status: "scored",
  raw: 1,
  engine: "plain",
  score,
  mayIntercept,
});

let at: Collection & { people: DemoPerson[] };

beforeEach(async () => {
  at = await collectionOf(connection, 1, comparing);
});

/** Uploads one picture of the student; every comparison comes to this. */
async function bring(kind: "capture" | "reference", compare: CompareOutcome = scored(90)) {
  const [person] = at.people;
  await uploadPhotos(at, [{ name: `${person?.studentNo}.jpg`, bytes: await picture(1) }], kind);
  await workOff(connection, plainEngine({ compare }));
  const [row] = (await enrollmentsOf(at)).values();
  return row && { bucket: row.bucket, used: row.used };
}

describe("a capture compared with the reference photo", () => {
  it.each([
    [scored(90), { bucket: "inReview", used: 1 }],
    [scored(20), { bucket: "inReview", used: 1 }],
    [scored(19), { bucket: "intercepted", used: 0 }],
    [scored(3, false), { bucket: "inReview", used: 1 }],
    [{ status: "cannotCompare", reason: "captureBlurred" } as const, { bucket: "inReview", used: 1 }],
  ])("goes where %o sends it: only a clear difference stops it", async (compare, expected) => {
    await bring("reference");
    expect(await bring("capture", compare)).toEqual(expected);
  });

  it("stopped as often as the task allows goes to the registrar; no attempt was spent", async () => {
    await bring("reference");
    expect(await bring("capture", scored(3))).toEqual({ bucket: "intercepted", used: 0 });
    expect(await bring("capture", scored(3))).toEqual({ bucket: "withRegistrar", used: 0 });
    expect(await claim(await newReviewer(at))).toEqual([]);
  });

  it("that came first is scored when the reference arrives, and stays with the reviewers", async () => {
    expect(await bring("capture")).toEqual({ bucket: "inReview", used: 1 });
    expect(await bring("reference", scored(3))).toEqual({ bucket: "inReview", used: 1 });
    const [card] = await claim(await newReviewer(at));
    expect(card?.compare).toMatchObject({ status: "scored", score: 3, engine: "plain" });
    expect(card?.pictures.reference).toEqual(expect.any(String));
  });
});

describe("a student whose photos were intercepted too often", () => {
  const settle = async (action: LowScoreAction) => {
    const [row] = (await enrollmentsOf(at)).values();
    const ref = { schoolId: at.school.id, enrollmentId: row?.id ?? "" };
    await settleLowScore(at.operator, { ...ref, action, reason: "学籍科核对" });
    expect(await auditOf(connection.db, ref.enrollmentId)).toContain(`enrollment.${action}`);
  };

  beforeEach(async () => {
    await bring("reference");
    for (let times = 0; times < 2; times++) await bring("capture", scored(3));
  });

  it("given one more try is with the registrar again after one more failure", async () => {
    await settle("grantAttempt");
    expect(await bring("capture", scored(3))).toEqual({ bucket: "withRegistrar", used: 0 });
  });

  it("given one more try with many others leaves the queue just so", async () => {
    const { place, operator } = at;
    const { schoolId } = place;
    const frozen = await freezeSelection(operator, { ...place, filters: NO_FILTERS, ids: null });
    const bulk = { schoolId, selectionId: frozen.selectionId, reason: "学籍科核对", expected: frozen.size };
    expect(await applyToSelection(operator, { ...bulk, action: "grantAttempt" })).toEqual({
      done: 1,
      leftOut: {},
    });
    const [row] = (await enrollmentsOf(at)).values();
    expect(row?.bucket).toBe("intercepted");
    expect(await bring("capture", scored(3))).toEqual({ bucket: "withRegistrar", used: 0 });
  });

  it("to be photographed on site begins the count anew", async () => {
    await settle("recollect");
    expect(await bring("capture", scored(3))).toEqual({ bucket: "intercepted", used: 0 });
  });

  it("whom the school vouches for goes to the reviewers with the last photo, its score beside it", async () => {
    await settle("letThrough");
    const [row] = (await enrollmentsOf(at)).values();
    expect(row).toMatchObject({ bucket: "inReview", used: 1 });
    const [card, ...others] = await claim(await newReviewer(at));
    expect(card?.compare).toMatchObject({ status: "scored", score: 3 });
    expect(others).toEqual([]);
    await expect(settle("letThrough")).rejects.toThrow("noLowScore");
  });
});
