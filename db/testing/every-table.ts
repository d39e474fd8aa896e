import { Readable } from "node:stream";
import { eq, isNotNull } from "drizzle-orm";
import type { Connection, Tx } from "@/db/client";
import { agreements, identityChecks, supportNotes } from "@/db/schema/associations";
import { corrections } from "@/db/schema/corrections";
import { batchHandovers } from "@/db/schema/delivery";
import { goldItems, goldMakings, goldPhotos } from "@/db/schema/gold";
import { captures, standardizations } from "@/db/schema/intake";
import { mailingAddresses } from "@/db/schema/mailing";
import { facePrints } from "@/db/schema/matches";
import { recuts, reviewGridLocks, reviewGrids, reviewItems } from "@/db/schema/review";
import { rosterHeadings, rosterImportFixes, rosterImports } from "@/db/schema/roster";
import { inSchoolScope } from "@/db/scope";
import { systemCtx } from "@/lib/auth/ctx";
import { accountOf, type StudentCtx } from "@/lib/auth/own-enrollment";
import { sealField } from "@/lib/crypto/sealed-field";
import { addReceipt } from "@/lib/delivery/receipts/add-receipt";
import { productionState } from "@/lib/intake/student/production-state";
import { createUpload } from "@/lib/intake/student/upload";
import { addPart } from "@/lib/intake/student/upload-part";
import { allowMessages } from "@/lib/messages/outbox/allow";
import { keepDays } from "@/lib/progress/history/keep-days";
import { signalChanges } from "@/lib/progress/live/signal";
import { requestMissingList } from "@/lib/progress/missing/request";
import { freezeSelection } from "@/lib/roster/mutations/select";
import { NO_FILTERS } from "@/lib/roster/search-params";
import { saveView, setDefaultView } from "@/lib/views/mutations";
import { keepAnswer } from "./answered";
import { bringCaptures, collectionOf, type Place, picture, uploadPhotos } from "./collection";
import { keepMoney } from "./money";
import { keepOnsite } from "./onsite";
import { remindAll } from "./reminded";
import { approveAll, deliverAll } from "./reviewed";
import { actorId } from "./staff-member";
import { holding, newPhone } from "./student";
import { announcedOf, type Own, producedBy } from "./student-photo";
import { workOff } from "./work-off";

/** What a receipt begins with. */
export const PDF = Buffer.from("%PDF-1.7\n");

/**
 * A school with rows in each of its tables: a roster, reference photos, an approved and delivered photo, one that
 * waits for review, a file without a student, and a planted gold item that no review item leads to.
 */
export async function schoolWithEverything(connection: Connection) {
  const at = await collectionOf(connection, 3);
  const [delivered, waiting] = at.people;
  if (!delivered || !waiting) throw new Error("two students are needed");
  const bytes = await picture(1);
  await uploadPhotos(at, [{ name: `${delivered.studentNo}.jpg`, bytes }], "reference");
  const photoImport = await uploadPhotos(at, [{ name: "nobody.jpg", bytes }], "reference");
  await workOff(connection);
  const reviewer = await approveAll(at, [delivered]);
  const batch = await deliverAll(at, "{CC}/{XH}", { sizes: ["standard", "degreeRecord"] });
  await bringCaptures(at, [waiting]);
  const answer = await keepAnswer(at, batch);
  const selection = await freezeSelection(at.operator, { ...at.place, filters: NO_FILTERS, ids: null });
  const missing = await requestMissingList(at.operator, at.place);
  await workOff(connection);
  await remindAll(at);
  await signalChanges(systemCtx(connection.db, "progress.signal", "all"));
  await keepDays(systemCtx(connection.db, "progress.days", "all"));
  const { schoolId } = at.place;
  const gold = await keepGold(connection, at.place);
  await keepPrint(connection, schoolId);
  const phone = await holding(connection, await newPhone(connection), at.place, waiting.studentNo);
  await agree(connection, at.place, phone);
  const ownPhoto = await photographed(connection, phone);
  const view = { list: "roster", schoolId } as const;
  const kept = await saveView(at.operator, { ...view, name: "待拍", query: "", isShared: true });
  await setDefaultView(at.operator, { ...view, ...kept });
  const { gridId, recutId, handoverId, ...money } = await inSchoolScope(
    connection.db,
    [schoolId],
    0,
    async (tx) => {
      await rosterRows(tx, schoolId, actorId(at.operator));
      const [handed] = await tx
        .insert(batchHandovers)
        .values({
          ...{ schoolId, batchId: batch.batchId, recipient: "school", way: "byHand", receiver: "王老师" },
          ...{ handedOn: "2026-06-12", receipt: "", createdBy: actorId(at.operator) },
        })
        .returning({ handoverId: batchHandovers.id });
      if (!handed) throw new Error("the hand-over was not written");
      const paid = await keepMoney(tx, schoolId);
      return { ...handed, ...paid, ...(await reviewRows(tx, at.place, actorId(reviewer))) };
    },
  );
  const onsite = await inSchoolScope(connection.db, [schoolId], 0, (tx) =>
    keepOnsite(tx, at.place, actorId(at.operator)),
  );
  const handover = { schoolId, handoverId };
  const { receiptId } = await addReceipt(at.operator, {
    ...handover,
    ...{ fileName: "回执.pdf", source: Readable.from([PDF]) },
  });
  const [grid, recut] = [
    { schoolId, gridId },
    { schoolId, recutId },
  ];
  return {
    ...at,
    ...money,
    phone,
    ownPhoto,
    reviewer,
    batch,
    ...answer,
    photoImport,
    selection,
    missing,
    ...gold,
    onsite,
    handover,
    receipt: { schoolId, receiptId },
    grid,
    recut,
  };
}

/** What a student does between a photo that waits and a better one: a standard photo, and an upload that stopped. */
async function photographed(connection: Connection, own: Own) {
  const { ctx, enrollmentId } = own;
  const productionId = await producedBy(own, 1);
  await workOff(connection);
  const { captureId, pictureId } = await productionState(ctx, { enrollmentId, productionId });
  const bytes = Buffer.from(`half of a picture of ${enrollmentId}`);
  const announced = { ...announcedOf(bytes), size: 2 * bytes.length };
  await allowMessages(ctx, { enrollmentId, templates: ["review"] });
  await keepParcel(own);
  const { uploadId } = await createUpload(ctx, { enrollmentId, ...announced });
  await addPart(ctx, { enrollmentId, uploadId, offset: 0, bytes });
  return { enrollmentId, productionId, captureId, pictureId: pictureId ?? "", uploadId };
}

/** Where prints go, although the school's tasks ask nobody. */
async function keepParcel({ ctx, enrollmentId }: Own): Promise<void> {
  const { db, actor } = ctx;
  const [own] = actor.enrollments;
  if (!own) throw new Error("the phone holds nobody");
  const { schoolId, taskId } = own;
  await inSchoolScope(db, [schoolId], 0, (tx) =>
    tx.insert(mailingAddresses).values({
      ...{ schoolId, taskId, enrollmentId, accountId: accountOf(ctx), way: "atSchool" as const },
    }),
  );
}

/** A heading that somebody has explained, a mended row, and a corrected fact of a student. */
async function rosterRows(tx: Tx, schoolId: string, createdBy: string): Promise<void> {
  await tx.insert(rosterHeadings).values({ schoolId, heading: "编号", meaning: "studentNo" });
  const ofSchool = eq(rosterImports.schoolId, schoolId);
  const [{ importId } = { importId: "" }] = await tx
    .select({ importId: rosterImports.id })
    .from(rosterImports)
    .where(ofSchool);
  const fix = sealField({ schoolId, field: "rosterRow" }, "{}");
  await tx.insert(rosterImportFixes).values({ schoolId, importId, rowNo: 2, fix });
  const [capture] = await tx.select().from(captures).where(eq(captures.schoolId, schoolId)).limit(1);
  const changes = sealField({ schoolId, field: "correction" }, "[]");
  await tx.insert(corrections).values({
    ...{ schoolId, enrollmentId: capture?.enrollmentId ?? "", changes, reason: "核对" },
    ...{ delivery: "none", createdBy },
  });
}

/** A gold photo of the school's own pictures, one planting of it, and a making that has ended. */
async function keepGold(connection: Connection, { schoolId, taskId }: Place) {
  return inSchoolScope(connection.db, [schoolId], 0, async (tx) => {
    const [cut] = await tx.select().from(standardizations).limit(1);
    if (!cut) throw new Error("the school has no photo");
    const { standardId, viewId, geometry, measures } = cut;
    const pictures = {
      ...{ originalId: viewId, standardId, viewId, thumbId: viewId },
      ...{ referenceId: viewId, referenceViewId: viewId, referenceThumbId: viewId },
    };
    const labels = { kind: "clean" as const, source: "capture | reference", compareStatus: "off" as const };
    const [photo] = await tx
      .insert(goldPhotos)
      .values({
        ...{ schoolId, taskId, geometry, measures, referenceGeometry: geometry },
        ...pictures,
        ...labels,
      })
      .returning({ id: goldPhotos.id });
    if (!photo) throw new Error("the gold photo was not written");
    await tx
      .insert(goldItems)
      .values({ schoolId, taskId, photoId: photo.id, facts: {}, passedAt: new Date() });
    const [making] = await tx
      .insert(goldMakings)
      .values({ schoolId, taskId, setSize: 24, wanted: 24, endedAt: new Date() })
      .returning({ id: goldMakings.id });
    if (!making) throw new Error("the making was not written");
    return { goldPhotoId: photo.id, goldMakingId: making.id };
  });
}

/** What a face is found again by: the school's tasks do not check identity by themselves. */
async function keepPrint(connection: Connection, schoolId: string): Promise<void> {
  await inSchoolScope(connection.db, [schoolId], 0, async (tx) => {
    const [capture] = await tx.select().from(captures).where(eq(captures.schoolId, schoolId)).limit(1);
    if (!capture) throw new Error("there is no capture");
    const { taskId, enrollmentId, originalId } = capture;
    const print = { schoolId, taskId, enrollmentId, originalId, source: "capture", engine: "none" } as const;
    await tx.insert(facePrints).values({ ...print, sealed: Buffer.from("a face") });
  });
}

/** What a student has agreed to, asked and written. */
async function agree(
  connection: Connection,
  place: Place,
  { ctx, enrollmentId }: { ctx: StudentCtx; enrollmentId: string },
): Promise<void> {
  const own = { ...place, accountId: accountOf(ctx), enrollmentId };
  const check = { service: "none", withPortrait: false, result: "same" as const, rawCode: "0XXX" };
  const shown = { kind: "agreement" as const, policyVersion: 1, textHash: Buffer.from("a text") };
  await inSchoolScope(connection.db, [place.schoolId], 0, async (tx) => {
    await tx.insert(agreements).values({ ...place, ...shown, accountId: accountOf(ctx) });
    await tx.insert(identityChecks).values({ ...own, ...check });
    await tx.insert(supportNotes).values({
      ...own,
      subject: "wrongFacts",
      body: sealField({ schoolId: place.schoolId, field: "supportNote" }, "专业不对"),
    });
  });
}

/** A grid without photos, its reviewer locked, and a cut that somebody's verdict overtook. */
async function reviewRows(tx: Tx, { schoolId, taskId }: Place, reviewerId: string) {
  const [grid] = await tx
    .insert(reviewGrids)
    .values({ schoolId, taskId, reviewerId, itemIds: [] })
    .returning({ gridId: reviewGrids.id });
  await tx.insert(reviewGridLocks).values({ schoolId, staffId: reviewerId });
  const [item] = await tx.select().from(reviewItems).where(isNotNull(reviewItems.submissionId)).limit(1);
  if (!grid || !item?.submissionId) throw new Error("there is nothing to review");
  const [recut] = await tx
    .insert(recuts)
    .values({
      ...{ schoolId, taskId, submissionId: item.submissionId, itemId: item.id },
      ...{ requestedBy: reviewerId, fromVersion: 1, crop: {}, state: "overtaken" },
    })
    .returning({ recutId: recuts.id });
  if (!recut) throw new Error("the cut was not written");
  return { ...grid, ...recut };
}
