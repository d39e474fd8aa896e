import { alignment } from "../face/descriptor";
import type { FaceMesh } from "../face/mesh";
import type { Pyramid } from "../pixels/pyramid";
import { samplePlanes } from "../pixels/sample";

/** A face brought onto the template: 64 × 64 brightness bytes. The same whatever frame the picture was cut to. */
export type FaceChip = Uint8Array;

export const CHIP_SIDE = 64;
const PADDING = 0.1;
/** Read at twice the size and averaged, so that copies of different resolution look alike. */
const OVERSAMPLED = 2 * CHIP_SIDE;

export function readFaceChip(pyramid: Pyramid, mesh: FaceMesh): FaceChip {
  const mapping = alignment(mesh, OVERSAMPLED, PADDING);
  const size = { width: OVERSAMPLED, height: OVERSAMPLED };
  const planes = samplePlanes(pyramid, mapping, size, { scale: 1, offset: 0, outside: 0 });
  const chip = new Uint8Array(CHIP_SIDE * CHIP_SIDE);
  for (let y = 0, to = 0; y < CHIP_SIDE; y++) {
    for (let x = 0; x < CHIP_SIDE; x++, to++) {
      const at = 2 * y * OVERSAMPLED + 2 * x;
      const sum = lumaAt(planes, at) + lumaAt(planes, at + 1);
      const below = lumaAt(planes, at + OVERSAMPLED) + lumaAt(planes, at + OVERSAMPLED + 1);
      chip[to] = Math.round((sum + below) / 4);
    }
  }
  return chip;
}

export function mirroredChip(chip: FaceChip): FaceChip {
  const result = new Uint8Array(chip.length);
  for (let y = 0; y < CHIP_SIDE; y++)
    for (let x = 0; x < CHIP_SIDE; x++)
      result[y * CHIP_SIDE + x] = chip[y * CHIP_SIDE + CHIP_SIDE - 1 - x] ?? 0;
  return result;
}

function lumaAt(planes: Float32Array, at: number): number {
  const plane = OVERSAMPLED * OVERSAMPLED;
  return (
    0.299 * (planes[at] ?? 0) + 0.587 * (planes[plane + at] ?? 0) + 0.114 * (planes[2 * plane + at] ?? 0)
  );
}
