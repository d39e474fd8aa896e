import type { Picture } from "../pixels/picture";
import type { Spans } from "./hull";

/** Brightness of every px of the face's rows, 0–255 (ITU-R BT.601); `top` is the first of them. */
export type Luma = { top: number; width: number; height: number; values: Float32Array };

/** Rows beyond the face that neighbourhoods may look at. */
const MARGIN = 2;

export function lumaOf({ width, height, data }: Picture, face: Spans): Luma {
  const top = Math.max(0, face.top - MARGIN);
  const rows = Math.min(height, face.bottom + MARGIN) - top;
  const values = new Float32Array(Math.max(0, rows) * width);
  for (let i = 0, at = 3 * top * width; i < values.length; i++, at += 3)
    values[i] = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
  return { top, width, height: Math.max(0, rows), values };
}
