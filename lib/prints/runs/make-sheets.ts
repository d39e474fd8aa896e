import { Readable } from "node:stream";
import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ofItsCapture, ofItsStandardization, ofItsStudent } from "@/db/joins";
import { captures, standardizations, submissions } from "@/db/schema/intake";
import { objects } from "@/db/schema/objects";
import { printOrders, printRuns } from "@/db/schema/prints";
import { enrollments, students } from "@/db/schema/roster";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import type { ImagingEngine } from "@/lib/imaging/engine";
import { photoGeometrySchema } from "@/lib/imaging/outcome-schema";
import { announceObject, confirmObject, storage, storeBytes } from "@/lib/storage/objects";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import type { Policy } from "@/lib/tasks/schema";
import { sheetLayout } from "../schema";
import { drawSheet } from "../sheets/draw-sheet";
import { labelImage, photoImage } from "../sheets/label";
import { layOut, type Sheet } from "../sheets/lay-out";
import { type PdfImage, type PdfPage, writePdf } from "../sheets/pdf";
import { PRINT_DPI, PRINT_SIZES, type PrintSize, SIZE_PIXELS } from "../sheets/sizes";

type RunRef = { schoolId: string; runId: string };

/**
 * Job `prints.make`: cuts every size again from the original as the approved photo was cut, and lays the prints out.
 * Sheet after sheet goes into the file; a file that was not finished is begun anew.
 */
export async function makeSheets(ctx: Ctx, engine: ImagingEngine, ref: RunRef): Promise<void> {
  const { schoolId, runId } = ref;
  const reach = requirePermission(ctx, "print.build", { schoolId });
  const work = await withinReach(ctx, reach, (tx) => loadRun(tx, ref));
  if (!work) return;
  const { taskId } = work;
  const object = await withinReach(ctx, reach, (tx) =>
    announceObject(tx, { schoolId, taskId, purpose: "prints", contentType: "application/pdf" }),
  );
  const facts = await storeBytes(object, Readable.from(writePdf(pagesOf(engine, work))));
  await withinReach(ctx, reach, async (tx) => {
    await confirmObject(tx, object, facts);
    await tx
      .update(printRuns)
      .set({ state: "done", objectId: object.id, photosDone: work.people.length })
      .where(and(eq(printRuns.schoolId, schoolId), eq(printRuns.id, runId)));
    await recordAudit(tx, ctx, {
      ...{ schoolId, taskId, action: "printRun.finish", entityType: "printRun", entityId: runId },
      detail: { photos: work.people.length, size: facts.size },
    });
  });
}

type Work = NonNullable<Awaited<ReturnType<typeof loadRun>>>;

async function* pagesOf(engine: ImagingEngine, { people, layout, policy }: Work): AsyncGenerator<PdfPage> {
  let images = new Map<string, PdfImage>();
  for (const sheet of layOut(people.length, layout.paper, layout.copies)) {
    images = await imagesOf(engine, { people, policy }, sheet, images);
    const found = (name: string) => {
      const image = images.get(name);
      if (!image) throw new Error("a picture of the sheet was not made");
      return image;
    };
    yield drawSheet(sheet, layout.paper, {
      printOf: ({ student, size }) => found(printName(student, size)),
      labelOf: ({ student }) => found(labelName(student)),
    });
  }
}

const printName = (student: number, size: PrintSize) => `P${student}S${PRINT_SIZES.indexOf(size)}`;
const labelName = (student: number) => `L${student}`;

/** The pictures of one sheet; those that the sheet before it had are not cut again. */
async function imagesOf(
  engine: ImagingEngine,
  { people, policy }: Pick<Work, "people" | "policy">,
  sheet: Sheet,
  before: ReadonlyMap<string, PdfImage>,
): Promise<Map<string, PdfImage>> {
  const images = new Map<string, PdfImage>();
  for (const { student, size } of sheet.prints) {
    const name = printName(student, size);
    const person = people[student];
    if (images.has(name) || !person) continue;
    images.set(name, before.get(name) ?? (await photoImage(name, await cut(engine, person, policy, size))));
  }
  for (const { student } of sheet.labels) {
    const person = people[student];
    if (!person) continue;
    const words = [person.studentNo, person.name, person.college, person.className]
      .filter(Boolean)
      .join("  ");
    images.set(labelName(student), await labelImage(labelName(student), words));
  }
  return images;
}

/** Paper wants the best quality, whatever the file for 学信网 may weigh. */
const PRINT_BYTES = { min: 20_000, max: 400_000 };

async function cut(
  engine: ImagingEngine,
  { key, geometry }: Work["people"][number],
  { photoSpec }: Policy,
  size: PrintSize,
): Promise<Buffer> {
  const outcome = await engine.cutSize({
    original: await storage().read(key),
    geometry: photoGeometrySchema.parse(geometry),
    standard: { ...photoSpec.standard, ...SIZE_PIXELS[size], dpi: PRINT_DPI, bytes: PRINT_BYTES },
  });
  if (!outcome.ok) throw new Error(`an approved photo could not be cut again: ${outcome.problem.code}`);
  return outcome.photo;
}

async function loadRun(tx: Tx, { schoolId, runId }: RunRef) {
  const [run] = await tx
    .select()
    .from(printRuns)
    .where(and(eq(printRuns.schoolId, schoolId), eq(printRuns.id, runId), eq(printRuns.state, "waiting")));
  if (!run) return null;
  const people = await tx
    .select({
      studentNo: enrollments.studentNo,
      name: students.name,
      college: enrollments.college,
      className: enrollments.className,
      geometry: standardizations.geometry,
      key: objects.key,
    })
    .from(printOrders)
    .innerJoin(
      submissions,
      and(eq(submissions.schoolId, printOrders.schoolId), eq(submissions.id, printOrders.submissionId)),
    )
    .innerJoin(captures, ofItsCapture)
    .innerJoin(standardizations, ofItsStandardization)
    .innerJoin(objects, and(eq(objects.schoolId, captures.schoolId), eq(objects.id, captures.originalId)))
    .innerJoin(
      enrollments,
      and(eq(enrollments.schoolId, printOrders.schoolId), eq(enrollments.id, printOrders.enrollmentId)),
    )
    .innerJoin(students, ofItsStudent)
    .where(and(eq(printOrders.schoolId, schoolId), eq(printOrders.runId, runId)))
    .orderBy(asc(enrollments.college), asc(enrollments.className), asc(enrollments.studentNo));
  const { policy } = await policyInForce(tx, schoolId, run.taskId);
  return { taskId: run.taskId, layout: sheetLayout.parse(run.layout), people, policy };
}
