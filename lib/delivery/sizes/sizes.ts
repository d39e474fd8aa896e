import { BACKGROUNDS, type PhotoSpec } from "@/lib/imaging/schema";

const KB = 1024;

type Standard = PhotoSpec["standard"];

type Size = Pick<Standard, "width" | "height" | "dpi" | "bytes"> & {
  background: "task" | "white";
  /** Where the numbers stand. */
  source: string;
};

/** What others than 学信网 ask of the same photo, as public notices say; texts stand in the catalogue under `photoSize`. */
const OTHER_SIZES = {
  degreeRecord: {
    ...{ width: 150, height: 210, dpi: 300, bytes: { min: 1, max: 10 * KB }, background: "task" },
    source: "http://www.ce.zju.edu.cn/2009/1010/c32172a1323167/page.htm",
  },
  degreeCertificate: {
    ...{ width: 390, height: 567, dpi: 300, bytes: { min: 1, max: 40 * KB }, background: "task" },
    source: "https://huihuacong.com/news/",
  },
  idCard: {
    ...{ width: 358, height: 441, dpi: 350, bytes: { min: 14 * KB, max: 30 * KB }, background: "white" },
    source: "https://rsc.sdws.edu.cn/2019/0416/c253a1938/page.htm",
  },
  schoolRecord: {
    ...{ width: 480, height: 640, dpi: 300, bytes: { min: 50 * KB, max: 100 * KB }, background: "white" },
    source: "guet.edu.cn",
  },
  languageTest: {
    ...{ width: 144, height: 192, dpi: 300, bytes: { min: 1, max: 10 * KB }, background: "task" },
    source: "https://github.com/dreepLoop (idPhoto.js)",
  },
  postgraduateEntry: {
    ...{ width: 531, height: 709, dpi: 300, bytes: { min: 1, max: 200 * KB }, background: "task" },
    source: "https://github.com/dreepLoop (idPhoto.js)",
  },
  oneInch: {
    ...{ width: 295, height: 413, dpi: 300, bytes: { min: 1, max: 100 * KB }, background: "task" },
    source: "https://github.com/dreepLoop (idPhoto.js)",
  },
  twoInch: {
    ...{ width: 413, height: 579, dpi: 300, bytes: { min: 1, max: 200 * KB }, background: "task" },
    source: "https://github.com/dreepLoop (idPhoto.js)",
  },
} as const satisfies Record<string, Size>;

export const PHOTO_SIZES = [
  "standard",
  ...(Object.keys(OTHER_SIZES) as (keyof typeof OTHER_SIZES)[]),
] as const;
export type PhotoSize = (typeof PHOTO_SIZES)[number];

/** Sizes beside the task's own, with what each asks. */
export function otherSize(size: Exclude<PhotoSize, "standard">): Omit<Size, "source"> {
  return OTHER_SIZES[size];
}

/** What a photo of a size has to be; `standard` is the task's own standard photo, as it was approved. */
export function sizeSpec(size: PhotoSize, standard: Standard): Standard {
  if (size === "standard") return standard;
  const { width, height, dpi, bytes, background } = OTHER_SIZES[size];
  const own = { ...standard, width, height, dpi, bytes: { ...bytes } };
  return background === "white"
    ? { ...own, background: [...BACKGROUNDS.white], replaceBackground: true }
    : own;
}

/** How a size is called in a file name: its px, and its background where it is not the task's. */
export function sizeFolder(size: PhotoSize, standard: Standard): string {
  const { width, height } = sizeSpec(size, standard);
  const isWhite = size !== "standard" && OTHER_SIZES[size].background === "white";
  return `${width}x${height}${isWhite ? "-white" : ""}`;
}
