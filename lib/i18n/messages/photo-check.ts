import type { MatchKind } from "@/lib/imaging/same-picture/match-schema";
import type { Text, Texts } from "../texts";

export const photoCheck = {
  title: ["照片检测", "Photo check"],
  note: [
    "放入一张照片，查看每项检测、标准照，以及与第二张照片的比对。照片不保存：结果返回时即删除，最迟十分钟。",
    "Drop a picture to see every measure, its standard photo and how it compares with a second one. Nothing is kept: pictures are deleted with the answer, at the latest after ten minutes.",
  ],
  capture: ["要检测的照片", "Picture to measure"],
  captureHint: [
    "JPEG 或 PNG，最大 {limit}。按教毕指[2017]99号、浅蓝底检测。",
    "JPEG or PNG, up to {limit}. Measured against the national portrait rules, with a light blue background.",
  ],
  reference: ["用于比对的照片（可选）", "Picture to compare with (optional)"],
  referenceHint: [
    "例如录取照。只给出相似程度，不判断是不是本人。",
    "The admission photo, for instance. It only tells how alike they are, never whether it is the person.",
  ],
  choose: ["选择照片", "Choose a picture"],
  drop: ["或拖放到这里", "or drop it here"],
  remove: ["移除", "Remove"],
  start: ["开始检测", "Measure"],
  sending: ["正在上传…", "Sending…"],
  working: ["正在检测…", "Measuring…"],
  noAnswer: [
    "一分钟内没有得到结果，可能处理任务较多：请稍后再试；仍不行请联系平台管理员。",
    "There was no answer within a minute; the workers may be busy. Try again later, and ask the platform administrator if it lasts.",
  ],
  refused: ["这张照片不能使用", "This picture cannot be used"],
  standard: ["标准照", "Standard photo"],
  standardNote: ["{width} × {height} px，{dpi} dpi，{size}", "{width} × {height} px, {dpi} dpi, {size}"],
  original: ["原图", "Original"],
  marks: ["在照片上标出", "Drawn on the photo"],
  marksAll: ["全部", "All"],
  marksOff: ["不标", "None"],
  measures: ["检测结果", "Measures"],
  show: ["在照片上标出“{name}”", "Draw “{name}” on the photo"],
  groups: {
    block: ["不符合（{count}）", "Not met ({count})"],
    warn: ["需要留意（{count}）", "To be looked at ({count})"],
    unmeasured: ["由审核员看（{count}）", "For the reviewer ({count})"],
    pass: ["符合（{count}）", "Met ({count})"],
  },
  compare: {
    title: ["人像比对", "Face comparison"],
    score: ["相似程度 {score}（0–100）", "Likeness {score} (0–100)"],
    raw: ["引擎 {engine}，原始距离 {raw}", "Engine {engine}, raw distance {raw}"],
    worth: {
      local: [
        "本机引擎对东亚面孔区分力弱：分数高不能说明是同一人，只有明显的低分才值得怀疑。不同引擎的分数不能相互比较。",
        "The local engine tells East-Asian faces apart poorly: a high score does not mean the same person; only a clearly low one is a reason for doubt. Scores of different engines cannot be compared.",
      ],
      fake: [
        "这是模拟的比对服务，分数没有意义，仅供试用。",
        "This is a stand-in for the service: its scores mean nothing and are for trying out only.",
      ],
      other: [
        "分数仅供参考，不判断是不是本人。不同引擎的分数不能相互比较。",
        "The score is a hint and never says whether it is the person. Scores of different engines cannot be compared.",
      ],
    },
    cannot: ["无法比对：{reason}。", "Cannot be compared: {reason}."],
  },
  versions: ["引擎版本", "Engine versions"],
} as const satisfies Texts;

/** What two pictures have to do with each other. */
export const pictureMatch = {
  sameFile: ["两张是同一个文件。", "Both are the same file."],
  samePicture: [
    "两张是同一张照片，或其中一张由另一张编辑而来。",
    "Both are one picture, or one is an edit of the other.",
  ],
  likelySamePicture: [
    "两张可能是同一张照片的不同版本，请仔细看。",
    "Both may be versions of one picture. Look closely.",
  ],
  similarFace: ["两张是不同的照片，脸部相似。", "They are different pictures with similar faces."],
} as const satisfies Record<MatchKind, Text>;
