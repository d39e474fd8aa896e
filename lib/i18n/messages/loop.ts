import type { Texts } from "../texts";

/** Approved here, refused there. */
export const loop = {
  title: ["学信网回环", "Approved here, refused there"],
  note: ["这里审核通过的照片，学信网怎样答复", "How 学信网 answered what was approved here"],
  asOf: ["截至 {moment}", "as of {moment}"],
  none: ["还没有学信网的答复", "No answers of 学信网 yet"],
  noneHint: [
    "导入结果文件后，这里按原因、分数、设备和引擎版本统计。",
    "Once results are imported they are counted here by reason, score, device and engine.",
  ],
  private: ["只有审核组长能看到", "Only leads see this"],
  badShare: ["未通过占比", "Not accepted"],
  bandName: ["{from}–{to} 分", "{from}–{to}"],
  oneReviewer: ["所选审核员", "the chosen reviewer"],
  groups: {
    reason: ["按学信网说明", "By reason"],
    band: ["按人像比对分数", "By face score"],
    reviewer: ["按审核员", "By reviewer"],
    device: ["按拍摄设备", "By device"],
    engine: ["按比对引擎版本", "By engine version"],
  },
  value: {
    reason: ["说明", "Reason"],
    band: ["分数", "Score"],
    reviewer: ["审核员", "Reviewer"],
    device: ["设备", "Device"],
    engine: ["引擎", "Engine"],
  },
  noValue: {
    reason: ["没有说明", "no reason given"],
    band: ["没有分数", "no score"],
    reviewer: ["没有审核记录", "no reviewer on record"],
    device: ["没有记录设备", "no device on record"],
    engine: ["没有做过比对", "not compared"],
  },
  calibration: {
    title: ["分数与学信网结果", "Score against the answer"],
    asOf: ["截至 {moment}", "as of {moment}"],
    note: [
      "每段分数中被学信网答复“非同一人”的占比，竖线为 95% 区间；退回的照片不计。虚线为任务的灰区线。",
      "Share of “not the same person” per band of the score with its 95% interval; refusals are left out. Dashed: the task's grey line.",
    ],
    label: [
      "分数与“非同一人”占比的图，数据见旁边的表",
      "Chart of score against the share not the same; the table beside it has the numbers",
    ],
    score: ["分数", "Score"],
    share: ["非同一人占比", "Share"],
    interval: ["95% 区间", "95% interval"],
  },
  simulator: {
    title: ["模拟比对线", "Another line"],
    note: ["按已存的分数和答复推算", "Worked out on stored scores and answers"],
    line: ["灰区线：{to}", "Grey below: {to}"],
    now: ["现在是 {line}；低于此线的照片须仔细对照", "Now {line}; photos below it are looked at with care"],
    same: ["与现在相同。", "The same as now."],
    higher: [
      "若比对线为 {to}：少退回 {caught} 张，多看 {looks} 张。",
      "With the line at {to}: {caught} fewer answers “not the same”, {looks} more photos to look at.",
    ],
    lower: [
      "若比对线为 {to}：多退回 {missed} 张，少看 {looks} 张。",
      "With the line at {to}: {missed} more answers “not the same”, {looks} fewer photos to look at.",
    ],
    propose: ["按此修改任务规则…", "Change the rules to this…"],
    reason: [
      "按学信网结果推算：少退回 {caught} 张，多看 {looks} 张",
      "From the answers of 学信网: {caught} fewer refusals, {looks} more to look at",
    ],
  },
  answers: {
    title: ["学信网答复明细", "Answers of 学信网"],
    all: ["全部答复", "All answers"],
    narrowed: ["{group}：{value}", "{group}: {value}"],
    listed: ["{which}（{count}）", "{which} ({count})"],
    first: ["只列出最近 {count} 条", "the latest {count} only"],
    none: ["没有这样的答复", "There is no such answer"],
    back: ["返回统计", "Back to the figures"],
  },
} as const satisfies Texts;
