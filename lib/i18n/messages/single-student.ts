import type { EnrollmentFacts } from "@/db/enrollment-bucket";
import type { LowScoreAction } from "@/lib/intake/schema";
import type { MergeRefusal, MoveRefusal } from "@/lib/roster/students/refusals";
import type { Text, Texts } from "../texts";

/** What can be done about one student. */
export const singleStudent = {
  menu: ["{name}的操作", "Actions for {name}"],
  add: ["添加学生", "Add a student"],
  added: ["已添加 {name}。", "{name} was added."],
  edit: ["修改资料", "Edit"],
  correct: ["更正已通过学生的资料", "Correct an approved student"],
  move: ["移到其他任务", "Move to another task"],
  merge: ["与另一人合并", "Merge with another person"],
  code: ["采集码", "采集码"],
  form: {
    person: ["本人", "Person"],
    study: ["学籍", "学籍"],
    male: ["男", "Male"],
    female: ["女", "Female"],
    unknown: ["按证件号", "From the document"],
    documentHint: [
      "现为 {shown}；不填即不改，要改请输入完整号码。",
      "Now {shown}; leave empty to keep it, or type the whole new number.",
    ],
    needed: ["必填：姓名、证件号码，学号或考生号。", "Needed: name, document number, and 学号 or 考生号."],
    save: ["保存", "Save"],
    saved: ["已保存 {count} 处改动。", "{count, plural, one {# change} other {# changes}} saved."],
    unchanged: ["没有改动。", "Nothing was changed."],
    codeDropped: [
      "采集码由姓名、学号和证件号生成，已随之失效：请学生从学信网重新下载后再登记。",
      "The 采集码 was made from name, 学号 and document number and ended with them: the student must download a new one from 学信网.",
    ],
  },
  correction: {
    note: [
      "照片已通过：姓名、性别、出生日期、证件、学号、考生号只能更正，原值、新值、原因和经手人都会保留，此后的交付用新值。",
      "The photo is approved: name, sex, birth date, document and numbers change only by a correction. Old and new values, the reason and your name are kept; later deliveries use the new values.",
    ],
    delivered: [
      "已封存或交付的批次不会改变；被学信网退回的，更正后可重新交付。",
      "Sealed and delivered batches do not change; what 学信网 refused can be delivered again after the correction.",
    ],
  },
  moving: {
    to: ["移到", "Move to"],
    note: [
      "参考照一起移动；缴费和采集码按新任务的规则。已有照片或已缴费的不能移动。",
      "The reference photo moves along; fee and 采集码 follow the rules of the other task. Not possible once there are photos or a payment.",
    ],
    none: ["本校没有其他未关闭的任务。", "The school has no other task that is not closed."],
    moved: ["已移到“{task}”。", "Moved to “{task}”."],
  },
  merging: {
    number: ["另一人的学号、考生号或证件号", "学号, 考生号 or document number of the other person"],
    find: ["查找", "Find"],
    field: ["项目", "Fact"],
    kept: ["保留的人", "Stays"],
    other: ["另一人（将结束）", "The other (ends)"],
    same: [
      "两人在同一任务：另一人的照片、提交次数和缴费并入保留的人。",
      "Both are in this task: photos, attempts and fee of the other go to the one who stays.",
    ],
    apart: [
      "另一人在“{tasks}”，该任务中的记录改归保留的人。",
      "The other is in “{tasks}”; that record goes to the one who stays.",
    ],
    pick: ["{field}取{side}", "{field}: take {side}"],
    merge: ["合并", "Merge"],
    merged: ["已合并为一人。", "They are one person now."],
  },
  codes: {
    state: ["现在：{state}", "Now: {state}"],
    text: ["采集码原文（扫码得到的全部文字）", "Text of the 采集码 (all that scanning gives)"],
    attach: ["登记采集码", "Attach the code"],
    temporary: ["改用临时拍摄码", "Use a temporary code for now"],
    temporaryHint: [
      "凭临时拍摄码可以先拍照、审核；交付学信网前必须补登采集码。",
      "With a temporary code the student can be photographed and reviewed now; a real code is needed before delivery to 学信网.",
    ],
    compared: ["已登记，与学生信息一致。", "Attached; it agrees with the student."],
    opaque: [
      "已登记。此采集码是学信网密文，本系统不能解读，未与学生信息比对。",
      "Attached. The code is in 学信网's cipher, which cannot be read here, so it was not compared with the student.",
    ],
    given: ["已改用临时拍摄码。", "A temporary code is in use now."],
  },
  lowScore: {
    title: ["比对多次未通过的处理", "After too many failed comparisons"],
    note: [
      "照片已被系统拦截 {count} 次。拦截不是结论：请核对本人与参考照，再选择处理方式。",
      "Photos were intercepted {count, plural, one {# time} other {# times}}. That is no verdict: look at the person and the reference photo, then choose.",
    ],
    action: ["处理方式", "What to do"],
    done: ["已处理。", "Done."],
  },
} as const satisfies Texts;

export const lowScoreAction = {
  grantAttempt: ["再给学生一次机会", "One more try for the student"],
  recollect: ["现场重新采集（拦截次数清零）", "New photo on site (the count begins anew)"],
  letThrough: [
    "确认是本人，最后一张照片送人工审核",
    "The school vouches: send the last photo to the reviewers",
  ],
} as const satisfies Record<LowScoreAction, Text>;

export const moveRefusal = {
  delivered: ["照片已封存或交付", "the photo is sealed or delivered"],
  hasPhotos: ["在原任务已有照片", "there are photos in the old task"],
  paid: ["在原任务已缴费，请先退款", "the fee of the old task is paid; refund it first"],
} as const satisfies Record<MoveRefusal, Text>;

export const mergeRefusal = {
  samePerson: ["是同一个人", "it is the same person"],
  delivered: [
    "另一人的照片已封存或交付，请改为保留那一人",
    "the other's photo is sealed or delivered; keep that person instead",
  ],
  approved: [
    "照片已通过的人，身份信息不随合并改变；请保留照片已通过的一方，且不取另一人的身份信息",
    "facts of an approved photo do not change by a merge; keep the approved person with the own facts",
  ],
  bothUnderWay: ["两人都有照片在制作、审核或已通过", "both have a photo under way or approved"],
  corrected: ["另一人有更正记录，请改为保留那一人", "the other has corrections; keep that person instead"],
} as const satisfies Record<MergeRefusal, Text>;

export const codeRefusal = {
  delivered: ["照片已封存或交付", "the photo is sealed or delivered"],
  hasCode: ["已有采集码，不需要临时拍摄码", "there is a 采集码 already"],
  taken: ["本任务中另一名学生已使用此采集码", "another student of this task has it"],
  damaged: ["内容不完整或被改动，请重新扫描", "it is incomplete or was changed; scan again"],
  schoolCode: ["院校代码与本校不同", "it is another school's"],
  studentNo: ["学号与该生不同", "its 学号 is another"],
  documentNumber: ["证件号后四位与该生不同", "the end of its document number is another"],
  name: ["姓名与该生不同", "its name is another"],
} as const satisfies Texts;

export const corrections = {
  title: ["更正记录", "Corrections"],
  note: [
    "照片通过后对学生资料的更正，只增不改；原值与新值见学生页。",
    "Corrections of students after their photo was approved, append-only; old and new values stand on the student's page.",
  ],
  none: ["没有更正记录", "Nothing was corrected"],
  noneHint: [
    "照片通过后修改姓名、证件、学号等，会在这里留下记录。",
    "Once a photo is approved, a change of name, document or numbers is recorded here.",
  ],
  at: ["时间", "Time"],
  student: ["学生", "Student"],
  fields: ["更正的项目", "Fields"],
  reason: ["原因", "Reason"],
  delivery: ["当时的交付状态", "Delivery then"],
  by: ["操作人", "Who"],
} as const satisfies Texts;

export const deliveryState = {
  none: ["未封存", "Not sealed"],
  sealed: ["已封存", "Sealed"],
  delivered: ["已交付", "Delivered"],
  online: ["已上网", "Online"],
} as const satisfies Record<EnrollmentFacts["delivery"], Text>;
