import type { SUPPORT_SUBJECTS } from "@/db/vocabulary";
import type { Text, Texts } from "../texts";

export const supportSubject = {
  wrongFacts: ["信息有误", "Facts are wrong"],
  notOnList: ["不在名单中", "Not on the list"],
  heldByOther: ["被其他微信关联", "In another account's hands"],
  other: ["其他", "Something else"],
} as const satisfies Record<(typeof SUPPORT_SUBJECTS)[number], Text>;

export const support = {
  title: ["客服", "Support"],
  note: ["找到学生、查看经过、解绑、答复留言", "Find a student, see what happened, unbind, answer notes"],
  find: ["找学生", "Find a student"],
  findNote: [
    "姓名、学号、考生号、证件号或后四位；找到后在学生页查看全部经过、更正、增加次数或解绑",
    "Name, 学号, 考生号, document number or its last four; the student's page shows everything that happened",
  ],
  notes: ["学生留言", "Notes of students"],
  waiting: ["待答复", "Waiting"],
  answered: ["已答复", "Answered"],
  none: ["没有待答复的留言", "No note waits for an answer"],
  noneAnswered: ["还没有答复过的留言", "No note has been answered yet"],
  noneHint: [
    "学生在手机上写“信息有误”“不在名单中”等，会按时间排在这里。",
    "What students write on their phones, that facts are wrong or that they are not on the list, waits here in its order.",
  ],
  unknownStudent: ["还没有对应到学生", "Nobody of the list yet"],
  answer: ["答复", "Answer"],
  answerTitle: ["答复留言", "Answer the note"],
  answerLabel: ["给学生的答复（学生在手机上看到）", "Answer (the student reads it on the phone)"],
  send: ["发送", "Send"],
  sent: ["已答复。", "Answered."],
  answeredBy: ["{name} 答复于 {at}", "Answered by {name}, {at}"],
  unbind: ["解绑", "Unbind"],
  unbindTitle: ["解绑：{name}", "Unbind: {name}"],
  unbindExplain: [
    "解绑后，该微信账号看不到这名学生，本人可以用其他微信重新关联。已缴费用和已有照片留在学生名下。",
    "The account no longer sees this student, who can then join with another one. What was paid and photographed stays with the student.",
  ],
  unbindReason: ["原因（记入操作日志）", "Reason (kept in the audit log)"],
  unbound: ["已解绑。", "Unbound."],
} as const satisfies Texts;
