import type { MessageKind, MessageTemplate } from "@/db/vocabulary";
import { phrase, thing, time } from "./limited";

type Wording = { template: MessageTemplate; state: string; advice: string };

/** What is said of each occasion. It goes to students in China through WeChat, which takes Chinese words only. */
export const WORDINGS: Record<MessageKind, Wording> = {
  approved: { template: "review", state: "审核通过", advice: "照片已通过，请查看后续进度" },
  rejected: { template: "review", state: "审核未通过", advice: "请查看原因，按提示重拍后再提交" },
  intercepted: { template: "review", state: "系统未通过", advice: "照片未送审，请查看原因后重拍" },
  delivered: { template: "upload", state: "已交付", advice: "照片已交付，请查看结果" },
  online: { template: "upload", state: "已上网", advice: "照片已上网，请登录学信网核对" },
  registryDifferent: { template: "upload", state: "需要核对", advice: "学信网比对未通过，请联系学校学籍科" },
  registryRefused: { template: "upload", state: "需要重拍", advice: "学信网未接收照片，请查看原因" },
  missedShoot: { template: "reminder", state: "未到现场", advice: "请在截止前线上拍摄，或到补拍点补拍" },
  reminder: { template: "reminder", state: "待完成", advice: "请在截止时间前完成图像采集" },
};

export type MessageData = Record<"thing1" | "phrase2" | "thing3" | "time4", { value: string }>;

/** The fields of a subscribe message within the platform's limits. */
export function messageData(
  kind: MessageKind,
  { task, moment }: { task: string; moment: Date },
): MessageData {
  const { state, advice } = WORDINGS[kind];
  return {
    thing1: { value: thing(task) },
    phrase2: { value: phrase(state) },
    thing3: { value: thing(advice) },
    time4: { value: time(moment) },
  };
}
