import type { Text } from "@/lib/i18n/texts";

/** Chapters of the API's document, in their order. */
export const TAGS = {
  login: ["登录", "Login"],
  find: ["找学校和任务", "Schools and tasks"],
  association: ["须知、同意与关联", "Notices, consent and association"],
  payment: ["缴费", "Payment"],
  photo: ["拍摄、制作与提交", "Capture, production and submission"],
  onsite: ["现场拍摄", "On-site shoots"],
  mailing: ["收件", "Prints and parcels"],
  result: ["结果与消息", "Results and messages"],
} as const satisfies Record<string, Text>;

export type Tag = keyof typeof TAGS;
