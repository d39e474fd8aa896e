import type { IDENTITY_RESULTS } from "@/db/vocabulary";
import type { Text } from "../texts";

/** What came of an identity check, and what to do about it. */
export const identityResult = {
  same: ["身份核验通过。", "Your identity has been confirmed."],
  different: [
    "照片与身份证库中的本人照片不一致。请本人正面、光线均匀地重新拍摄；身份证照片多年未换的，请到公安机关换领新证后再试。",
    "The portrait does not fit the one kept with your identity. Take it again yourself, facing the camera in even light; if the picture on your card is many years old, renew the card and try again.",
  ],
  uncertain: [
    "无法确定是否本人。请换光线均匀的地方重新拍摄再试。",
    "Whether it is you could not be told. Take the portrait again in even light.",
  ],
  idMismatch: [
    "姓名与身份证号不匹配。请核对是否填错、是否用了曾用名；都无误时，可能没有开通网证：请在国家网络身份认证 App 申领网证，或致电 400-117-1166，也可联系学校学籍科。",
    "Name and number do not belong together. Check for typing errors and former names; if both are right, you may have no network identity yet: get one in the national network identity app, call 400-117-1166, or see the school's registrar.",
  ],
  noRecord: [
    "身份库中没有您的记录（军人、户口迁移中可能如此）。请在国家网络身份认证 App 申领网证后再试，或联系学校学籍科。",
    "There is no record of you (this happens to soldiers and while a household registration moves). Get a network identity in the national app and try again, or see the school's registrar.",
  ],
  noReferencePhoto: [
    "身份库中没有您的照片。请到公安机关换领身份证后再试，或联系学校学籍科。",
    "No portrait is kept with your identity. Renew your identity card and try again, or see the school's registrar.",
  ],
  badImage: [
    "照片质量不合格，没有比对。请正面、光线均匀、不遮挡面部地重新拍摄。",
    "The portrait was too poor to be compared. Take it again facing the camera, in even light, with nothing over your face.",
  ],
  noFace: ["照片中没有找到人脸，请重新拍摄。", "There is no face on the portrait. Take it again."],
  notApplicable: [
    "您的证件不在核验范围（港澳台和外籍），不需要核验。",
    "Your document is not covered by the check (Hong Kong, Macau, Taiwan, foreign); none is needed.",
  ],
  providerError: [
    "核验服务没有给出结果，不是您的问题。请过几分钟再试。",
    "The service gave no answer; this is not about you. Try again in a few minutes.",
  ],
  rateLimited: ["核验次数过多，请明天再试。", "Too many checks. Try again tomorrow."],
} as const satisfies Record<(typeof IDENTITY_RESULTS)[number], Text>;
