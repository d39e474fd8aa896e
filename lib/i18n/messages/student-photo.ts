import type { MessageTemplate } from "@/db/vocabulary";
import type { NextStep } from "@/lib/intake/student/may-do";
import type { COMPARE_VERDICTS } from "@/lib/students/own/own-attempts";
import type { ResultStage } from "@/lib/students/own/stage";
import type { Text } from "../texts";

/** What a student has to do, or to wait for, now. */
export const nextStep = {
  notListed: [
    "您不在本次采集范围内，如有疑问请联系学籍科。",
    "You are not part of this collection. Ask the registrar.",
  ],
  waitConfirmation: [
    "您填写的信息正在等学校确认，确认后即可拍摄。",
    "Your school is confirming what you typed; you can take the photo afterwards.",
  ],
  notOpen: ["采集尚未开放，请在开放时间内再来。", "The collection is not open now. Come back while it is."],
  over: [
    "采集已结束，如仍需采集请联系学籍科。",
    "The collection is over. Ask the registrar if you still need a photo.",
  ],
  agree: ["请先阅读并确认须知和同意书。", "Read and confirm the notices and consents first."],
  checkIdentity: ["请先核验身份。", "Have your identity checked first."],
  giveAddress: [
    "请先填写收件地址：本任务的照片寄给每位学生。",
    "Say first where your prints go: this task posts them to everybody.",
  ],
  pay: ["请先缴纳采集费。", "Pay the fee first."],
  waitRefund: [
    "采集费正在退款，请等待结果；退回后仍要采集的，再重新缴费。",
    "The fee is on its way back. Wait for the outcome; pay again if you still need a photo.",
  ],
  shoot: ["请完成拍照。", "Your photo comes next."],
  waitProduction: ["标准照正在制作，请稍候。", "The standard photo is being made."],
  waitQuota: [
    "制作次数已用完，请等到可再次制作的时间。",
    "No standard photo can be made until the time shown.",
  ],
  submit: ["标准照已做好，请核对后提交。", "The standard photo is ready. Check it and hand it in."],
  waitReview: ["照片已提交，正在审核。", "The photo is handed in and waits for review."],
  payExtra: [
    "免费提交次数已用完，如需再提交请先支付。",
    "The free submissions are used up; one more is paid.",
  ],
  askSupport: [
    "提交次数已用完，请联系客服或学籍科。",
    "No submission is left. Ask support or the registrar.",
  ],
  askRegistrar: [
    "多次比对未通过，请带身份证件联系学籍科。",
    "The comparison failed several times. Bring your identity document to the registrar.",
  ],
  bringCode: [
    "照片已通过，请在拿到图像采集码后补传。",
    "The photo is approved. Upload your collection code once you have it.",
  ],
  waitDelivery: ["照片已通过，等待交付。", "The photo is approved and waits to be handed over."],
  done: ["采集已完成。", "The collection is done."],
  askSchool: [
    "学信网核验未通过，请联系学校学籍科处理；不会占用您的提交次数。",
    "The national registry did not accept the photo. Ask your registrar; it costs you no attempt.",
  ],
} as const satisfies Record<NextStep, Text>;

/** What a subscribe message tells of. */
export const messageTemplate = {
  review: ["审核结果", "The result of the review"],
  upload: ["交付和上网", "Handed over, and online"],
  reminder: ["采集提醒", "Reminders before the end"],
} as const satisfies Record<MessageTemplate, Text>;

/** The result page's headline. */
export const resultStage = {
  none: ["还没有提交照片", "No photo handed in yet"],
  processing: ["正在处理", "Being processed"],
  inReview: ["待审核", "Waiting for review"],
  stopped: ["系统检查未通过，请重拍", "Stopped by a check; take another photo"],
  withRegistrar: ["已转学校学籍科核实", "With the registrar"],
  rejected: ["审核未通过，请按原因重拍", "Rejected; take another photo as advised"],
  exhausted: ["审核未通过，提交次数已用完", "Rejected, and no submission is left"],
  approved: ["审核通过，等待交付学校", "Approved, to be handed to the school"],
  delivered: ["已交付学校", "Handed to the school"],
  awaitingUpload: ["审核通过，待上网", "Approved, to be uploaded to the registry"],
  online: ["已上网", "Online in the registry"],
  different: ["学信网比对为非同一人，请联系学籍科", "The registry sees another person; ask the registrar"],
  refused: ["学信网未接收，请联系学籍科", "The registry did not take it; ask the registrar"],
} as const satisfies Record<ResultStage, Text>;

export const compareVerdict = {
  notCompared: ["未做人像比对", "Faces were not compared"],
  cannotCompare: ["照片无法比对，由人工核对", "The photos could not be compared; a person looks"],
  noClearDifference: ["人像比对未见明显差异，由人工核对", "No clear difference found; a person looks"],
  clearDifference: [
    "人像比对差异明显，未送审核；请确认是本人，并在光线均匀处正对镜头重拍",
    "The comparison found a clear difference, so the photo was not reviewed. Make sure it shows you, and take it again in even light, facing the camera",
  ],
} as const satisfies Record<(typeof COMPARE_VERDICTS)[number], Text>;
