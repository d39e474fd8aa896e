import type { MISSING_LIST_STATUSES } from "@/db/vocabulary";
import type { Standing } from "@/lib/progress/forecast/standing";
import type { Text, Texts } from "../texts";

export const live = {
  on: ["实时 · 截至 {moment}", "Live · as of {moment}"],
  connecting: ["正在连接 · 截至 {moment}", "Connecting · as of {moment}"],
  off: ["已断开，正在重连 · 截至 {moment}", "Disconnected, trying again · as of {moment}"],
  ended: ["登录已结束 · 截至 {moment}", "Signed out · as of {moment}"],
} as const satisfies Texts;

export const overview = {
  title: ["进度", "Progress"],
  note: ["所有任务，最急的在前", "All tasks, the most urgent first"],
  school: ["学校", "School"],
  allSchools: ["全部学校", "All schools"],
  hall: ["大屏", "Big screen"],
  task: ["任务", "Task"],
  closes: ["截止", "Deadline"],
  doneOn: ["预计完成", "Done on"],
  chart: ["各任务进度图", "Progress by task"],
  tasks: ["各任务", "Tasks"],
  none: ["还没有任务", "There is no task yet"],
  noneHint: ["任务开放后，这里显示它们的进度。", "Once tasks are open, their progress stands here."],
  load: {
    title: ["审核负荷", "Reviewers’ load"],
    note: ["谁手上有照片、近来审了多少", "Who holds photos, and how many were decided lately"],
    person: ["审核员", "Reviewer"],
    held: ["手上", "In hand"],
    lastDay: ["近 24 小时", "24 hours"],
    lastWeek: ["近 7 天", "7 days"],
    paint: ["换图 P95", "Next pair, P95"],
    missed: ["等图比例", "Waited for pictures"],
    ms: ["{ms} 毫秒", "{ms} ms"],
    queue: [
      "队列 {waiting} 张，{dueSoon} 张 24 小时内到期，{late} 张已超时；近 24 小时审核 {lastDay} 张。",
      "{waiting} in the queue, {dueSoon} due within 24 hours, {late} overdue; {lastDay} decided in the last 24 hours.",
    ],
    outlook: [
      "按近 7 天的速度（每天 {perDay} 张），{more, plural, =0 {{late, plural, =0 {现有队列} other {未超时的}}可按期审完} other {再加 {more} 名审核员可按期审完现有队列}}。",
      "At the speed of the last 7 days ({perDay} a day) {more, plural, =0 {{late, plural, =0 {the queue} other {what is not late yet}} will be decided in time} one {one more reviewer would have the queue decided in time} other {# more reviewers would have the queue decided in time}}.",
    ],
    nobody: ["近 7 天没有人审核。", "Nobody has reviewed in the last 7 days."],
  },
} as const satisfies Texts;

/** How a task stands against its deadline. */
export const standing = {
  overdue: ["已过截止 {days} 天", "{days, plural, one {# day} other {# days}} overdue"],
  late: ["预计晚 {days} 天", "{days, plural, one {# day} other {# days}} late"],
  unknown: ["近期无进展", "No progress"],
  inTime: ["按期", "In time"],
  done: ["已完成", "Complete"],
  closed: ["已关闭", "Closed"],
} as const satisfies Record<Standing["kind"], Text>;

export const hall = {
  title: ["采集进度", "Collection progress"],
  everything: ["全部学校", "All schools"],
  leave: ["退出大屏", "Leave the big screen"],
  fullScreen: ["全屏", "Full screen"],
  approvedOf: ["审核通过 {approved} / {expected}", "{approved} of {expected} approved"],
  daysLeft: [
    "{days, plural, =0 {今天截止} other {距截止 # 天}}",
    "{days, plural, =0 {closes today} one {# day left} other {# days left}}",
  ],
  closed: ["已截止", "Closed"],
  colleges: ["各学院通过率", "Approved by college"],
  tasks: ["各任务通过率", "Approved by task"],
  more: ["另有 {count} 项", "{count} more"],
} as const satisfies Texts;

export const missing = {
  title: ["未采名单", "List of the missing"],
  make: ["生成未采名单", "Make the list of the missing"],
  makeHint: [
    "每个学院一个工作簿，打包为一个 ZIP；证件号只含后四位；保留 {days} 天。",
    "One workbook per college in one ZIP; document numbers show their last four only; kept for {days} days.",
  ],
  writing: [
    "已写 {done} / {total} 个学院，可离开本页",
    "{done} of {total} colleges written; you may leave this page",
  ],
  done: [
    "{moment} 生成：{students} 人，{colleges} 个学院",
    "Made {moment}: {students} people, {colleges, plural, one {# college} other {# colleges}}",
  ],
  nobody: ["{moment}：没有未采学生", "{moment}: nobody is missing"],
  download: ["下载 ZIP", "Download the ZIP"],
  again: ["重新生成", "Make it anew"],
  status: {
    waiting: ["排队中", "Queued"],
    writing: ["正在生成", "Being written"],
    done: ["已生成", "Ready"],
    failed: ["没有生成，请重试", "It failed; please try again"],
  } satisfies Record<(typeof MISSING_LIST_STATUSES)[number], Text>,
} as const satisfies Texts;

export const remind = {
  title: ["提醒学生", "Remind students"],
  open: ["提醒学生", "Remind students"],
  who: ["提醒谁", "Whom"],
  college: ["学院", "College"],
  allColleges: ["全部学院", "All colleges"],
  text: ["内容（{limit} 字以内）", "Text (up to {limit} characters)"],
  counting: ["正在计数…", "Counting …"],
  chooseState: ["请至少选择一种状态。", "Choose at least one state."],
  count: ["将提醒 {count} 人", "{count, plural, one {# person} other {# people}} will be reminded"],
  nothingToDo: [
    "另有 {count} 人无需自己操作（已提交、已通过或不在应采之列），不提醒。",
    "{count} more have nothing to do themselves (handed in, approved or not to be collected).",
  ],
  notAssociated: [
    "另有 {count} 人未关联微信，收不到消息；可用未采名单线下通知。",
    "{count} more have bound no WeChat account and cannot be reached; use the list of the missing.",
  ],
  remindedLately: [
    "另有 {count} 人 {days} 天内已提醒过，不再打扰。",
    "{count} more were reminded within {days, plural, one {# day} other {# days}} and are left alone.",
  ],
  waits: [
    "消息进入待发队列；微信消息接通后逐条发出，每人都有操作日志。",
    "Messages wait in the outbox until WeChat messages are connected; each has its entry in the audit log.",
  ],
  send: ["提醒 {count} 人", "Remind {count}"],
  sent: [
    "已为 {count} 人放入待发消息。",
    "{count, plural, one {# message waits} other {# messages wait}} to be sent.",
  ],
} as const satisfies Texts;

/** What a list is narrowed to by the number that opened it. */
export const narrowed = {
  reason: ["驳回原因：{reason}", "Rejected for: {reason}"],
  school: ["院校代码 {code}", "School {code}"],
  notInFile: ["核对时不在导入的文件里", "Not in the imported file when it was checked"],
  check: {
    approvedPhotos: ["台账：照片已通过", "Ledger: photo approved"],
    inBatches: ["台账：已列入批次", "Ledger: in a batch"],
    answered: ["台账：已有学信网结果", "Ledger: answered by 学信网"],
  },
} as const satisfies Texts;
