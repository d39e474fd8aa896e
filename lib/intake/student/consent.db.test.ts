import { and, eq, sql } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { agreements } from "@/db/schema/associations";
import { inSchoolScope } from "@/db/scope";
import {
  type Collection,
  collectionOf,
  enrollmentsOf,
  picture,
  testPolicy,
  uploadPhotos,
} from "@/db/testing/collection";
import { openDatabase, rowsIn } from "@/db/testing/database";
import { plainEngine } from "@/db/testing/plain-engine";
import { holding, newPhone } from "@/db/testing/student";
import { type Own, producedBy } from "@/db/testing/student-photo";
import { workOff } from "@/db/testing/work-off";
import { documentsOf } from "@/lib/association/agreements/documents";
import { listGivenAgreements } from "@/lib/association/agreements/list-given";
import { mayCompareFaces } from "@/lib/association/agreements/may-compare-faces";
import { outsideServices } from "@/lib/association/agreements/outside-services";
import { accountOf } from "@/lib/auth/own-enrollment";
import { env } from "@/lib/env";
import { changePolicy } from "@/lib/tasks/mutations";
import type { Policy } from "@/lib/tasks/schema";
import { submit } from "./submit";

const connection = openDatabase();

const CONSENT = "同意比对";
const comparing = testPolicy((policy) => ({
  ...policy,
  faceCompare: {
    ...policy.faceCompare,
    ...{ enabled: true, consentText: CONSENT, assessmentRecord: "PIA-TEST" },
    ...{ interceptBelow: 20, greyBelow: 60, failuresBeforeRegistrar: 2 },
  },
}));
const different = plainEngine({
  compare: { status: "scored", raw: 1, engine: "plain", score: 3, mayIntercept: true },
});

let at: Collection;
let own: Own;

beforeEach(async () => {
  const made = await collectionOf(connection, 1, comparing);
  at = made;
  const studentNo = made.people[0]?.studentNo ?? "";
  await uploadPhotos(at, [{ name: `${studentNo}.jpg`, bytes: await picture(5) }], "reference");
  await workOff(connection);
  own = await holding(connection, await newPhone(connection), at.place, studentNo);
  await inSchoolScope(connection.db, [at.school.id], 0, (tx) => tx.delete(agreements).where(ofFaces()));
});

async function consent(): Promise<void> {
  const document = documentsOf(comparing, outsideServices(env())).find(({ kind }) => kind === "faceData");
  const textHash = Buffer.from(document?.textHash ?? "", "hex");
  const given = { ...at.place, accountId: accountOf(own.ctx), policyVersion: 1 };
  await inSchoolScope(connection.db, [at.school.id], 0, (tx) =>
    tx.insert(agreements).values({ ...given, kind: "faceData", textHash }),
  );
}

const ofFaces = () => and(eq(agreements.schoolId, at.school.id), eq(agreements.kind, "faceData"));

const takeBack = () =>
  inSchoolScope(connection.db, [at.school.id], 0, (tx) =>
    tx.update(agreements).set({ withdrawnAt: sql`app_now()` }).where(ofFaces()),
  );

async function made(seed: number) {
  const productionId = await producedBy(own, seed);
  await workOff(connection, different);
  return { enrollmentId: own.enrollmentId, productionId, confirmed: true, asksPerson: false };
}

async function handIn(wish: Awaited<ReturnType<typeof made>>) {
  await submit(own.ctx, wish);
  await workOff(connection, different);
  const [row] = (await enrollmentsOf(at)).values();
  const kept = await rowsIn<{ prints: number; waiting: number }>(
    ...([connection.db, [at.school.id]] as const),
    sql`select (select count(*)::int from face_prints where source = 'capture') as prints,
      (select count(*)::int from productions where print is not null) as waiting`,
  );
  return { bucket: row?.bucket, ...kept[0] };
}

it("nobody takes a photo before having been asked whether faces may be compared", async () => {
  await expect(producedBy(own, 1)).rejects.toMatchObject({
    ...{
      code: "agreementsMissing",
      params: { count: 1, titles: "人脸信息处理单独同意（可以不同意，也可以随时撤回）" },
    },
  });
});

it("a clear difference stops the photo, the second time with the registrar", async () => {
  await consent();
  expect(await handIn(await made(1))).toEqual({ bucket: "intercepted", prints: 1, waiting: 0 });
  expect(await handIn(await made(2))).toEqual({ bucket: "withRegistrar", prints: 2, waiting: 0 });
});

it("whoever takes the consent back is not compared, nor kept, and a person decides", async () => {
  await consent();
  const wish = await made(1);
  await takeBack();
  expect(await handIn(wish)).toEqual({ bucket: "inReview", prints: 0, waiting: 0 });
});

it("who agreed to a text that has been changed since is not compared before agreeing to the new one", async () => {
  await consent();
  const may = (policy: Policy) =>
    inSchoolScope(connection.db, [at.school.id], 0, (tx) =>
      mayCompareFaces(tx, { schoolId: at.school.id, enrollmentId: own.enrollmentId }, policy),
    );
  const reworded = { ...comparing, faceCompare: { ...comparing.faceCompare, consentText: "另一份同意" } };
  expect([await may(comparing), await may(reworded)]).toEqual([true, false]);
  await changePolicy(at.operator, { ...at.place, fromVersion: 1, policy: reworded, reason: "改写同意书" });
  const student = { ...at.place, enrollmentId: own.enrollmentId };
  const faces = (await listGivenAgreements(at.operator, student))?.filter(({ kind }) => kind === "faceData");
  expect(faces).toMatchObject([{ policyVersion: 1, wasGiven: true, withdrawnAt: null, isPresent: false }]);
});

it("what was kept of a face under a former text is erased with that text", async () => {
  await consent();
  expect(await handIn(await made(1))).toMatchObject({ prints: 1 });
  const printed = () =>
    rowsIn<{ source: string }>(
      ...([connection.db, [at.school.id]] as const),
      sql`select source from face_prints order by source::text`,
    );
  const change = (fromVersion: number, consentText: string) =>
    changePolicy(at.operator, {
      ...{ ...at.place, fromVersion, reason: "改写同意书" },
      policy: {
        ...comparing,
        faceCompare: { ...comparing.faceCompare, consentText, greyBelow: 59 + fromVersion },
      },
    });
  await change(1, CONSENT);
  expect(await printed()).toEqual([{ source: "capture" }, { source: "reference" }]);
  await change(2, "另一份同意");
  expect(await printed()).toEqual([]);
});
