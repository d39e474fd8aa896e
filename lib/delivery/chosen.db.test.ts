import { expect, it } from "vitest";
import { collection, collectionOf, enrollmentsOf } from "@/db/testing/collection";
import { openDatabase } from "@/db/testing/database";
import { approveAll, draftBatch } from "@/db/testing/reviewed";
import { freezeSelection } from "@/lib/roster/mutations/select";
import { NO_FILTERS } from "@/lib/roster/search-params";
import { checkBatch } from "./mutations/check";
import { createBatch } from "./mutations/create";
import { sealBatch } from "./mutations/seal";
import { dryRun } from "./queries";

const connection = openDatabase();

it("a batch for chosen students takes their photos only, and says where the others stand", async () => {
  const at = await collectionOf(connection, 3);
  await approveAll(at, at.people.slice(0, 2));
  const ids = [...(await enrollmentsOf(at)).values()].flatMap(({ id, studentNo }) =>
    studentNo === at.people[1]?.studentNo ? [] : [id],
  );
  const { selectionId } = await freezeSelection(at.operator, { ...at.place, filters: NO_FILTERS, ids });
  const settings = { template: "{XH}", colleges: null, selectionId };
  const elsewhere = await collection(connection);
  const wrong = { ...elsewhere.place, schoolId: at.place.schoolId, name: "选中", settings };
  await expect(createBatch(at.operator, wrong)).rejects.toThrow("notFound");
  const { batchId } = await createBatch(at.operator, { ...at.place, name: "选中", settings });
  const batch = { schoolId: at.place.schoolId, batchId };
  expect(await dryRun(at.operator, batch)).toMatchObject({ ready: 1, others: { notAssociated: 1 } });
  const { fingerprint } = await dryRun(at.operator, batch);
  const seal = () => sealBatch(at.operator, { ...batch, expected: 1, fingerprint });
  await expect(seal()).rejects.toThrow("batchState");
  expect(await checkBatch(at.operator, batch)).toEqual({ ready: 1, blocked: 0, fingerprint });
  await seal();
  expect([...(await enrollmentsOf(at)).values()].map(({ bucket }) => bucket).sort()).toEqual([
    "approved",
    "notAssociated",
    "sealed",
  ]);
  expect(await dryRun(at.operator, await draftBatch(at))).toMatchObject({ ready: 1 });
});
