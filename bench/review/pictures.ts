import { randomUUID } from "node:crypto";
import type { PictureKind } from "@/db/testing/seed-queue";
import { listIdentities, readPortrait } from "@/lib/demo/portraits";
import { sharp } from "@/lib/imaging/decode/safe-sharp";
import { storage } from "@/lib/storage/objects";

const SIZES: Record<PictureKind, { width: number; height: number }> = {
  standard: { width: 480, height: 640 },
  reference: { width: 480, height: 640 },
  view: { width: 900, height: 1200 },
  thumb: { width: 96, height: 128 },
};

/**
 * Writes the pictures of so many items: portraits of the committed set, each with a light of its own and a comment
 * that no other has, so that no two are the same bytes. Answers their sizes by `<n>/<kind>`.
 */
export async function writePictures(items: number): Promise<Map<string, number>> {
  const identities = await listIdentities();
  const sizes = new Map<string, number>();
  for (let n = 1; n <= items; n++) {
    const person = identities[n % identities.length];
    if (!person) throw new Error("there are no portraits");
    const [capture, reference] = [await readPortrait(person.capture), await readPortrait(person.reference)];
    const sources = { standard: capture, view: capture, thumb: capture, reference };
    for (const kind of ["standard", "reference", "thumb"] as const) {
      const bytes = await sharp(sources[kind])
        .resize({ ...SIZES[kind], fit: "cover" })
        .modulate({ brightness: 0.8 + ((n * 7) % 40) / 100 })
        .withExif({ IFD0: { ImageDescription: randomUUID() } })
        .jpeg({ quality: 92 })
        .toBuffer();
      await storage().put(`bench/${n}/${kind}`, bytes);
      sizes.set(`${n}/${kind}`, bytes.length);
    }
  }
  return sizes;
}
