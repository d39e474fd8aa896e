import { createHash } from "node:crypto";
import { finishUpload } from "@/lib/intake/student/finish-upload";
import { produce } from "@/lib/intake/student/produce";
import { createUpload } from "@/lib/intake/student/upload";
import { addPart } from "@/lib/intake/student/upload-part";
import { picture } from "./collection";
import type { Phone } from "./student";

export type Own = Pick<Phone, "ctx"> & { enrollmentId: string };

/** What a phone says of a picture before it sends it. */
export function announcedOf(bytes: Buffer, source: "camera" | "album" = "camera") {
  return {
    size: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    source,
    ...({ device: "phone", facing: "rear" } as const),
    ...{ width: 600, height: 800, takenAt: null },
  };
}

/** A picture of its own that was taken with the phone and has arrived. */
export async function capturedBy({ ctx, enrollmentId }: Own, seed: number): Promise<string> {
  // Bytes after the picture's end make every picture another file.
  const bytes = Buffer.concat([await picture(seed % 7), Buffer.from(`${enrollmentId} ${seed}`)]);
  const { uploadId } = await createUpload(ctx, { enrollmentId, ...announcedOf(bytes) });
  await addPart(ctx, { enrollmentId, uploadId, offset: 0, bytes });
  return (await finishUpload(ctx, { enrollmentId, uploadId })).captureId;
}

/** A capture of which the standard photo was asked for. */
export async function producedBy(own: Own, seed: number): Promise<string> {
  const captureId = await capturedBy(own, seed);
  const wish = { enrollmentId: own.enrollmentId, captureId, confirmed: true };
  return (await produce(own.ctx, wish)).productionId;
}
