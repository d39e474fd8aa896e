import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sharp } from "@/lib/imaging/decode/safe-sharp";

const PORTRAITS = join(process.cwd(), "lib/demo/portraits");

/** The committed captures, 960 × 1280 px. */
export function captures(count: number): Buffer[] {
  const folder = join(PORTRAITS, "capture");
  return readdirSync(folder)
    .sort()
    .slice(0, count)
    .map((file) => readFileSync(join(folder, file)));
}

/** The same pictures as a phone of twelve megapixels would send them. */
export function twelveMegapixels(files: readonly Buffer[]): Promise<Buffer[]> {
  return Promise.all(
    files.map((file) => sharp(file).resize(3024, 4032, { fit: "fill" }).jpeg({ quality: 92 }).toBuffer()),
  );
}
