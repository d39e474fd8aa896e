import type { BLOCKERS, WARNINGS } from "@/lib/delivery/policy";
import type { Text } from "../texts";

type Group = { name: Text; todo: Text; detail: Text };

export const blocker = {
  heldDecision: {
    name: ["结论尚在撤销时限内", "The verdict can still be undone"],
    todo: [
      "等撤销时限过后再预检，或放入下一批。",
      "Check again once it has passed, or leave it to the next batch.",
    ],
    detail: ["–", "–"],
  },
  secondReviewOpen: {
    name: ["复审未完成", "A second review is open"],
    todo: [
      "复审完成后再预检，或放入下一批。",
      "Check again after the second review, or leave it to the next batch.",
    ],
    detail: ["–", "–"],
  },
  codeMissing: {
    name: ["没有采集码", "No collection code"],
    todo: [
      "交付学信网须有采集码：请在名单中补入采集码列后重新导入。",
      "学信网 needs the code: add it to the roster and import again.",
    ],
    detail: ["–", "–"],
  },
  codeDiffers: {
    name: ["采集码与名单不一致", "The code does not agree with the roster"],
    todo: [
      "请核对学生信息：更正名单，或请学生重新下载采集码。",
      "Check the student: correct the roster, or ask for a new code.",
    ],
    detail: [
      "采集码中的{what, select, schoolCode {院校代码} studentNo {学号} documentNumber {证件号后四位} name {姓名} other {内容（校验不通过）}}与名单不同",
      "{what, select, schoolCode {the school code} studentNo {the 学号} documentNumber {the last four of the document} name {the name} other {the text (damaged)}} differs",
    ],
  },
  unpaid: {
    name: ["未缴费", "Unpaid"],
    todo: ["学生缴费或办理免缴后即可交付。", "Deliverable once paid or waived."],
    detail: ["–", "–"],
  },
  outOfSpec: {
    name: ["不符合照片规格", "Outside the photo spec"],
    todo: [
      "任务规格在制作之后有改动：需要重新制作标准照。",
      "The spec changed after production: the standard photo has to be made again.",
    ],
    detail: ["{width}×{height} 像素，{kb} KB", "{width}×{height} px, {kb} KB"],
  },
  tokenEmpty: {
    name: ["文件名所需信息为空", "A fact for the file name is empty"],
    todo: ["请在名单中补全，或换用其他文件名。", "Complete it in the roster, or use another file name."],
    detail: ["缺 {token}", "{token} is missing"],
  },
  nameCharacters: {
    name: ["信息含文件名不允许的字符", "A fact has characters that no file name may have"],
    todo: [
      "请更正名单，或换用其他文件名；系统不会擅自改名。",
      "Correct the roster or use another file name; nothing is renamed silently.",
    ],
    detail: ["{token}", "{token}"],
  },
  nameTooLong: {
    name: ["文件名过长", "The file name is too long"],
    todo: ["请换用较短的文件名模板。", "Use a shorter template."],
    detail: ["超过 {limit} 字节", "over {limit} bytes"],
  },
  nameReserved: {
    name: ["文件名是系统保留名", "The file name is reserved by the system"],
    todo: ["请换用其他文件名模板。", "Use another template."],
    detail: ["–", "–"],
  },
  duplicateName: {
    name: ["文件名重复", "The same file name twice"],
    todo: [
      "不分大小写相同也算重复。请在模板中加入学号等唯一信息。",
      "Upper and lower case count as the same. Add something unique such as the 学号.",
    ],
    detail: ["{name}，共 {found} 个", "{name}, {found} times"],
  },
} as const satisfies Record<(typeof BLOCKERS)[number], Group>;

export const batchWarning = {
  scoreGrey: {
    name: ["人像比对在灰区", "The face score is in the grey band"],
    todo: ["已经人工审核通过；可再看一眼对照照片。", "Approved by a person; look at both photos once more."],
    detail: ["{score} 分，灰区线 {limit}", "{score}, the grey line is {limit}"],
  },
  measuresNear: {
    name: ["检测项仅勉强合格", "Measures that are only just acceptable"],
    todo: ["学信网的检测可能更严；可再看一眼。", "学信网 may be stricter; look once more."],
    detail: ["{count} 项", "{count, plural, one {# measure} other {# measures}}"],
  },
  rareCharacters: {
    name: ["姓名含 GBK 以外的生僻字", "A name has characters beyond GBK"],
    todo: [
      "GB18030 清单会完整写出；只认 GBK 的旧软件可能显示不了，建议改用 UTF-8 或 XLSX。",
      "The GB18030 manifest has them; software that knows only GBK may not show them. Prefer UTF-8 or XLSX.",
    ],
    detail: ["{characters}", "{characters}"],
  },
} as const satisfies Record<(typeof WARNINGS)[number], Group>;
