import type { Texts } from "../texts";

export const fileDrop = {
  choose: ["选择文件", "Choose a file"],
  drop: ["或拖到这里", "or drop it here"],
  rowProblem: ["第 {row} 行：{problem}", "Row {row}: {problem}"],
  sending: ["正在上传 {name}：{percent}%", "Uploading {name}: {percent}%"],
} as const satisfies Texts;

export const sheetChoice = {
  sheet: ["工作表", "Sheet"],
  sheetRows: ["{name}（{rows} 行）", "{name} ({rows, plural, one {# row} other {# rows}})"],
  sheetHidden: ["{name}（{rows} 行，已隐藏）", "{name} ({rows, plural, one {# row} other {# rows}}, hidden)"],
  headerRow: ["表头所在行", "Row of the heading"],
  reread: ["按此重新读取", "Read again"],
} as const satisfies Texts;

export const columnMeanings = {
  column: ["列", "Col."],
  heading: ["文件中的列", "Column of the file"],
  meaning: ["含义", "Meaning"],
  samples: ["样例", "Samples"],
  unused: ["不使用", "Not used"],
  hidden: ["隐藏列", "Hidden"],
} as const satisfies Texts;
