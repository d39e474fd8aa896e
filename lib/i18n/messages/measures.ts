import type { MeasureCode, Unit } from "@/lib/imaging/measure-schema";
import type { Text } from "../texts";

/** Short names of the measures, for lists. */
export const measureName = {
  headTop: ["头顶距上边", "Head top"],
  eyeLine: ["眼线", "Eye line"],
  faceWidth: ["脸宽", "Face width"],
  centreOffset: ["偏离中线", "Off centre"],
  bodyCut: ["身体被截", "Body cut"],
  sourceFaceWidth: ["原图脸宽", "Face width in the original"],
  anotherFace: ["其他人脸", "Another face"],
  roll: ["头部倾斜", "Tilt"],
  yaw: ["左右偏转", "Turned"],
  pitch: ["俯仰", "Nodding"],
  eyesOpen: ["睁眼", "Eyes open"],
  mouthOpen: ["闭口", "Mouth closed"],
  sharpness: ["清晰度", "Sharpness"],
  brightness: ["亮度", "Brightness"],
  overexposed: ["过曝", "Over-exposed"],
  underexposed: ["欠曝", "Under-exposed"],
  tonalRange: ["层次", "Tonal range"],
  evenLight: ["左右脸亮度", "Even light"],
  colourCast: ["偏色", "Colour cast"],
  glare: ["眼部反光", "Glare at the eyes"],
  lowerFaceCovered: ["下脸遮挡", "Lower face covered"],
  browsCovered: ["眉部遮挡", "Brows covered"],
  backgroundPlain: ["背景均匀", "Background plain"],
  outlineUnclear: ["人物与背景分界", "Outline against the wall"],
  backgroundColour: ["背景颜色", "Background colour"],
  backgroundSpread: ["背景色差", "Background spread"],
  clothesContrast: ["衣服与背景", "Clothes against background"],
  screenReshot: ["翻拍屏幕", "Screen re-shot"],
  referenceCopy: ["与参考照相同", "Same as the reference"],
  standardBytes: ["标准照大小", "Bytes of the standard photo"],
  cameraData: ["相机信息", "Camera data"],
  frontCamera: ["前置/镜像", "Front camera"],
  editedBySoftware: ["软件编辑", "Edited by software"],
  smoothedSkin: ["磨皮", "Smoothed skin"],
} as const satisfies Record<MeasureCode, Text>;

/** A measured value with its unit. */
export const measureUnit = {
  px: ["{value} px", "{value} px"],
  degree: ["{value}°", "{value}°"],
  share: ["{value}", "{value}"],
  ratio: ["{value}", "{value}"],
  level: ["{value}", "{value}"],
  byte: ["{value} 字节", "{value} bytes"],
  flag: ["{value}", "{value}"],
} as const satisfies Record<Unit, Text>;
