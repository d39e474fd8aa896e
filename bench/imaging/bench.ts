import { loadNetworks } from "@/lib/imaging/network/networks";
import { PHOTO_SPEC_PRESETS } from "@/lib/imaging/spec-presets";
import { samePictureTime } from "./same-picture-time";
import { captures, twelveMegapixels } from "./samples";
import { timeCores } from "./throughput";
import { timeSize } from "./time-size";
import { watchMemory } from "./watch-memory";

const GOALS = { plain: 6, matte: 10, twoCores: 1.7, megabytesPerThread: 450, samePictureMs: 2 };
const SPEC = PHOTO_SPEC_PRESETS.chsi99;
const SAMPLES = 8;
/** The memory of the last tenth may be this many times that of the second before it counts as growing. */
const FLAT = 1.1;

/**
 * Speed and memory of the imaging engine. `--photos N` sets how many photos the memory is watched over (2000).
 */
export default async function bench(args: string[]) {
  const asked = args.indexOf("--photos");
  const photos = asked < 0 ? 2000 : Number(args[asked + 1]);
  if (!Number.isInteger(photos) || photos < 20)
    throw new Error("--photos takes a whole number of at least 20");
  const networks = await loadNetworks();
  const small = captures(SAMPLES);
  const large = await twelveMegapixels(small);
  const at960 = await timeSize(networks, small, SPEC, "960 × 1280");
  const at12 = await timeSize(networks, large, SPEC, "3024 × 4032");
  const cores = await timeCores(small, SPEC, 40, "960 × 1280");
  const cores12 = await timeCores(large, SPEC, 16, "3024 × 4032");
  const memory = await watchMemory(small, SPEC, photos);
  const samePicture = samePictureTime();
  console.log(
    `comparing one new photo with 10,000 students: ${samePicture.wall.toFixed(2)} ms, ${samePicture.cpu.toFixed(2)} ms of CPU\n`,
  );

  const [, early = Number.NaN] = memory;
  const most = Math.max(...memory);
  const growth = (memory.at(-1) ?? Number.NaN) / early;
  return {
    goal: `at 960 × 1280 ≤ ${GOALS.plain} raw limits without and ≤ ${GOALS.matte} with matting; two cores ≥ ${GOALS.twoCores} times one; ≤ ${GOALS.megabytesPerThread} MB per thread and flat; ≤ ${GOALS.samePictureMs} ms of comparing at 10,000 students`,
    ok:
      at960.plain <= GOALS.plain &&
      at960.matte <= GOALS.matte &&
      cores.two / cores.one >= GOALS.twoCores &&
      most <= GOALS.megabytesPerThread &&
      growth <= FLAT &&
      samePicture.wall <= GOALS.samePictureMs,
    figures: rounded({
      "raw limits without matting": at960.plain,
      "raw limits with matting": at960.matte,
      "raw limits without matting, 12 MP": at12.plain,
      "raw limits with matting, 12 MP": at12.matte,
      "photos/s, one core": cores.one,
      "photos/s, two cores": cores.two,
      "two cores to one": cores.two / cores.one,
      "raw limit, two cores to one": cores.limitTwo / cores.limitOne,
      "photos/s, one core, 12 MP": cores12.one,
      "photos/s, two cores, 12 MP": cores12.two,
      "most MB per thread": most,
      "memory of the last tenth to the second": growth,
      "same picture, ms": samePicture.wall,
      "same picture, ms of CPU": samePicture.cpu,
    }),
  };
}

function rounded(figures: Record<string, number>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, Number(value.toPrecision(3))]),
  );
}
