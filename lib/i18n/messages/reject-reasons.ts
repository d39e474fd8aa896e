import type { REASON_GROUPS, RejectReason } from "@/lib/review/reasons/reasons";
import type { Text } from "../texts";

export const reasonGroup = {
  position: ["位置", "Position"],
  quality: ["画质", "Quality"],
  appearance: ["仪容", "Appearance"],
  source: ["来源", "Source"],
  identity: ["身份", "Identity"],
} as const satisfies Record<(typeof REASON_GROUPS)[number], Text>;

/** `name` for the reviewer, `student` for the message; it carries the measured value where there is one. */
export const rejectReason = {
  headTop: {
    name: ["头顶距上边", "Head top"],
    student: [
      "头顶离照片上边不合适，请调整距离，让头顶上方留出适当空间后重拍。",
      "The space above the head is not right. Step back or closer and take it again.",
    ],
  },
  eyeLine: {
    name: ["眼睛位置", "Eye line"],
    student: [
      "眼睛在照片中的高低不合适，请让镜头与眼睛平齐后重拍。",
      "The eyes stand too high or low. Hold the camera at eye level.",
    ],
  },
  tilt: {
    name: ["头部不正", "Head tilted"],
    student: [
      "头部倾斜或偏转，请正对镜头、双肩放平后重拍。",
      "The head is tilted or turned. Face the camera, shoulders level.",
    ],
  },
  faceSize: {
    name: ["脸部大小", "Face size"],
    student: [
      "脸部在照片中过大、过小或偏离中间，请调整距离后重拍。",
      "The face is too large, too small or off centre. Change the distance.",
    ],
  },
  bodyCut: {
    name: ["肩部被截", "Shoulders cut"],
    student: ["肩部或上身没有拍全，请后退一步重拍。", "Shoulders are cut off. Step back."],
  },
  blur: {
    name: ["模糊", "Blurred"],
    student: [
      "照片不清晰，请擦净镜头、站稳后重拍。",
      "The photo is not sharp. Clean the lens and hold still.",
    ],
  },
  light: {
    name: ["光线不匀", "Light"],
    student: [
      "脸部光线不均匀、过亮或过暗，请在均匀的自然光下重拍。",
      "The light on the face is uneven, too bright or too dark. Use even daylight.",
    ],
  },
  background: {
    name: ["背景", "Background"],
    student: [
      "背景不干净或有他人、物品，请在纯色墙前重拍。",
      "The background is not plain. Stand before a plain wall.",
    ],
  },
  glasses: {
    name: ["眼镜反光", "Glasses"],
    student: [
      "眼镜反光、有色或镜框遮眼，请调整角度或换镜后重拍。",
      "The glasses reflect, are tinted or cover the eyes.",
    ],
  },
  covered: {
    name: ["遮挡", "Covered"],
    student: [
      "头发或物品遮住眉毛、眼睛、耳朵或额头，请整理后重拍。",
      "Hair or something covers brows, eyes, ears or forehead.",
    ],
  },
  forehead: {
    name: ["额头遮挡", "Forehead covered"],
    student: [
      "头发遮住额头或眉毛，请把刘海梳开、露出额头后重拍。",
      "Hair covers the forehead or brows. Comb it aside and take it again.",
    ],
  },
  expression: {
    name: ["表情", "Expression"],
    student: ["请睁开双眼、自然闭口、表情自然后重拍。", "Open your eyes, close your mouth, look natural."],
  },
  clothes: {
    name: ["衣服颜色", "Clothes colour"],
    student: [
      "衣服颜色与背景相近，请换深色有领上衣后重拍。",
      "The clothes are close to the background's colour. Wear something dark with a collar.",
    ],
  },
  improperClothes: {
    name: ["着装不当", "Clothes improper"],
    student: ["请穿有领有袖的上衣，不穿吊带、背心或低领衣服。", "Wear a top with collar and sleeves."],
  },
  adornment: {
    name: ["饰品/浓妆", "Adornment"],
    student: [
      "请取下首饰、头饰和美瞳，不化浓妆后重拍。",
      "Take off jewellery, hair ornaments and coloured lenses; no heavy make-up.",
    ],
  },
  retouched: {
    name: ["美颜修图", "Retouched"],
    student: ["照片经过美颜或修图，请用手机原相机重拍。", "The photo was retouched. Use the plain camera."],
  },
  reshot: {
    name: ["翻拍", "Re-shot"],
    student: [
      "照片是对屏幕或纸质照片的翻拍，请本人现场拍摄。",
      "It is a photo of a screen or print. Take one of yourself.",
    ],
  },
  reused: {
    name: ["重复使用", "Reused"],
    student: [
      "照片与录取照或以前的照片相同，请重新拍摄。",
      "The same as the admission or an earlier photo. Take a new one.",
    ],
  },
  selfie: {
    name: ["自拍", "Selfie"],
    student: [
      "本任务不接受自拍，请他人用后置摄像头拍摄。",
      "Selfies are not accepted. Let someone use the rear camera.",
    ],
  },
  wrongSource: {
    name: ["来源不符", "Wrong source"],
    student: ["本任务只接受现场拍摄，请按要求用手机拍摄。", "Only live photos are accepted here."],
  },
  notSame: {
    name: ["疑非本人", "Not the same person"],
    student: [
      "照片与学籍信息不符，请联系学校学籍部门核实。",
      "The photo does not match the records. Contact the registrar.",
    ],
  },
} as const satisfies Record<RejectReason, { name: Text; student: Text }>;
