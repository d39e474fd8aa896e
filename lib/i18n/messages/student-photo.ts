import type { NextStep } from "@/lib/intake/student/may-do";
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
  pay: ["请先缴纳采集费。", "Pay the fee first."],
  shoot: ["请拍摄或上传照片。", "Take or upload a photo."],
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
