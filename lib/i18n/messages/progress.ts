import type { Station } from "@/lib/progress/policy";
import type { Text, Texts } from "../texts";

export const progress = {
  funnel: ["采集进度", "Progress"],
  byCollege: ["各学院", "By college"],
  chart: ["各学院进度图", "Progress by college"],
  balance: ["名单平衡", "Balance of the roster"],
  balanceNote: [
    "每名学生恰好在一个状态里，合计等于名单人数。",
    "Everybody is in exactly one state; the sum is the roster.",
  ],
  total: ["合计", "Total"],
  college: ["学院", "College"],
  noCollege: ["（未填学院）", "(no college)"],
  share: ["通过率", "Share"],
  exempt: ["另免采、退出 {count}", "+{count} not required"],
  everybody: ["名单全员", "Everybody"],
  empty: ["还没有名单", "There is no roster yet"],
  emptyHint: [
    "导入名单后，这里显示每一步的人数。",
    "Once a roster is imported, the numbers of every step stand here.",
  ],
  sentence: [
    "应采 {expected} 人，已有照片 {submitted} 人，审核通过 {approved} 人（{share}）；{waiting, plural, =0 {没有待审核的照片} other {{waiting} 张待审核}}。",
    "{expected} to collect, {submitted} have a photo, {approved} approved ({share}); {waiting, plural, =0 {nothing waits for review} one {# waits for review} other {# wait for review}}.",
  ],
  forecast: [
    "按目前速度（每天 {perDay} 人）{day} 完成，{late, plural, =0 {在截止前} other {晚 {late} 天}}（估计在 {earliest} 到 {latest} 之间）。",
    "At this speed ({perDay} a day) done on {day}, {late, plural, =0 {before the deadline} one {# day late} other {# days late}} (between {earliest} and {latest}).",
  ],
  openEnd: ["很久以后", "far later"],
  noPace: [
    "最近 14 天没有通过的照片，还推算不出完成日期。",
    "No photo was approved in the last 14 days, so no day of completion can be told.",
  ],
  legend: {
    approved: ["通过", "Approved"],
    waiting: ["待审核", "In review"],
    problem: ["需重拍或处理", "To be retaken or settled"],
    rest: ["未采集", "Not collected"],
  },
  openList: ["打开名单：", "Open the list:"],
} as const satisfies Texts;

export const station = {
  expected: ["应采", "To collect"],
  submitted: ["已有照片", "With a photo"],
  waiting: ["待审核", "In review"],
  approved: ["审核通过", "Approved"],
  sealed: ["已封存", "Sealed"],
  online: ["已上网", "Online"],
  different: ["学信网未通过", "Refused by 学信网"],
} as const satisfies Record<Station, Text>;
