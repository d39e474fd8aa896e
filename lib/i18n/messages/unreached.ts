import type { MessageKind } from "@/db/vocabulary";
import type { Text, Texts } from "../texts";

const kinds = {
  reminder: ["提醒", "Reminder"],
  approved: ["审核通过", "Approved"],
  rejected: ["审核未通过", "Rejected"],
  intercepted: ["系统未通过", "Stopped by a check"],
  delivered: ["已交付", "Delivered"],
  online: ["已上网", "Online"],
  registryDifferent: ["学信网比对未通过", "Not the same person"],
  registryRefused: ["学信网退回", "Refused by 学信网"],
  missedShoot: ["未到现场", "Missed the shoot"],
} as const satisfies Record<MessageKind, Text>;

/** Students whom a message did not reach. */
export const unreached = {
  title: ["未收到消息", "Not reached"],
  note: [
    "微信消息没有送达的学生，请辅导员用其他方式通知",
    "Their WeChat message did not arrive: somebody of the college tells them in another way",
  ],
  open: ["未收到消息的学生", "Students not reached"],
  none: ["没有未送达的消息", "Every message arrived"],
  noneHint: [
    "学生没有允许接收、没有绑定微信，或微信拒收时，会列在这里。",
    "Listed here are those who allowed no message, use no WeChat, or whose message WeChat refused.",
  ],
  newest: ["显示最近 {limit} 条；全部请导出。", "The newest {limit} are shown; the file has all of them."],
  export: ["导出 XLSX", "Export XLSX"],
  columns: {
    at: ["时间", "When"],
    studentNo: ["学号", "Student number"],
    name: ["姓名", "Name"],
    college: ["学院", "College"],
    className: ["班级", "Class"],
    kind: ["消息", "Message"],
    failure: ["原因", "Why"],
  },
  kinds,
  failures: {
    noAccount: ["没有关联账号", "No account holds the student"],
    noWechat: ["账号不是微信", "The account is not of WeChat"],
    noPermission: ["学生没有允许接收", "The student allowed no message"],
    tooLate: ["超过 7 天未发出", "More than 7 days late"],
    notConnected: ["本系统还没有接通微信", "WeChat is not connected here yet"],
    noTemplate: ["没有设置这类消息的模板", "No template is set up for such messages"],
    noAnswer: ["微信没有应答", "WeChat did not answer"],
    // 43101 is WeChat's number for a permission that is used up or taken back.
    refused: [
      "{code, select, 43101 {允许已用完，或学生已取消} other {微信拒收（{code}）}}",
      "{code, select, 43101 {The permission is used up or was taken back} other {WeChat refused it ({code})}}",
    ],
  },
} as const satisfies Texts;
