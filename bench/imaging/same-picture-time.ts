import type { Fingerprint } from "@/lib/imaging/same-picture/fingerprint";
import { PictureIndex } from "@/lib/imaging/same-picture/picture-index";
import { median } from "./stopwatch";

const STUDENTS = 10_000;
const ROUNDS = 5;
const QUERIES = 60;
/** Makes invented descriptors lie as far apart as those of different people (median 0.6). */
const SPREAD = 0.075;

/** ms of comparing one new photo with those of 10,000 students, the median of the calmest round; CPU time beside it. */
export function samePictureTime(): { wall: number; cpu: number } {
  const random = generator(7);
  const index = new PictureIndex();
  for (let i = 0; i < STUDENTS; i++) index.add(`student-${i}`, invented(random, i));
  const rounds = Array.from({ length: ROUNDS }, (_, round) => {
    const queries = Array.from({ length: QUERIES }, (_, i) =>
      invented(random, STUDENTS + round * QUERIES + i),
    );
    const before = process.cpuUsage();
    const wall = median(queries.map((query) => timeOf(index, query)));
    const { user, system } = process.cpuUsage(before);
    return { wall, cpu: (user + system) / 1000 / QUERIES };
  });
  return {
    wall: Math.min(...rounds.map(({ wall }) => wall)),
    cpu: Math.min(...rounds.map(({ cpu }) => cpu)),
  };
}

function timeOf(index: PictureIndex, fingerprint: Fingerprint): number {
  const start = performance.now();
  index.find(fingerprint);
  return performance.now() - start;
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
