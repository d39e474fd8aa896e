import type { BalanceLine } from "@/lib/tasks/balance/lines";
import type { Text, Texts } from "../texts";
import { bucket } from "./vocabulary";

/** A task's ledger and its closing report. */
export const ledger = {
  title: ["任务台账", "Ledger of the task"],
  note: ["名单上的每个人正好在一个状态里", "Every row of the roster is in exactly one state"],
  asOf: ["截至 {moment}", "as of {moment}"],
  balanced: [
    "台账平：名单 {count} 人，各状态相加正好 {count} 人。",
    "The ledger balances: {count} on the roster, and the states add up to {count}.",
  ],
  unbalanced: [
    "台账不平：下面标出的行记账与实有不同。差异消除之前任务不能关闭。",
    "The ledger does not balance: booked and found differ in the lines marked below. The task cannot be closed before that is settled.",
  ],
  columns: {
    line: ["状态", "State"],
    booked: ["记账", "Booked"],
    found: ["实有", "Found"],
    difference: ["相差", "Difference"],
  },
  total: ["合计", "Total"],
  checks: ["凭证核对", "Checked against the papers"],
  checksNote: [
    "学生状态与照片、批次、学信网答复逐一核对",
    "States of students against photos, batches and answers of 学信网",
  ],
  wrong: {
    counters: ["记账不符的学院", "Colleges whose counters differ"],
    countersNote: [
      "记账是随每次变更累加的数，实有是逐人重数的数；点实有看这些人",
      "Booked is kept with every change, found is counted anew; found opens these people",
    ],
    people: ["凭证不符的学生", "Students whose papers differ"],
    peopleNote: [
      "列出 {count} 人（最多列 {most} 人）；点学号看学生的经过",
      "{count} listed ({most} at most); the number opens the student's history",
    ],
    student: ["学生", "Student"],
    check: ["核对项", "Check"],
    what: ["不符之处", "What differs"],
    lacks: {
      approvedPhotos: ["状态为已通过，但没有通过的照片", "Said to be approved, without an approved photo"],
      inBatches: [
        "状态为已列入批次，但批次中没有现在这张照片",
        "Said to be in a batch, which lacks the present photo",
      ],
      answered: [
        "状态有学信网结果，但没有相符的答复记录",
        "Said to be answered, without an answer that says so",
      ],
    },
    extra: ["有通过的照片，但状态不是已通过", "Has an approved photo, but is not said to be approved"],
  },
  empty: ["名单还是空的", "The roster is still empty"],
  report: ["任务总结报告", "Closing report"],
  paper: {
    title: ["图像采集任务总结报告", "Closing report of the collection"],
    print: ["打印或存为 PDF", "Print or save as PDF"],
    back: ["返回台账", "Back to the ledger"],
    madeAt: ["{moment} 由{name}生成", "made {moment} by {name}"],
    window: ["采集时间 {opens} 至 {closes}", "Collected from {opens} to {closes}"],
    counts: ["一、名单与状态", "1. Roster and states"],
    colleges: ["二、各学院", "2. Colleges"],
    college: ["学院", "College"],
    noCollege: ["（未填学院）", "(no college)"],
    roster: ["应采", "Expected"],
    approved: ["已通过", "Approved"],
    online: ["已上网", "Online"],
    missing: ["未采", "Missing"],
    reasons: ["三、仍被驳回的原因", "3. Reasons of standing rejections"],
    noReasons: ["没有仍被驳回的学生。", "Nobody stands rejected."],
    reason: ["原因", "Reason"],
    students: ["人数", "Students"],
    times: ["四、审核时效", "4. Review against the promise"],
    promise: [
      "承诺 {min}–{max} 个工作日；首次审核 {decided} 张，其中按时 {inTime} 张（{share}）。",
      "Promised in {min}–{max} working days; of {decided} first verdicts {inTime} were in time ({share}).",
    ],
    noPromise: [
      "任务没有承诺审核时限；首次审核 {decided} 张，按截止时间按时 {inTime} 张（{share}）。",
      "No time was promised; of {decided} first verdicts {inTime} came before the deadline ({share}).",
    ],
    median: ["审核用时中位数 {hours} 小时。", "Median time {hours} hours."],
    answers: ["五、学信网结果", "5. Answers of 学信网"],
    answered: [
      "同一人 {same}，非同一人 {different}，退回 {refused}。",
      "Same person {same}, not the same {different}, refused {refused}.",
    ],
    batches: ["六、交付批次与指纹", "6. Batches and fingerprints"],
    noBatches: ["没有封存的批次。", "No batch was sealed."],
    deliveryPromise: [
      "承诺自照片处理完成起 {min}–{max} 个工作日交付；已完成 {done} 批，其中按时 {inTime} 批。",
      "Promised in {min}–{max} working days from the end of processing; of {done} done, {inTime} were in time.",
    ],
    noDeliveryPromise: ["任务没有承诺交付时限。", "No time of delivery was promised."],
    workingDays: ["交付用时", "Delivery"],
    doneInTime: ["第 {day} 个工作日，按时", "Working day {day}, in time"],
    doneLate: ["第 {day} 个工作日，逾期", "Working day {day}, late"],
    openInTime: ["第 {day} 个工作日，尚未完成", "Working day {day}, not done yet"],
    openLate: ["第 {day} 个工作日，尚未完成，已逾期", "Working day {day}, not done yet, late"],
    photos: ["照片", "Photos"],
    fingerprint: ["SHA-256", "SHA-256 hash"],
    open: ["七、未了事项", "7. Open matters"],
    nothingOpen: ["没有未了事项。", "Nothing is open."],
    openLine: ["{bucket}，{count} 人", "{bucket}, {count}"],
    sign: ["经办人（签字）：　　　　　　　　　日期：", "Signed:　　　　　　　　　Date:"],
  },
} as const satisfies Texts;

export const ledgerLine = {
  ...bucket,
  approvedPhotos: ["已通过的学生与通过的照片", "Approved students and approved photos"],
  inBatches: ["已列入批次的学生与批次中的照片", "Students in batches and photos in batches"],
  answered: ["有学信网结果的学生与答复", "Students answered and the answers"],
} as const satisfies Record<BalanceLine["line"], Text>;
