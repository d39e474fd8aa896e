import { untrusted } from "@/lib/imaging/decode/safe-sharp";
import { storage } from "@/lib/storage/objects";

const WIDTH = 240;

/** A small upright JPEG of a stored picture, made when it is looked at. */
export async function thumbOf(key: string): Promise<Buffer> {
  return untrusted(await storage().read(key))
    .rotate()
    .resize({ width: WIDTH, withoutEnlargement: true })
    .jpeg({ quality: 80 })
    .toBuffer();
}
