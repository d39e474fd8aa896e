import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { photoImportItems, photoImports } from "@/db/schema/intake";
import { objects } from "@/db/schema/objects";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { matchName, numbersInName } from "../file-name/match-name";
import type { ItemProblem } from "../schema";
import { expandArchive } from "./expand-archive";
import { findHolders } from "./find-holders";
import { placePhoto } from "./place-photo";

type ImportRef = { schoolId: string; importId: string };

const CHUNK = 100;

/**
 * Job `intake.match`: unpacks archives, finds the student of every file by its name, and hands the pictures on.
 * Works in small transactions and skips what is done, so that a repeated job goes on where the last one stopped.
 */
export async function matchPhotos(ctx: Ctx, ref: ImportRef): Promise<void> {
  const reach = requirePermission(ctx, "photo.process", { schoolId: ref.schoolId });
  const current = await withinReach(ctx, reach, (tx) => loadMatching(tx, ref));
  if (!current) return;

  for (const archive of await withinReach(ctx, reach, (tx) => waiting(tx, ref, "archives"))) {
    await expandArchive(ctx, reach, { ...ref, taskId: current.taskId }, archive);
  }
  const items = await withinReach(ctx, reach, (tx) => waiting(tx, ref, "pictures"));
  const matches = await withinReach(ctx, reach, (tx) => matchAll(tx, ref.schoolId, current.taskId, items));
  for (let at = 0; at < items.length; at += CHUNK) {
    await withinReach(ctx, reach, async (tx) => {
      for (const item of await stillWaiting(tx, ref, items.slice(at, at + CHUNK)))
        await settle(tx, ctx, ref, current, item, matches.get(item.id));
      await tx
        .update(photoImports)
        .set({ filesDone: Math.min(at + CHUNK, items.length) })
        .where(byId(ref));
    });
  }
  await withinReach(ctx, reach, (tx) =>
    tx
      .update(photoImports)
      .set({
        status: "done",
        filesTotal: sql`(select count(*) from photo_import_items
          where school_id = ${ref.schoolId} and import_id = ${ref.importId} and outcome <> 'expanded')`,
      })
      .where(byId(ref)),
  );
}

async function loadMatching(tx: Tx, ref: ImportRef) {
  const [row] = await tx
    .select({ taskId: photoImports.taskId, kind: photoImports.kind })
    .from(photoImports)
    .where(and(byId(ref), eq(photoImports.status, "matching")));
  return row ? { ...row, ...(await policyInForce(tx, ref.schoolId, row.taskId)) } : null;
}

async function waiting(tx: Tx, ref: ImportRef, kind: "archives" | "pictures") {
  const isArchive = sql`${objects.contentType} = 'application/zip'`;
  return tx
    .select({
      id: photoImportItems.id,
      fileName: photoImportItems.fileName,
      objectId: objects.id,
      key: objects.key,
      size: objects.size,
    })
    .from(photoImportItems)
    .innerJoin(
      objects,
      and(eq(objects.schoolId, photoImportItems.schoolId), eq(objects.id, photoImportItems.objectId)),
    )
    .where(
      and(
        eq(photoImportItems.schoolId, ref.schoolId),
        eq(photoImportItems.importId, ref.importId),
        eq(photoImportItems.outcome, "waiting"),
        kind === "archives" ? isArchive : sql`not ${isArchive}`,
      ),
    )
    .orderBy(asc(photoImportItems.fileName));
}

/** Those of the items that nobody has settled meanwhile, locked: the same job may run twice at once. */
async function stillWaiting(tx: Tx, { schoolId }: ImportRef, items: readonly WaitingItem[]) {
  const rows = await tx
    .select({ id: photoImportItems.id })
    .from(photoImportItems)
    .where(
      and(
        eq(photoImportItems.schoolId, schoolId),
        inArray(
          photoImportItems.id,
          items.map((item) => item.id),
        ),
        eq(photoImportItems.outcome, "waiting"),
      ),
    )
    .orderBy(asc(photoImportItems.id))
    .for("update");
  const waitingIds = new Set(rows.map((row) => row.id));
  return items.filter((item) => waitingIds.has(item.id));
}

type WaitingItem = Awaited<ReturnType<typeof waiting>>[number];

type Match = { enrollmentId: string } | { problem: ItemProblem; enrollmentId?: string };

/** A file per student: two files of one upload that name the same student are both left to a person. */
async function matchAll(tx: Tx, schoolId: string, taskId: string, items: readonly WaitingItem[]) {
  const numbers = new Map(items.map((item) => [item.id, numbersInName(item.fileName)]));
  const holders = await findHolders(tx, schoolId, taskId, [...new Set([...numbers.values()].flat())]);
  const matches = new Map<string, Match>();
  const files = new Map<string, number>();
  for (const item of items) {
    const match = matchName(numbers.get(item.id) ?? [], holders);
    if (match.outcome === "matched") {
      matches.set(item.id, { enrollmentId: match.enrollmentId });
      files.set(match.enrollmentId, (files.get(match.enrollmentId) ?? 0) + 1);
    } else {
      const problem: ItemProblem =
        match.outcome === "ambiguous"
          ? { code: "ambiguous", params: { found: match.count } }
          : { code: "noStudent" };
      matches.set(item.id, { problem });
    }
  }
  for (const [id, match] of matches) {
    const count = match.enrollmentId ? (files.get(match.enrollmentId) ?? 1) : 1;
    if (count > 1) matches.set(id, { ...match, problem: { code: "sameStudent", params: { found: count } } });
  }
  return matches;
}

async function settle(
  tx: Tx,
  ctx: Ctx,
  { schoolId }: ImportRef,
  current: NonNullable<Awaited<ReturnType<typeof loadMatching>>>,
  item: WaitingItem,
  match: Match | undefined,
): Promise<void> {
  if (!match) return;
  const enrollmentId = match.enrollmentId ?? null;
  let problem = "problem" in match ? match.problem : null;
  const isDuplicate = problem?.code === "sameStudent";
  if (!problem && match.enrollmentId) {
    const { objectId, fileName } = item;
    problem = await placePhoto(tx, ctx, {
      ...current,
      schoolId,
      source: "staffUpload",
      enrollmentId: match.enrollmentId,
      objectId,
      fileName,
    });
  }
  const outcome = isDuplicate ? "duplicate" : !problem ? "matched" : enrollmentId ? "refused" : "unmatched";
  await tx
    .update(photoImportItems)
    .set({ outcome, problem, enrollmentId })
    .where(and(eq(photoImportItems.schoolId, schoolId), eq(photoImportItems.id, item.id)));
}

function byId({ schoolId, importId }: ImportRef) {
  return and(eq(photoImports.schoolId, schoolId), eq(photoImports.id, importId));
}
