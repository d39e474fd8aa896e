import { Readable } from "node:stream";
import { expect, it } from "vitest";
import { bringCaptures, collectionOf, testPolicy } from "@/db/testing/collection";
import { openDatabase } from "@/db/testing/database";
import { approveAll } from "@/db/testing/reviewed";
import { holding, newPhone } from "@/db/testing/student";
import { workOff } from "@/db/testing/work-off";
import { keepMailing } from "@/lib/mailing/mutations";
import { toXlsx } from "@/lib/roster/export/xlsx";
import { storage } from "@/lib/storage/objects";
import { ownPrints } from "./own/own-prints";
import { listAddresses } from "./parcels/addresses";
import { checkTracking, importTracking } from "./parcels/import-tracking";
import { packRun } from "./parcels/pack";
import { countReady, listParcels, listRuns, openSheets } from "./queries";
import { createRun } from "./runs/create-run";

const connection = openDatabase();
const LAYOUT = { paper: "a4", copies: { oneInch: 4, smallTwoInch: 0, twoInch: 2 } } as const;
const TO = { recipient: "某生", phone: "138-0000-0000", address: "示例省示例市示例路 1 号" };

it("prints go from the approved photo to the carrier, and the student sees how far", async () => {
  const policy = testPolicy((rules) => ({ ...rules, prints: true, address: "schoolOrSite" }));
  const at = await collectionOf(connection, 3, policy);
  const { operator, place, people } = at;
  const [ann, bo] = people;
  if (!ann || !bo) throw new Error("two students are needed");
  await bringCaptures(at, [ann, bo]);
  await approveAll(at, [ann, bo]);
  await workOff(connection);
  const own = await holding(connection, await newPhone(connection), place, ann.studentNo);
  await keepMailing(own.ctx, { enrollmentId: own.enrollmentId, mailing: { way: "byMail", to: TO } });
  expect(await ownPrints(own.ctx, own)).toEqual({ isIncluded: true, order: null });

  expect((await countReady(operator, place)).total).toBe(2);
  const wanted = { ...place, college: null, layout: LAYOUT };
  await expect(createRun(operator, { ...wanted, expected: 3 })).rejects.toMatchObject({
    code: "printsChanged",
  });
  const { runId } = await createRun(operator, { ...wanted, expected: 2 });
  const run = { schoolId: place.schoolId, runId };
  await expect(openSheets(operator, run)).rejects.toMatchObject({ code: "printRunState" });
  await expect(packRun(operator, run)).rejects.toMatchObject({ code: "printRunState" });
  await workOff(connection);
  const { key } = await openSheets(operator, run);
  const pdf = (await storage().read(key)).toString("latin1");
  expect(pdf.startsWith("%PDF-1.4")).toBe(true);
  expect(pdf.match(/\/Width 295 \/Height 413/g)).toHaveLength(2);
  expect(pdf.match(/\/Width 413 \/Height 579/g)).toHaveLength(2);
  expect((await countReady(operator, place)).total).toBe(0);

  expect(await packRun(operator, run)).toEqual({ packed: 2 });
  const moved = keepMailing(own.ctx, { enrollmentId: own.enrollmentId, mailing: { way: "atSchool" } });
  await expect(moved).rejects.toMatchObject({ code: "addressPacked" });
  expect(await listAddresses(operator, place)).toEqual([{ studentNo: ann.studentNo, ...TO }]);
  const file = () =>
    toXlsx("运单", [
      ["学号", "快递公司", "运单号"],
      [ann.studentNo, "示例快递", "SF1234567890"],
      ["000", "示例快递", "SF1234567891"],
    ]).then((bytes) => Readable.from([bytes]));
  const report = await checkTracking(operator, { ...place, source: await file() });
  expect([report.sent.length, report.wrong]).toEqual([1, [{ rowNo: 3, code: "noStudent", found: "000" }]]);
  expect(await importTracking(operator, { ...place, source: await file(), expected: 1 })).toEqual({
    written: 1,
  });
  const late = importTracking(operator, { ...place, source: await file(), expected: 1 });
  await expect(late).rejects.toMatchObject({ code: "trackingChanged" });
  expect((await ownPrints(own.ctx, own)).order).toMatchObject({ state: "sent", trackingNo: "SF1234567890" });
  expect((await listParcels(operator, place)).map(({ state }) => state).sort()).toEqual(["packed", "sent"]);
  expect(await listRuns(operator, place)).toMatchObject([{ no: 1, photos: 2, packed: 1, sent: 1 }]);
});

it("a task without prints makes none", async () => {
  const { operator, place } = await collectionOf(connection, 1);
  const wanted = { ...place, college: null, layout: LAYOUT, expected: 1 };
  await expect(createRun(operator, wanted)).rejects.toMatchObject({ code: "printsNotAsked" });
});
