import type { BATCH_CHANGES } from "@/db/delivery-vocabulary";

/** One photo as the manifest tells it. All values are text. */
export type ManifestRow = {
  fileName: string;
  examNo: string;
  studentNo: string;
  name: string;
  documentNumber: string;
  schoolCode: string;
  college: string;
  major: string;
  className: string;
  collectionCode: string;
  width: string;
  height: string;
  dpi: string;
  bytes: string;
  sha256: string;
  /** What it is beside the batches before. */
  change: string;
};

/** How the manifest calls it; its reader is always Chinese. */
export const CHANGE_WORDS: Record<(typeof BATCH_CHANGES)[number], string> = {
  new: "新增",
  photoReplaced: "照片更换",
  factsCorrected: "信息更正",
  again: "再次交付",
};

/** Headings of the manifest: 学信网 codes with the Chinese names that registrars know. */
export const MANIFEST_COLUMNS: readonly (readonly [keyof ManifestRow, string])[] = [
  ["fileName", "文件名"],
  ["examNo", "考生号"],
  ["studentNo", "学号"],
  ["name", "姓名"],
  ["documentNumber", "证件号码"],
  ["schoolCode", "院校代码"],
  ["college", "学院"],
  ["major", "专业"],
  ["className", "班级"],
  ["collectionCode", "采集码"],
  ["width", "宽"],
  ["height", "高"],
  ["dpi", "分辨率"],
  ["bytes", "字节数"],
  ["sha256", "SHA-256"],
  ["change", "变更"],
];

/** The heading and how a photo is told under it; the column of codes only where the target is 学信网. */
export function manifestLines(withCodes: boolean): {
  heading: string[];
  line: (row: ManifestRow) => string[];
} {
  const columns = MANIFEST_COLUMNS.filter(([key]) => withCodes || key !== "collectionCode");
  return {
    heading: columns.map(([, heading]) => heading),
    line: (row) => columns.map(([key]) => row[key]),
  };
}
