import type { Texts } from "../texts";

/** What a photo must be, in words and the task's own numbers; a guide's page and the mini program show it. */
export const photoStandard = {
  size: ["标准照 {width} × {height} 像素，{dpi} dpi", "Standard photo of {width} × {height} px, {dpi} dpi"],
  file: ["JPEG 文件，{min}–{max} KB", "JPEG file of {min}–{max} KB"],
  background: [
    "背景为{colour, select, lightBlue {浅蓝色} white {白色} lightGrey {浅灰色} other {学校指定的颜色}}（RGB {rgb}），均匀，没有渐变和阴影",
    "{colour, select, lightBlue {Light blue} white {White} lightGrey {Light grey} other {The school's own}} background (RGB {rgb}), even, without gradient or shadow",
  ],
  headTop: ["头顶到照片上边 {min}–{max} 像素", "Top of the head {min}–{max} px below the upper edge"],
  eyeLine: ["双眼到照片上边 {min}–{max} 像素", "Eyes {min}–{max} px below the upper edge"],
  faceWidth: ["脸宽（两颊之间）{min}–{max} 像素", "Face {min}–{max} px wide, from cheek to cheek"],
  centreOffset: [
    "脸在照片左右居中，偏离中线不超过 {max} 像素",
    "Face in the middle, at most {max} px off the centre line",
  ],
  scale: ["以上像素按 480 × 640 的照片计", "Pixels as on a photo of 480 × 640"],
  natural: [
    "正面免冠，双眼睁开，嘴唇自然闭合，双肩放平",
    "Facing the camera, bareheaded, eyes open, lips closed, shoulders level",
  ],
  unchanged: [
    "不镜像、不旋转，不修改五官、疤痕、痣和发型",
    "Neither mirrored nor turned; features, scars, moles and hair as they are",
  ],
  recent: ["一般为毕业前一年内拍摄", "As a rule taken within the year before graduation"],
  source: ["依据：{source}", "After: {source}"],
} as const satisfies Texts;
