import { DEFAULT_TOLERANCES } from "./measure/default-tolerances";
import { BACKGROUNDS, type PhotoSpec, type SPEC_PRESETS } from "./schema";

const KB = 1024;

/** Positions of 教毕指[2017]99号 §1 as restated publicly; the centring tolerance (±5 % of 480 px) is ours. */
const BANDS_99: PhotoSpec["bands"] = {
  headTop: { min: 50, max: 110 },
  eyeLine: { min: 200, max: 300 },
  faceWidth: { min: 180, max: 300 },
  centreOffset: { min: 0, max: 24 },
};

const STANDARD_99: PhotoSpec["standard"] = {
  width: 480,
  height: 640,
  dpi: 300,
  bytes: { min: 20 * KB, max: 40 * KB },
  background: [...BACKGROUNDS.lightBlue],
  replaceBackground: true,
  levelHead: false,
};

/** What an original may be at all; a task may ask more of pictures from the album. */
const RAW: PhotoSpec["raw"] = {
  width: { min: 480, max: 12_000 },
  height: { min: 640, max: 12_000 },
  bytes: { min: 10 * KB, max: 15 * KB * KB },
};

/** Named starting points of a photo spec; a task keeps its own copy, so later changes here touch no task. */
export const PHOTO_SPEC_PRESETS: Record<(typeof SPEC_PRESETS)[number], PhotoSpec> = {
  chsi99: {
    preset: "chsi99",
    source: "教毕指[2017]99号 §1",
    standard: STANDARD_99,
    raw: RAW,
    bands: BANDS_99,
    tolerances: DEFAULT_TOLERANCES,
  },
  chsi99Wide: {
    preset: "chsi99Wide",
    source: "教毕指[2017]99号 §1，文件大小按青聪云指南 40–200 KB",
    standard: { ...STANDARD_99, bytes: { min: 40 * KB, max: 200 * KB } },
    raw: RAW,
    bands: BANDS_99,
    tolerances: DEFAULT_TOLERANCES,
  },
};
