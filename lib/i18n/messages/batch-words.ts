import type {
  BATCH_CHANGES,
  BATCH_RECIPIENTS,
  BATCH_STATUSES,
  BUILD_STOPS,
  HANDOVER_WAYS,
  MANIFEST_ENCODINGS,
} from "@/db/delivery-vocabulary";
import type { NameToken } from "@/lib/delivery/name-template/tokens";
import type { PhotoSize } from "@/lib/delivery/sizes/sizes";
import type { Text } from "../texts";

export const batchStatus = {
  draft: ["草稿", "Draft"],
  checked: ["已预检", "Checked"],
  sealed: ["已封存，打包中", "Sealed, packing"],
  built: ["已打包", "Built"],
  delivered: ["已交付", "Delivered"],
  uploaded: ["已上网", "Online"],
  resultsImported: ["结果已导入", "Results in"],
  closed: ["已结束", "Closed"],
} as const satisfies Record<(typeof BATCH_STATUSES)[number], Text>;

/** Why a building stands still, and what can be done. */
export const buildStop = {
  cancelled: ["由工作人员停止。", "Stopped by a member of staff."],
  photoMissing: [
    "存储中找不到一张照片：请检查存储后继续。",
    "The store lacks a photo: check the store, then go on.",
  ],
  photoChanged: [
    "一张照片与审核通过时不同：请检查存储，恢复后继续。",
    "A photo is not what was approved: check the store, restore it, then go on.",
  ],
  cutRefused: [
    "有照片裁不成所选的尺寸，或字节数不在该尺寸的范围内。名单已封存：请换一批次，不选该尺寸。",
    "A photo cannot be made in a chosen size within its bytes. The list is sealed: make another batch without that size.",
  ],
  unexpected: [
    "出现意外错误，系统会自动重试；仍不成功时请点“继续打包”。",
    "An unexpected error; it is tried again by itself, or go on by hand.",
  ],
} as const satisfies Record<(typeof BUILD_STOPS)[number], Text>;

export const recipient = {
  school: ["学校学籍部门", "the school's 学籍 office"],
  chsi: ["学信网", "学信网"],
} as const satisfies Record<(typeof BATCH_RECIPIENTS)[number], Text>;

export const handoverWay = {
  secureChannel: ["专用安全通道", "Secure channel"],
  networkDisk: ["网盘", "Network disk"],
  byHand: ["当面移交（U 盘等）", "By hand (USB stick …)"],
  courier: ["快递", "Courier"],
  email: ["电子邮件", "E-mail"],
  other: ["其他", "Other"],
} as const satisfies Record<(typeof HANDOVER_WAYS)[number], Text>;

export const manifestEncoding = {
  utf8: ["UTF-8（含 BOM，WPS 与 Excel 可直接打开）", "UTF-8 with BOM (for WPS and Excel)"],
  gb18030: ["GB18030（旧软件）", "GB18030 (older software)"],
} as const satisfies Record<(typeof MANIFEST_ENCODINGS)[number], Text>;

export const batchChange = {
  new: ["新增", "new"],
  photoReplaced: ["照片更换", "photo replaced"],
  factsCorrected: ["信息更正", "facts corrected"],
  again: ["再次交付", "delivered again"],
} as const satisfies Record<(typeof BATCH_CHANGES)[number], Text>;

export const photoSize = {
  standard: ["标准照（任务规格，审核通过的原字节）", "Standard photo (the task's, as approved)"],
  degreeRecord: ["学位授予信息", "Degree record"],
  degreeCertificate: ["学位证（小二寸）", "Degree certificate (small 2-inch)"],
  idCard: ["身份证／社保卡（白底）", "ID or social security card (white)"],
  schoolRecord: ["学校学籍照（白底）", "School record (white)"],
  languageTest: ["四六级报名", "CET registration"],
  postgraduateEntry: ["研究生网报", "Postgraduate entry"],
  oneInch: ["一寸", "1-inch"],
  twoInch: ["二寸", "2-inch"],
} as const satisfies Record<PhotoSize, Text>;

export const token = {
  XH: ["学号", "学号"],
  KSH: ["考生号", "考生号"],
  ZJHM: ["证件号", "Document number"],
  XM: ["姓名", "Name"],
  YXDM: ["院校代码", "School code"],
  FY: ["学院", "College"],
  BH: ["班级", "Class"],
  ZYDM: ["专业代码", "Major code"],
  CJM: ["采集码原文", "Text of the collection code"],
  CC: ["尺寸", "Size"],
} as const satisfies Record<NameToken, Text>;
