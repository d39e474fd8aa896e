import { Readable } from "node:stream";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { inSchoolScope } from "@/db/scope";
import { collectionOf, enrollmentsOf, testPolicy } from "@/db/testing/collection";
import { auditOf, openDatabase, rowsIn } from "@/db/testing/database";
import { approveAll, deliverAll, draftBatch, FOR_ALL } from "@/db/testing/reviewed";
import { staffMember } from "@/db/testing/staff-member";
import { workOff } from "@/db/testing/work-off";
import { storage } from "@/lib/storage/objects";
import { checkBatch } from "./mutations/check";
import { closeBatch, markResultsImported } from "./mutations/close";
import { editBatch } from "./mutations/edit";
import { handOverBatch, markUploaded } from "./mutations/hand-over";
import { sealBatch } from "./mutations/seal";
import { dryRun, requireBatch } from "./queries";
import { addReceipt } from "./receipts/add-receipt";
import { RECEIPT_LIMITS } from "./receipts/kinds";
import { openReceipt } from "./receipts/open-receipt";

const connection = openDatabase();

const forRegistry = testPolicy((policy) => ({
  ...policy,
  delivery: { ...policy.delivery, target: "both" },
}));

const HANDED = { way: "byHand", receiver: "王老师", handedOn: "2026-06-12", receipt: "回执 20" } as const;

it("a batch takes its students along as it is handed over and put online, and ends once its results are in", async () => {
  const at = await collectionOf(connection, 2, forRegistry);
  await approveAll(at, at.people.slice(0, 1));
  const { no, ...batch } = await deliverAll(at);
  const handTo = (recipient: "school" | "chsi") =>
    handOverBatch(at.operator, { ...batch, ...HANDED, recipient });
  const upload = () => markUploaded(at.operator, { ...batch, note: "已核对" });
  const close = () => closeBatch(at.operator, { ...batch, note: "全部上网" });
  const refused = { code: "batchState" };
  const standing = async () => ({
    status: (await requireBatch(at.operator, { ...at.place, no })).status,
    buckets: [...(await enrollmentsOf(at)).values()].map(({ bucket }) => bucket).sort(),
    told: await rowsIn(
      ...([connection.db, [at.school.id]] as const),
      sql`select kind from messages where task_id = ${at.place.taskId} and kind <> 'approved' order by created_at, id`,
    ),
  });

  await expect(upload()).rejects.toMatchObject(refused);
  expect(await handTo("school")).toEqual({ students: 0, isWhole: false });
  await expect(handTo("school")).rejects.toMatchObject(refused);
  expect(await standing()).toEqual({ status: "built", buckets: ["notAssociated", "sealed"], told: [] });
  expect(await handTo("chsi")).toEqual({ students: 1, isWhole: true });
  expect(await standing()).toEqual({
    status: "delivered",
    buckets: ["delivered", "notAssociated"],
    told: [{ kind: "delivered" }],
  });
  await expect(close()).rejects.toMatchObject(refused);
  expect(await upload()).toEqual({ students: 1 });
  expect(await standing()).toEqual({
    status: "uploaded",
    buckets: ["notAssociated", "online"],
    told: [{ kind: "delivered" }, { kind: "online" }],
  });
  for (const _ of ["the first file", "a second"])
    await inSchoolScope(connection.db, [at.school.id], 0, (tx) =>
      markResultsImported(tx, at.operator, batch),
    );
  expect((await standing()).status).toBe("resultsImported");
  await close();
  const closed = await requireBatch(at.operator, { ...at.place, no });
  expect(closed).toMatchObject({
    status: "closed",
    handovers: [
      { recipient: "school", ...HANDED },
      { recipient: "chsi", ...HANDED },
    ],
  });
  expect((await auditOf(connection.db, batch.batchId)).slice(-5)).toEqual([
    "batch.handOver",
    "batch.handOver",
    "batch.upload",
    "batch.results",
    "batch.close",
  ]);
});

it("files that were given for a hand-over stay with it, and are read by who may read the batch", async () => {
  const at = await collectionOf(connection, 1);
  const { schoolId } = at.place;
  await approveAll(at, at.people);
  const { no, ...batch } = await deliverAll(at);
  await handOverBatch(at.operator, { ...batch, ...HANDED, recipient: "school" });
  const handedOver = async () => (await requireBatch(at.operator, { ...at.place, no })).handovers[0];
  const handoverId = (await handedOver())?.id ?? "";
  const send = (bytes: Buffer, fileName = "回执.pdf") =>
    addReceipt(at.operator, { schoolId, handoverId, fileName, source: Readable.from([bytes]) });
  const scan = Buffer.from("%PDF-1.7 a scan");

  await expect(send(Buffer.from("PK\x03\x04 a workbook"))).rejects.toMatchObject({ code: "receiptKind" });
  await expect(send(Buffer.alloc(0))).rejects.toMatchObject({ code: "emptyFile" });
  await expect(send(Buffer.concat([scan, Buffer.alloc(RECEIPT_LIMITS.bytes)]))).rejects.toMatchObject({
    ...{ code: "tooLarge", params: { limitMb: 10 } },
  });
  const { receiptId } = await send(scan);
  expect((await handedOver())?.receipts).toEqual([
    { id: receiptId, handoverId, fileName: "回执.pdf", size: scan.length },
  ]);

  const auditor = await staffMember(connection.db, { role: "auditor", schoolId });
  const file = await openReceipt(auditor, { schoolId, receiptId });
  expect(file).toMatchObject({ fileName: "回执.pdf", contentType: "application/pdf", size: scan.length });
  expect(await storage().read(file.key)).toEqual(scan);
  expect((await auditOf(connection.db, batch.batchId)).slice(-2)).toEqual([
    "batch.addReceipt",
    "batch.readReceipt",
  ]);

  for (let n = 1; n < RECEIPT_LIMITS.files; n++) await send(scan, `${n}.pdf`);
  await expect(send(scan)).rejects.toMatchObject({
    ...{ code: "receiptsFull", params: { limit: RECEIPT_LIMITS.files } },
  });
  const remove = rowsIn(connection.db, [schoolId], sql`delete from objects where purpose = 'receipt'`);
  await expect(remove.catch((error: Error) => Promise.reject(error.cause))).rejects.toThrow(
    /needs this object/,
  );
});

it("a batch is changed while it is a plan, checked anew, and not once it is sealed", async () => {
  const at = await collectionOf(connection, 2);
  await approveAll(at, at.people);
  const { no, ready, ...batch } = await draftBatch(at);
  const edit = (name: string, settings = {}) =>
    editBatch(at.operator, { ...batch, name, settings: { ...FOR_ALL, ...settings } });
  const standing = () => requireBatch(at.operator, { ...at.place, no });

  await edit("改过的批次", { template: "{CC}/{XH}", sizes: ["standard", "degreeRecord"], target: "both" });
  expect(await standing()).toMatchObject({
    ...{ name: "改过的批次", status: "draft", ready: null, checkedAt: null },
    settings: { template: "{CC}/{XH}", sizes: ["standard", "degreeRecord"], target: "both" },
  });
  await expect(sealBatch(at.operator, { ...batch, expected: ready })).rejects.toMatchObject({
    code: "batchState",
  });
  await edit("一个学院", { colleges: ["没有这个学院"], target: "both" });
  expect(await checkBatch(at.operator, batch)).toMatchObject({ ready: 0, blocked: 0 });
  await edit("全部", { target: "both" });
  expect((await dryRun(at.operator, batch)).ready).toBe(2);
  const { fingerprint } = await checkBatch(at.operator, batch);
  await sealBatch(at.operator, { ...batch, expected: 2, fingerprint });
  await expect(edit("太晚了")).rejects.toMatchObject({ code: "batchSealed", params: { no } });
  expect(await standing()).toMatchObject({ name: "全部", status: "sealed" });
  expect(
    (await auditOf(connection.db, batch.batchId)).filter((action) => action === "batch.edit"),
  ).toHaveLength(3);

  await workOff(connection);
  const handTo = (recipient: "school" | "chsi") =>
    handOverBatch(at.operator, { ...batch, ...HANDED, recipient });
  expect(await handTo("school")).toEqual({ students: 0, isWhole: false });
  expect(await handTo("chsi")).toEqual({ students: 2, isWhole: true });
});
