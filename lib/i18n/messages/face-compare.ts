import type { CANNOT_COMPARE } from "@/lib/imaging/outcome-schema";
import type { Text, Texts } from "../texts";

/** On the review card: the score, what it is worth, and where the own reference stands. */
export const compare = {
  title: ["人像比对", "Face comparison"],
  bands: {
    intercept: ["差异明显，请核对是否本人", "Clearly different: check who it is"],
    grey: ["需仔细看两张照片", "Look at both with care"],
    clear: ["机器没有异议（不等于同一人）", "The machine has no objection (not “the same person”)"],
  },
  lines: ["拦截线 {intercept} · 灰区上沿 {grey}", "interception {intercept} · grey up to {grey}"],
  engine: {
    local: [
      "{engine}；本地引擎对东亚面孔区分力弱，仅作提示",
      "{engine}; the local engine separates East Asian faces poorly: a hint only",
    ],
    fake: ["{engine}；模拟服务，分数没有意义", "{engine}; a stand-in service, its scores mean nothing"],
    other: ["{engine}；仅作提示，由人判断", "{engine}; a hint only, a person decides"],
  },
  off: ["本任务不做人像比对", "This task does not compare faces"],
  noReference: ["没有参考照，无法比对", "No reference photo to compare with"],
  hidden: [
    "本张抽中盲审：比对分在您决定后可见",
    "Drawn for a look without the score: it shows after your verdict",
  ],
  cannot: ["无法比对：{reason}", "Cannot be compared: {reason}"],
  cohort: {
    supports: [
      "在本任务 {size} 张参考照中，本人的最接近（领先 {margin}）",
      "Of {size} reference photos of the task the own one is nearest (by {margin})",
    ],
    unclear: [
      "在本任务 {size} 张参考照中，本人的排第 {rank}，与他人相差不大（{margin}）",
      "Of {size} reference photos of the task the own one ranks no. {rank}, hardly apart from others ({margin})",
    ],
    check: [
      "在本任务 {size} 张参考照中，本人的只排第 {rank}：请核对是否本人",
      "Of {size} reference photos of the task the own one only ranks no. {rank}: check who it is",
    ],
  },
} as const satisfies Texts;

/** On the review card: what other photos of the task this one has to do with. */
export const matches = {
  title: ["照片疑点", "Photo matches"],
  sameFile: [
    "与本任务另外 {count} 张他人照片是同一个文件",
    "The same file as the photo of {count, plural, one {# other student} other {# other students}} of this task",
  ],
  samePicture: [
    "与本任务另外 {count} 张他人照片是同一张（或其编辑）",
    "The same picture as (or an edit of) the photo of {count, plural, one {# other student} other {# other students}} of this task",
  ],
  likelySamePicture: [
    "与本任务另外 {count} 张他人照片可能是同一张",
    "Perhaps the same picture as the photo of {count, plural, one {# other student} other {# other students}} of this task",
  ],
  similarFace: [
    "与本任务另外 {count} 张他人照片脸部相似，往往不是同一人",
    "A face like that of {count, plural, one {# other student} other {# other students}} of this task; often it is another person",
  ],
  again: ["该生此前提交过同一张照片", "The student has handed this very picture in before"],
} as const satisfies Texts;

export const cannotCompare = {
  captureTurned: ["拍摄照头部偏转过大", "the head is turned too far in the capture"],
  captureFaceTooSmall: ["拍摄照脸部太小", "the face is too small in the capture"],
  captureBlurred: ["拍摄照不清晰", "the capture is not sharp"],
  captureWithoutFace: ["拍摄照中没有人脸", "no face in the capture"],
  captureUnreadable: ["拍摄照读不出来", "the capture cannot be read"],
  captureBytes: [
    "照片字节数超出实名认证接口的限制",
    "the photo's size in bytes is outside what the identity service takes",
  ],
  referenceTurned: ["参考照头部偏转过大", "the head is turned too far in the reference"],
  referenceFaceTooSmall: ["参考照脸部太小", "the face is too small in the reference"],
  referenceBlurred: ["参考照不清晰", "the reference is not sharp"],
  referenceWithoutFace: ["参考照中没有人脸", "no face in the reference"],
  engineFailed: ["比对引擎没有给出结果", "the engine gave no result"],
  referenceUnreadable: ["参考照读不出来", "the reference cannot be read"],
} as const satisfies Record<(typeof CANNOT_COMPARE)[number], Text>;
