import type { Texts } from "../texts";

/** The students' pages shown to staff before a task is opened. */
export const preview = {
  title: ["预览：学生页面", "Preview: the student's pages"],
  note: [
    "按现在的规则，学生在手机上看到的样子；这里的按钮不能点。",
    "What students see on a phone under these rules; nothing here can be pressed.",
  ],
  open: ["预览学生页面", "Preview the student's pages"],
  close: ["收起预览", "Close the preview"],
  language: ["预览语言", "Language of the preview"],
  chinese: ["中文", "Chinese"],
  english: ["英文", "English"],
  states: ["照片的各种状态", "States of a photo"],
  cooldown: {
    nextDay: ["当天次数用完后，次日可再制作。", "When the day's are used up, again the next day."],
    hours24: ["次数用完后，24 小时后可再制作。", "When they are used up, again after 24 hours."],
  },
  price: {
    extraService: ["免费提交用完后，每次 {price}。", "After the free submissions {price} each."],
    replacement: ["免费更换用完后，每次 {price}。", "After the free replacements {price} each."],
  },
  none: {
    extraService: [
      "免费提交用完后，由客服或学籍科处理。",
      "After the free submissions, support or the registrar is asked.",
    ],
    replacement: ["免费更换用完后，由客服处理。", "After the free replacements, support is asked."],
  },
  address: {
    schoolOrSite: [
      "照片在学校或采集点领取，也可以填写邮寄地址。",
      "Prints are fetched at the school or the site, or posted.",
    ],
    required: ["拍照前必须填写收件地址。", "The address has to be given before the photo is taken."],
  },
  reviewed: ["{min}–{max} 个工作日内审核", "Reviewed within {min}–{max} working days"],
  uploaded: ["处理完成后 {min}–{max} 个工作日上网", "Online {min}–{max} working days after processing"],
} as const satisfies Texts;
