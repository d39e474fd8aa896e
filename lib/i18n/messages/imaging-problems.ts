import type { ProblemCode } from "@/lib/imaging/decode/problem";
import type { Text } from "../texts";

/** Why a picture was refused before anything was made of it, and what to do. */
export const imagingProblem = {
  empty: ["文件是空的，请重新选择照片。", "The file is empty. Choose the picture again."],
  tooManyBytes: [
    "文件有 {bytes} 字节，超过上限 {max} 字节：请用手机的标准画质重新拍摄。",
    "The file has {bytes} bytes, more than {max}: take it again at the phone's standard quality.",
  ],
  tooFewBytes: [
    "文件只有 {bytes} 字节，低于下限 {min} 字节，多半经过压缩：请发送相机原图。",
    "The file has only {bytes} bytes, fewer than {min}, so it was compressed: send the camera's own file.",
  ],
  heic: [
    "这是 HEIC 照片，不能处理：请在手机的相机设置里选“兼容性最佳”，或另存为 JPEG 再发送。",
    "This is a HEIC picture: choose “most compatible” in the camera's settings, or save it as JPEG, and send it again.",
  ],
  notJpegOrPng: [
    "文件不是 JPEG 或 PNG 照片（只改文件名不行）：请另存为 JPEG 再发送。",
    "The file is not a JPEG or PNG picture (renaming does not make it one): save it as JPEG and send it again.",
  ],
  animated: [
    "文件有多幅画面，是动图：请发送一张普通照片。",
    "The file holds several pictures: send one ordinary photo.",
  ],
  broken: [
    "文件已损坏或不完整，读不出来：请从原设备重新发送。",
    "The file is damaged or incomplete: send it again from the device that took it.",
  ],
  tooManyPixels: [
    "照片超过 {max} 像素：请用手机的标准画质重新拍摄。",
    "The picture has more than {max} pixels: take it again at the phone's standard quality.",
  ],
  tooSmall: [
    "照片为 {width} × {height} 像素，至少要 {minWidth} × {minHeight}：请发送相机原图，不要截图。",
    "The picture has {width} × {height} px, at least {minWidth} × {minHeight} are needed: send the camera's own file, not a screenshot.",
  ],
  tooLarge: [
    "照片为 {width} × {height} 像素，最多 {maxWidth} × {maxHeight}：请用手机的标准画质重新拍摄。",
    "The picture has {width} × {height} px, at most {maxWidth} × {maxHeight} are allowed: take it again at the phone's standard quality.",
  ],
  noFace: [
    "没有找到人脸：请正对镜头，露出整张脸，摘下口罩，光线充足时再拍。",
    "No face was found: face the camera with the whole face free, without a mask and in good light.",
  ],
  severalFaces: [
    "画面里有 {faces} 张脸，另一张的宽度是本人的 {share}%：请只留本人再拍。",
    "There are {faces} faces, another one {share}% as wide as the largest: be alone in the picture.",
  ],
  faceTooSmall: [
    "脸宽只占画面的 {share}%，至少要 {min}%：请离相机近一些再拍。",
    "The face takes only {share}% of the picture's width, at least {min}% is needed: come closer.",
  ],
  timedOut: [
    "这张照片处理超时：请换用手机标准画质重新拍摄；再次出现请联系客服。",
    "This picture took too long: take it again at the phone's standard quality, and ask support if it happens again.",
  ],
  crashed: [
    "这张照片无法处理：请重新拍摄；再次出现请联系客服。",
    "This picture cannot be processed: take it again, and ask support if it happens again.",
  ],
} as const satisfies Record<ProblemCode, Text>;
