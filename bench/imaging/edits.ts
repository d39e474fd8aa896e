import { sharp } from "@/lib/imaging/decode/safe-sharp";
import type { ImagingEngine } from "@/lib/imaging/engine";
import { PHOTO_SPEC_PRESETS } from "@/lib/imaging/spec-presets";

const SIDE = 1000;
const WIDE = PHOTO_SPEC_PRESETS.chsi99Wide;
const KEPT = { ...WIDE, standard: { ...WIDE.standard, replaceBackground: false } };

/** Fourteen things people do to a picture to make it look like another one. */
export async function edits(engine: ImagingEngine, file: Buffer): Promise<Record<string, Buffer>> {
  const base = await sharp(file).autoOrient().resize(SIDE, SIDE, { fit: "inside" }).png().toBuffer();
  const { width, height } = await sharp(base).metadata();
  const jpeg = (image: ReturnType<typeof sharp>, quality = 85) => image.jpeg({ quality }).toBuffer();
  const recropped = await standardOf(engine, base, KEPT);
  const replaced = await standardOf(engine, base, WIDE);
  return {
    "quality 30": await jpeg(sharp(base), 30),
    "40 % of the size": await jpeg(sharp(base).resize(Math.round(width * 0.4)), 80),
    "brighter and more colourful": await jpeg(sharp(base).modulate({ brightness: 1.25, saturation: 1.4 })),
    "other gamma, warm": await jpeg(sharp(await sharp(base).gamma(1.6).png().toBuffer()).tint("#ffe8d0")),
    grey: await jpeg(sharp(base).greyscale()),
    mirrored: await jpeg(sharp(base).flop()),
    "turned by 4°": await jpeg(sharp(base).rotate(4, { background: "#ccc" })),
    blurred: await jpeg(sharp(base).blur(2)),
    sharpened: await jpeg(sharp(base).sharpen({ sigma: 2 })),
    "stretched by 8 %": await jpeg(sharp(base).resize(Math.round(width * 1.08), height, { fit: "fill" })),
    "cut anew": recropped,
    "cut anew, blue background": replaced,
    "cut anew, blue, other colours": await jpeg(
      sharp(replaced).modulate({ brightness: 1.15, saturation: 0.8 }),
      50,
    ),
    "photographed from a screen": await fromScreen(base, width, height),
  };
}

async function standardOf(engine: ImagingEngine, png: Buffer, spec: typeof WIDE): Promise<Buffer> {
  const outcome = await engine.processCapture({ original: png, spec, reference: null });
  if (!outcome.ok) throw new Error(`an edit was refused: ${outcome.problem.code}`);
  return outcome.standard;
}

/** Slanting lines of a screen, seen a little from the side, in a dark room. */
async function fromScreen(png: Buffer, width: number, height: number): Promise<Buffer> {
  const data = await sharp(png).removeAlpha().raw().toBuffer();
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if ((x + y * 0.15) % 5 < 2)
        for (let at = 3 * (y * width + x); at < 3 * (y * width + x) + 3; at++)
          data[at] = (data[at] ?? 0) * 0.88;
  const seen = await sharp(data, { raw: { width, height, channels: 3 } })
    .affine([1, 0.05, 0.03, 0.97], { background: "#333" })
    .blur(1)
    .linear(0.85, 12)
    .png()
    .toBuffer();
  return sharp(seen)
    .extend({ top: 80, left: 120, right: 60, bottom: 90, background: "#222" })
    .jpeg({ quality: 70 })
    .toBuffer();
}
