import type { Picture, Point } from "../pixels/picture";
import { logSpectrum, SPECTRUM_COLUMNS, SPECTRUM_SIDE } from "./log-spectrum";

/** Frequencies looked at, in periods per window: coarser ones are the face, finer ones noise. */
const RADIUS = { from: 24, to: 122 };
/** Lines along the axes come from the window's and the JPEG blocks' edges. */
const AXIS = 3;
const CALM = 0.05;

/** Places of the spectrum by ring, and the ring of each place that may hold a pattern (−1 elsewhere). */
const RINGS = placesByRing();
const RING_OF = Int16Array.from({ length: SPECTRUM_SIDE * SPECTRUM_COLUMNS }, (_, at) => patternRing(at));

/**
 * How far the strongest regular pattern stands out in the spectrum around a place: the largest excess over the
 * median of its ring, in median absolute deviations. The grid of a photographed screen reaches 6–11, a face
 * 3–5. Null when the picture is smaller than the window. Must see px as they came: resizing removes the grid.
 */
export function screenPattern(picture: Picture, centre: Point): number | null {
  if (picture.width < SPECTRUM_SIDE || picture.height < SPECTRUM_SIDE) return null;
  const spectrum = logSpectrum(picture, centre);
  const typical = RINGS.map((places) => medianAndDeviation(spectrum, places));
  let strongest = 0;
  for (let at = 0; at < spectrum.length; at++) {
    const ring = typical[RING_OF[at] ?? -1];
    if (!ring) continue;
    const excess = ((spectrum[at] ?? 0) - ring.median) / (ring.deviation + CALM);
    if (excess > strongest) strongest = excess;
  }
  return strongest;
}

function placesByRing(): Uint16Array[] {
  const rings: number[][] = Array.from({ length: RADIUS.to - RADIUS.from + 1 }, () => []);
  for (let at = 0; at < SPECTRUM_SIDE * SPECTRUM_COLUMNS; at++) rings[radiusOf(at) - RADIUS.from]?.push(at);
  return rings.map((places) => Uint16Array.from(places));
}

function patternRing(at: number): number {
  const x = at % SPECTRUM_COLUMNS;
  const ring = radiusOf(at) - RADIUS.from;
  const isOnAxis = x < AXIS || Math.abs(rowFrequency(at)) < AXIS;
  return isOnAxis || ring < 0 || ring > RADIUS.to - RADIUS.from ? -1 : ring;
}

function radiusOf(at: number): number {
  return Math.round(Math.hypot(at % SPECTRUM_COLUMNS, rowFrequency(at)));
}

function rowFrequency(at: number): number {
  const y = Math.floor(at / SPECTRUM_COLUMNS);
  return y < SPECTRUM_SIDE / 2 ? y : y - SPECTRUM_SIDE;
}

/** Bins per unit of log magnitude, which is at most ln(1 + 255 · 256²) < 17. */
const BINS = 200;
const histogram = new Uint32Array(17 * BINS);

function medianAndDeviation(
  spectrum: Float32Array,
  places: Uint16Array,
): { median: number; deviation: number } {
  const median = medianAway(spectrum, places, 0);
  return { median, deviation: medianAway(spectrum, places, median) };
}

/** Median distance of the values from a number. */
function medianAway(spectrum: Float32Array, places: Uint16Array, from: number): number {
  histogram.fill(0);
  for (let i = 0; i < places.length; i++) {
    const bin = Math.floor(Math.abs((spectrum[places[i] ?? 0] ?? 0) - from) * BINS);
    histogram[bin] = (histogram[bin] ?? 0) + 1;
  }
  let seen = 0;
  let bin = 0;
  while (seen * 2 < places.length) seen += histogram[bin++] ?? 0;
  return (bin - 0.5) / BINS;
}
