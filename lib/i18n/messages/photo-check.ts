import type { CardMeasure } from "@/lib/imaging/id-card/card-schema";
import type { MatchKind } from "@/lib/imaging/same-picture/match-schema";
import type { Text, Texts } from "../texts";

/** What is seen on a picture of an ID card; `block` also says what to do. */
const card = {
  cardFound: {
    pass: ["找到一张卡片", "A card was found"],
    block: [
      "没有找到卡片：请把身份证放在深色平面上，拍满画面",
      "No card was found: lay it on a dark surface and fill the picture with it",
    ],
    unmeasured: ["无法判断是否有卡片", "Whether there is a card could not be told"],
  },
  cardEdges: {
    pass: ["四边完整", "All four edges are there"],
    block: [
      "卡片有 {value} 在画面外（限 {limit}）：请完整拍下四边",
      "A share of {value} of the card is outside the picture (limit {limit}): show all four edges",
    ],
    unmeasured: ["四边由人查看", "The edges are for a person to look at"],
  },
  cardSharpness: {
    pass: ["清晰（{value}，限 {limit}）", "Sharp ({value}, limit {limit})"],
    block: [
      "不够清晰（{value}，应不低于 {limit}）：请对焦后重拍",
      "Not sharp enough ({value}, at least {limit}): focus and take it again",
    ],
    unmeasured: ["清晰度由人查看", "Sharpness is for a person to look at"],
  },
  cardGlare: {
    pass: ["没有明显反光", "No strong flash"],
    block: [
      "反光面积 {value}（限 {limit}）：请关闭闪光灯，避开灯光重拍",
      "A share of {value} is flashed (limit {limit}): switch the flash off and avoid lamps",
    ],
    unmeasured: ["反光由人查看", "Flash is for a person to look at"],
  },
} as const satisfies Record<CardMeasure["code"], Record<"pass" | "block" | "unmeasured", Text>>;

export const photoCheck = {
  title: ["照片检测", "Photo check"],
  note: [
    "放入一张照片，查看每项检测、标准照，以及与第二张照片的比对。照片不保存：结果返回时即删除，最迟十分钟。",
    "Drop a picture to see every measure, its standard photo and how it compares with a second one. Nothing is kept: pictures are deleted with the answer, at the latest after ten minutes.",
  ],
  kind: ["检测什么", "What to check"],
  kinds: {
    photo: ["人像照片", "Portrait"],
    code: ["采集码截图", "Screenshot of a collection code"],
    idCard: ["身份证照片", "Picture of an ID card"],
  },
  pictures: {
    photo: ["要检测的照片", "Picture to measure"],
    reference: ["用于比对的照片（可选）", "Picture to compare with (optional)"],
    code: ["要识别的采集码截图", "Screenshot to read"],
    idCard: ["要检测的身份证一面", "One side of the ID card"],
  },
  hints: {
    photo: [
      "JPEG 或 PNG，最大 {limit}。按教毕指[2017]99号、浅蓝底检测。",
      "JPEG or PNG, up to {limit}. Measured against the national portrait rules, with a light blue background.",
    ],
    reference: [
      "例如录取照。只给出相似程度，不判断是不是本人。",
      "The admission photo, for instance. It only tells how alike they are, never whether it is the person.",
    ],
    code: [
      "JPEG 或 PNG，最大 {limit}。只显示二维码里的文字，不判断真伪。",
      "JPEG or PNG, up to {limit}. It shows what the code says, not whether it is genuine.",
    ],
    idCard: [
      "JPEG 或 PNG，最大 {limit}。检查是否拍全、清晰、无反光，不识别文字。",
      "JPEG or PNG, up to {limit}. Checks that the card is whole, sharp and without flash; no text is read.",
    ],
  },
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
  code: {
    title: ["采集码内容", "What the code says"],
    none: ["没有识别到二维码", "No QR code was found"],
    noneHint: [
      "请用原始截图，不要转拍屏幕；二维码四周留白、不要裁掉定位角。",
      "Use the original screenshot rather than a photo of a screen; keep the margin and the three corner squares.",
    ],
    steps: {
      zxing: ["一次识别成功", "Read at once"],
      zxingEnlarged: ["放大后识别成功，截图偏小", "Read after enlarging: the screenshot is small"],
      zbar: ["经备用识别器成功，截图有变形或模糊", "Read by the second reader: distorted or blurred"],
    },
  },
  card,
  cardNote: ["限值按绘制的样卡设定，试点后校准", "Limits were set on drawn cards and await a pilot"],
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
