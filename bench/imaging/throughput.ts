import type { ImagingEngine } from "@/lib/imaging/engine";
import type { PhotoSpec } from "@/lib/imaging/schema";

/** Photos per second of an engine that always has enough to do. */
export async function throughput(
  engine: ImagingEngine,
  files: readonly Buffer[],
  spec: PhotoSpec,
  photos: number,
): Promise<number> {
  const start = performance.now();
  await Promise.all(
    Array.from({ length: photos }, async (_, i) => {
      const original = files[i % files.length];
      if (!original) throw new Error("there are no samples");
      const outcome = await engine.processCapture({ original, spec, reference: null });
      if (!outcome.ok) throw new Error(`a sample was refused: ${outcome.problem.code}`);
    }),
  );
  return (1000 * photos) / (performance.now() - start);
}
