/** What a column of a result file can mean, with headings it is often given. */
export const RESULT_COLUMNS = {
  verdict: ["比对结果", "人像比对结果", "结果", "校验结果", "审核结果", "状态", "result", "status"],
  reason: ["原因", "退回原因", "不通过原因", "失败原因", "说明", "备注", "reason", "remark"],
  collectionCode: ["CJM", "TXCJM", "采集码", "图像采集码", "collection code"],
  documentNumber: ["SFZH", "ZJHM", "证件号码", "证件号", "身份证号", "身份证号码", "id number"],
  fileName: ["文件名", "照片文件名", "图像文件名", "照片名称", "file name", "file"],
  examNo: ["KSH", "考生号", "exam no"],
  studentNo: ["XH", "学号", "student no"],
  name: ["XM", "姓名", "学生姓名", "name"],
} as const satisfies Record<string, readonly string[]>;

export type ResultColumn = keyof typeof RESULT_COLUMNS;

export const RESULT_COLUMN_NAMES = Object.keys(RESULT_COLUMNS) as ResultColumn[];

/** What a row is found by in the manifest, the surest first. */
export const KEY_COLUMNS = ["collectionCode", "documentNumber", "fileName", "examNo", "studentNo"] as const;
export type KeyColumn = (typeof KEY_COLUMNS)[number];

/** Where each meaning stands in the file: column index from 0. */
export type ResultMapping = Partial<Record<ResultColumn, number>>;

/** What a mapping lacks: the verdict, and something to find the student by. */
export function missingResultColumns(mapping: ResultMapping): (readonly ResultColumn[])[] {
  const required: (readonly ResultColumn[])[] = [["verdict"], KEY_COLUMNS];
  return required.filter((oneOf) => oneOf.every((column) => mapping[column] === undefined));
}
