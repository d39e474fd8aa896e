import type { Fingerprint } from "@/lib/imaging/same-picture/fingerprint";
import { PictureIndex } from "@/lib/imaging/same-picture/picture-index";
import { median } from "./stopwatch";

const STUDENTS = 10_000;
const QUERIES = 200;
/** Makes invented descriptors lie as far apart as those of different people (median 0.6). */
const SPREAD = 0.075;

/** ms of comparing one new photo with those of 10,000 students. */
export function samePictureTime(): number {
  const random = generator(7);
  const index = new PictureIndex();
  for (let i = 0; i < STUDENTS; i++) index.add(`student-${i}`, invented(random, i));
  const times = Array.from({ length: QUERIES }, (_, i) => {
    const fingerprint = invented(random, STUDENTS + i);
    const start = performance.now();
    index.find(fingerprint);
    return performance.now() - start;
  });
  return median(times);
}

function invented(random: () => number, number: number): Fingerprint {
  const normal = () => random() + random() + random() - 1.5;
  return {
    file: `file-${number}`,
    pixels: `pixels-${number}`,
    descriptor: Float32Array.from({ length: 128 }, () => normal() * SPREAD),
    chip: Uint8Array.from({ length: 64 * 64 }, () => random() * 255),
  };
}

/** Linear congruential generator (Numerical Recipes), 0 to 1. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (1664525 * state + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
