import { Readable } from "node:stream";
import { and, eq, inArray, sql } from "drizzle-orm";
import { referencePhotos } from "@/db/schema/intake";
import { enrollments } from "@/db/schema/roster";
import { inSchoolScope } from "@/db/scope";
import type { Ctx } from "@/lib/auth/ctx";
import { addPhotoFile, createPhotoImport, finishUpload } from "@/lib/intake/mutations/upload";
import { requirePhotoImport } from "@/lib/intake/queries";
import type { DemoTask } from "../demo-tasks";
import type { DemoPerson } from "../people";
import { listIdentities, listPortraits, type Portrait, readPortrait } from "../portraits";
import { until } from "./until";

type Place = { schoolId: string; taskId: string };
type NamedPortrait = { person: DemoPerson; portrait: Portrait };

/**
 * Uploads reference photos and captures, named by 学号, and waits until the worker has made everything of them.
 * Within a task every identity belongs to one student.
 */
export async function bringPhotos(
  ctx: Ctx,
  operator: Ctx,
  place: Place,
  people: readonly DemoPerson[],
  { photos }: Pick<DemoTask, "photos">,
): Promise<void> {
  const identities = await listIdentities();
  const owners = identities.flatMap((identity, index) => {
    const person = people[index];
    return person ? [{ ...identity, person }] : [];
  });
  const faulty = (await listPortraits()).filter(({ defect }) => photos.defects.includes(defect));
  const faultOf = (identity: string) => faulty.find((portrait) => portrait.identity === identity);
  const withCapture = owners.slice(0, photos.captures);
  const swapped = owners.slice(photos.captures, photos.captures + photos.strangers);
  const copied = owners.slice(photos.captures + photos.strangers).slice(0, photos.copies);
  const neighbour = (index: number) => swapped[index ^ 1];

  const references = owners.map(({ person, reference }) => ({ person, portrait: reference }));
  const own = withCapture.map(({ person, identity, capture }) => ({
    person,
    portrait: faultOf(identity) ?? capture,
  }));
  const others = swapped.map(({ person, capture }, index) => ({
    person,
    portrait: neighbour(index)?.capture ?? capture,
  }));
  const copies = copied.flatMap(({ person }) =>
    own.slice(0, 1).map(({ portrait }) => ({ person, portrait })),
  );
  const named = (items: readonly NamedPortrait[]) =>
    items.map(({ person, portrait }) => ({ fileName: `${person.studentNo}.jpg`, portrait }));
  const unnamed = owners.slice(owners.length - photos.unmatched).map(({ capture }, index) => ({
    fileName: `IMG_${2031 + index}.jpg`,
    portrait: capture,
  }));
  await upload(operator, place, "reference", named(references));
  await upload(operator, place, "capture", [...named([...own, ...others, ...copies]), ...unnamed]);
  await until(() => isProcessed(ctx, place));
}

async function upload(
  operator: Ctx,
  place: Place,
  kind: "reference" | "capture",
  items: readonly { fileName: string; portrait: Portrait }[],
): Promise<void> {
  if (items.length === 0) return;
  const { importId } = await createPhotoImport(operator, { ...place, kind });
  const { schoolId } = place;
  for (const { fileName, portrait } of items) {
    const source = Readable.from([await readPortrait(portrait)]);
    await addPhotoFile(operator, { schoolId, importId, fileName, source });
  }
  await finishUpload(operator, { schoolId, importId });
  await until(async () => (await requirePhotoImport(operator, { schoolId, importId })).status === "done");
}

async function isProcessed(ctx: Ctx, { schoolId, taskId }: Place): Promise<boolean> {
  return inSchoolScope(ctx.db, [schoolId], 0, async (tx) => {
    const waiting = await tx
      .select({ n: sql<number>`count(*)::int` })
      .from(enrollments)
      .where(
        and(
          eq(enrollments.schoolId, schoolId),
          eq(enrollments.taskId, taskId),
          inArray(enrollments.photo, ["processing"]),
        ),
      );
    const references = await tx
      .select({ n: sql<number>`count(*)::int` })
      .from(referencePhotos)
      .where(
        and(
          eq(referencePhotos.schoolId, schoolId),
          eq(referencePhotos.taskId, taskId),
          eq(referencePhotos.state, "processing"),
        ),
      );
    return (waiting[0]?.n ?? 0) + (references[0]?.n ?? 0) === 0;
  });
}
