import type { Station } from "@/lib/progress/policy";
import type { Text, Texts } from "../texts";

export const progress = {
  funnel: ["采集进度", "Progress"],
  hall: ["大屏", "Big screen"],
  chart: ["各组进度图", "Progress by group"],
  balance: ["名单平衡", "Balance of the roster"],
  balanceNote: [
    "每名学生恰好在一个状态里，合计等于名单人数。",
    "Everybody is in exactly one state; the sum is the roster.",
  ],
  total: ["合计", "Total"],
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
    "按目前速度（每天 {perDay} 人）{day} 完成，{late, plural, =0 {在截止前} other {晚 {late} 天}}；八成把握在 {earliest} 到 {latest} 之间。",
    "At this speed ({perDay} a day) done on {day}, {late, plural, =0 {before the deadline} one {# day late} other {# days late}}; four times in five between {earliest} and {latest}.",
  ],
  needed: [
    "要按时完成，每天需通过 {needed} 人。",
    "To meet the deadline, {needed} a day have to be approved.",
  ],
  noPace: [
    "最近没有通过的照片，还推算不出完成日期。",
    "No photo was approved lately, so no day of completion can be told.",
  ],
  legend: {
    approved: ["通过", "Approved"],
    waiting: ["待审核", "In review"],
    problem: ["需重拍或处理", "To be retaken or settled"],
    rest: ["未采集", "Not collected"],
  },
  openList: ["打开名单：", "Open the list:"],
  levels: {
    label: ["分组", "Grouped by"],
    college: ["学院", "College"],
    major: ["专业", "Major"],
    className: ["班级", "Class"],
  },
  groups: {
    college: ["各学院", "By college"],
    major: ["各专业", "By major"],
    className: ["各班级", "By class"],
  },
  emptyName: {
    college: ["（未填学院）", "(no college)"],
    major: ["（未填专业）", "(no major)"],
    className: ["（未填班级）", "(no class)"],
  },
  only: ["只看", "Only"],
  allColleges: ["全部学院", "All colleges"],
  missing: ["未采", "Missing"],
  groupsShown: [
    "共 {all} 组，显示未采最多的 {shown} 组；选定学院可看全。",
    "{all} groups; the {shown} with most people missing are shown. Choose a college to see all of its groups.",
  ],
  burnDown: {
    title: ["燃尽图", "Burn-down"],
    note: ["未通过人数，到截止日", "People not yet approved, to the deadline"],
    table: ["数据表", "Table"],
    day: ["日期", "Day"],
    left: ["未通过", "Not approved"],
    planned: ["匀速计划", "Even pace"],
    forecast: ["预计", "Forecast"],
    band: ["预计范围（八成）", "Forecast band (80%)"],
    deadline: ["截止", "Deadline"],
    rebuilt: [
      "{day} 及以前的日子由记录补算：当时是否关联、缴费不可知。",
      "Days up to {day} are worked out from the records: binding and payment of those days are not known.",
    ],
  },
  reasons: {
    title: ["驳回原因", "Reasons of rejection"],
    note: [
      "现在被驳回、还没重交的学生，一人可有几个原因",
      "Students who stand rejected; one may have several reasons",
    ],
    none: ["现在没有被驳回待重交的学生。", "Nobody stands rejected now."],
    reason: ["原因", "Reason"],
    people: ["人数", "People"],
  },
  review: {
    title: ["审核用时", "Review time"],
    note: ["近 {days} 天的首次审核", "First verdicts of the last {days} days"],
    promise: ["承诺 {min}–{max} 个工作日", "promised: {min}–{max} working days"],
    noPromise: ["未作承诺，以任务截止为限", "Nothing promised; the end of the task counts"],
    inTime: ["按时", "In time"],
    median: ["一半在", "Half within"],
    slow: ["九成在", "Nine in ten within"],
    hours: ["{hours} 小时内", "{hours} h"],
    waiting: ["待审核", "Waiting"],
    late: ["已超时", "Overdue"],
    firstDue: ["最早应审于", "First due"],
    noneDecided: ["近期没有审核", "nothing decided lately"],
  },
  revenue: {
    title: ["缴费", "Fees"],
    note: ["按现价每人 {price}", "at the present price of {price} each"],
    received: ["已收", "Received"],
    returned: ["已退", "Paid back"],
    free: ["本任务不收费。", "This task is free of charge."],
    school: ["由学校支付，每人 {price}，学生不缴费。", "The school pays {price} each; students pay nothing."],
    state: ["状态", "State"],
    people: ["人数", "People"],
    amount: ["按现价", "At this price"],
  },
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
