import type { Tx } from "@/db/client";
import { standardizations } from "@/db/schema/intake";
import type { Reach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import type { CaptureOutcome } from "@/lib/imaging/engine";
import { storePicture } from "./store-picture";

type Readable = Extract<CaptureOutcome, { ok: true }>;
type Place = { schoolId: string; taskId: string };
export type Pictures = { standardId: string; viewId: string; thumbId: string };

/** Stores the pictures that were made of a capture; outside any transaction. */
export async function storePictures(ctx: Ctx, reach: Reach, place: Place, made: Readable): Promise<Pictures> {
  return {
    standardId: await storePicture(ctx, reach, place, made.standard),
    viewId: await storePicture(ctx, reach, place, made.view),
    thumbId: await storePicture(ctx, reach, place, made.thumb),
  };
}

type Made = {
  schoolId: string;
  captureId: string;
  policyVersion: number;
  pictures: Pictures;
  outcome: Readable;
};

/** Keeps what was cut from a capture and measured of it. */
export async function writeStandardization(tx: Tx, { pictures, outcome, ...of }: Made): Promise<string> {
  const { geometry, measures, engine } = outcome;
  const [row] = await tx
    .insert(standardizations)
    .values({ ...of, ...pictures, geometry, measures, engine })
    .returning({ id: standardizations.id });
  if (!row) throw new Error("the standardization was not written");
  return row.id;
}
