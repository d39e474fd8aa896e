type Random = () => number;
type Mutation = (file: Buffer, random: Random) => Buffer;

const within = (random: Random, end: number) => Math.floor(random() * end);

/** What happens to files on the way, and what people with bad intentions do to them. */
const MUTATIONS: readonly Mutation[] = [
  (file) => file,
  (file, random) => flipped(file, random, 1),
  (file, random) => flipped(file, random, 50),
  (file, random) => flipped(file, random, file.length / 100),
  // The header holds sizes, tables and EXIF.
  (file, random) => Buffer.concat([flipped(file.subarray(0, 700), random, 8), file.subarray(700)]),
  (file, random) => file.subarray(0, within(random, file.length)),
  (file, random) => file.subarray(within(random, 64)),
  (file, random) => spliced(file, random, Buffer.alloc(within(random, 5000), 0)),
  (file, random) => spliced(file, random, file.subarray(0, within(random, 3000))),
  (file, random) => Buffer.concat([file, Buffer.from("PK\u0003\u0004<?php ?><script>"), noise(random, 4000)]),
  (file, random) => Buffer.concat([file.subarray(0, 24), noise(random, file.length / 2)]),
  (file, random) => withMarkers(file, random),
];

/** The `number`th damaged picture: always the same for the same files. */
export function mutated(files: readonly Buffer[], number: number): Buffer {
  const file = files[number % files.length];
  const mutation = MUTATIONS[Math.floor(number / files.length) % MUTATIONS.length];
  if (!file || !mutation) throw new Error("there is nothing to damage");
  return mutation(file, generator(number + 1));
}

function flipped(file: Buffer, random: Random, times: number): Buffer {
  const copy = Buffer.from(file);
  for (let i = 0; i < times; i++) copy[within(random, copy.length)] = within(random, 256);
  return copy;
}

function spliced(file: Buffer, random: Random, part: Buffer): Buffer {
  const at = within(random, file.length);
  return Buffer.concat([file.subarray(0, at), part, file.subarray(at)]);
}

function noise(random: Random, length: number): Buffer {
  return Buffer.from(Array.from({ length: Math.floor(length) }, () => within(random, 256)));
}

/** JPEG markers in the wrong places: restarts, ends, further frames with sizes of their own. */
function withMarkers(file: Buffer, random: Random): Buffer {
  const copy = Buffer.from(file);
  for (let i = 0; i < 6; i++) {
    const at = 2 + within(random, Math.max(1, copy.length - 8));
    copy.set([0xff, 0xc0 + within(random, 0x3f), within(random, 256), within(random, 256)], at);
  }
  return copy;
}

/** Linear congruential generator (Numerical Recipes), 0 to 1. */
function generator(seed: number): Random {
  let state = seed;
  return () => {
    state = (1664525 * state + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
