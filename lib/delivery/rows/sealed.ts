import { and, asc, between, eq, isNotNull, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ofItsCapture, ofItsStandardization } from "@/db/joins";
import { batchCuts, batches, batchItems } from "@/db/schema/delivery";
import { captures, standardizations, submissions } from "@/db/schema/intake";
import { objects } from "@/db/schema/objects";
import { openField } from "@/lib/crypto/sealed-field";
import { type PhotoGeometry, photoGeometrySchema } from "@/lib/imaging/outcome-schema";
import { type BatchRef, batchSettingsSchema } from "../schema";
import type { PhotoSize } from "../sizes/sizes";

type Range = { from: number; to: number };

/** A photo of a sealed batch in one size, and what it is made from. */
export type SealedPhoto = {
  position: number;
  cut: PhotoSize;
  /** In the first of the batch's sizes. */
  isFirst: boolean;
  sha256: string | null;
  originalKey: string;
  geometry: PhotoGeometry;
};

/** Key of content-addressed, frozen bytes. */
export function frozenKey(schoolId: string, sha256: string): string {
  return `frozen/${schoolId}/${sha256}`;
}

const itemsOf = ({ schoolId, batchId }: BatchRef, { from, to }: Range): SQL | undefined =>
  and(
    eq(batchItems.schoolId, schoolId),
    eq(batchItems.batchId, batchId),
    between(batchItems.position, from, to),
  );

const cutsOf = ({ schoolId, batchId }: BatchRef, { from, to }: Range): SQL | undefined =>
  and(
    eq(batchCuts.schoolId, schoolId),
    eq(batchCuts.batchId, batchId),
    between(batchCuts.position, from, to),
  );

/** The sizes of a batch, in order; the first is that of its items. */
async function sizesOf(tx: Tx, { schoolId, batchId }: BatchRef): Promise<readonly PhotoSize[]> {
  const [batch] = await tx
    .select({ settings: batches.settings })
    .from(batches)
    .where(and(eq(batches.schoolId, schoolId), eq(batches.id, batchId)));
  return batchSettingsSchema.parse(batch?.settings).sizes;
}

/** The photos of some students of a sealed batch with what they are made from, in archive order. */
export async function loadSealedPhotos(tx: Tx, ref: BatchRef, range: Range): Promise<SealedPhoto[]> {
  const sources = await tx
    .select({
      position: batchItems.position,
      sha256: batchItems.sha256,
      originalKey: objects.key,
      geometry: standardizations.geometry,
    })
    .from(batchItems)
    .innerJoin(
      submissions,
      and(eq(submissions.schoolId, batchItems.schoolId), eq(submissions.id, batchItems.submissionId)),
    )
    .innerJoin(standardizations, ofItsStandardization)
    .innerJoin(captures, ofItsCapture)
    .innerJoin(objects, and(eq(objects.schoolId, captures.schoolId), eq(objects.id, captures.originalId)))
    .where(itemsOf(ref, range))
    .orderBy(asc(batchItems.position));
  const cuts = await tx
    .select({ position: batchCuts.position, cut: batchCuts.cut, sha256: batchCuts.sha256 })
    .from(batchCuts)
    .where(cutsOf(ref, range));
  const known = new Map(cuts.map(({ position, cut, sha256 }) => [`${position}/${cut}`, sha256]));
  const sizes = await sizesOf(tx, ref);
  return sources.flatMap(({ geometry, sha256, ...source }) => {
    const parsed = photoGeometrySchema.parse(geometry);
    return sizes.map((cut, index) => ({
      ...source,
      cut,
      isFirst: index === 0,
      sha256: index === 0 ? sha256 : (known.get(`${source.position}/${cut}`) ?? null),
      geometry: parsed,
    }));
  });
}

/** Every frozen photo of some students with its name and the key of its bytes, in archive order. */
export async function loadFiles(tx: Tx, ref: BatchRef, range: Range) {
  const sizes = await sizesOf(tx, ref);
  const [first = "standard"] = sizes;
  const ofItem = and(eq(objects.schoolId, batchItems.schoolId), eq(objects.id, batchItems.objectId));
  const items = await tx
    .select({
      position: batchItems.position,
      fileName: batchItems.fileName,
      size: batchItems.size,
      crc32: batchItems.crc32,
      sha256: batchItems.sha256,
      key: objects.key,
    })
    .from(batchItems)
    .innerJoin(objects, ofItem)
    .where(and(itemsOf(ref, range), isNotNull(batchItems.sha256)))
    .orderBy(asc(batchItems.position));
  const cuts = await tx
    .select({
      position: batchCuts.position,
      cut: batchCuts.cut,
      fileName: batchCuts.fileName,
      size: batchCuts.size,
      crc32: batchCuts.crc32,
      sha256: batchCuts.sha256,
      key: objects.key,
    })
    .from(batchCuts)
    .innerJoin(objects, and(eq(objects.schoolId, batchCuts.schoolId), eq(objects.id, batchCuts.objectId)))
    .where(and(cutsOf(ref, range), isNotNull(batchCuts.sha256)));
  const place = { schoolId: ref.schoolId, field: "batchFileName" as const };
  return [...items.map((item) => ({ ...item, cut: first })), ...cuts]
    .map((file) => ({
      position: file.position,
      cut: sizes.find((size) => size === file.cut) ?? first,
      key: file.key,
      fileName: openField(place, file.fileName),
      size: file.size ?? 0,
      crc32: file.crc32 ?? 0,
      sha256: file.sha256 ?? "",
    }))
    .sort((a, b) => a.position - b.position || sizes.indexOf(a.cut) - sizes.indexOf(b.cut));
}
