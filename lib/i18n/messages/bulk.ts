import type { Texts } from "../texts";

/** What can be done with chosen students, and why it was not done with some. */
export const bulk = {
  row: ["选择 {name}", "Select {name}"],
  page: ["选择本页", "Select this page"],
  chosen: ["已选 {count} 人", "{count, plural, one {# person} other {# people}} selected"],
  everybody: ["选择符合条件的全部学生", "Select everybody who matches"],
  clear: ["取消选择", "Clear the selection"],
  exempt: ["免采", "Exempt"],
  withdraw: ["移出采集", "Withdraw"],
  relist: ["恢复应采", "Back on the list"],
  confirm: ["确认属实", "Confirm"],
  grantAttempt: ["增加一次提交", "Grant one submission"],
  waive: ["免缴", "Waive the fee"],
  permitRecollection: ["允许重采", "Permit collecting again"],
  remind: ["催办", "Remind"],
  addToBatch: ["加入新批次", "Into a new batch"],
  export: ["导出", "Export"],
  exportAs: ["导出为 {kind}", "Export as {kind}"],
  exportHint: [
    "按当前显示的列和顺序导出，证件号只含后四位；每名学生都有操作日志。",
    "In the columns and order shown, document numbers with their last four only; each student has an entry in the audit log.",
  ],
  title: ["{action}：{count} 人", "{action}: {count, plural, one {# person} other {# people}}"],
  reasonExempt: ["已参加统一采集，学信网已有照片", "Collected centrally, 学信网 has the photo"],
  apply: ["确认", "Confirm"],
  done: ["已处理 {done} 人。", "{done, plural, one {# person} other {# people}} done."],
  leftOut: {
    delivered: ["{count} 人已封存或交付，未改动。", "{count} already sealed or delivered, left as they are."],
    inReview: [
      "{count} 人的照片正在制作或审核，未改动；审核有结果后再试。",
      "{count} with a photo under way, left as they are; try again once it is decided.",
    ],
    already: ["{count} 人原本就是此状态。", "{count} were so already."],
    notWaiting: ["{count} 人不在待确认状态，未改动。", "{count} were not waiting for confirmation."],
    notListed: ["{count} 人不在应采名单，未增加。", "{count} are not to be collected, nothing granted."],
    noFeeDue: ["{count} 人没有待缴的费用，未改动。", "{count} owe no fee, left as they are."],
    taskForbids: [
      "{count} 人已采集过，本任务规则不允许重采，未改动。",
      "{count} collected before and the task's rules forbid it again, left as they are.",
    ],
    nothingCollected: [
      "{count} 人并非免采或待学籍科处理，无需允许，未改动。",
      "{count} are neither exempt nor with the registrar and need no permission, left as they are.",
    ],
  },
} as const satisfies Texts;
