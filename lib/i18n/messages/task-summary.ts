import type { Texts } from "../texts";

export const summary = {
  who: [
    "参加对象：{school} {cohort}{category}{kind}。任务名为“{name}”。",
    "For {school}: {kind}, {category}, {cohort}. The task is called “{name}”.",
  ],
  window: ["{opens} 开始，{closes} 截止。", "Opens {opens}, closes {closes}."],
  feeStudent: [
    "学生一次缴费 {price}，包含首次提交。",
    "Students pay {price} once, the first submission included.",
  ],
  feeSchool: [
    "学校统一支付，每人 {price}；学生不缴费。",
    "The school pays {price} per student; students pay nothing.",
  ],
  feeNone: ["免费。", "Free of charge."],
  association: [
    "学生用{mode}关联，{fields}须与名单一致。",
    "Students associate by {mode}; {fields} must agree with the roster.",
  ],
  manualEntry: [
    "名单外的学生可以手工填写，进入“待确认”。",
    "Students not on the roster may enter themselves and wait for confirmation.",
  ],
  captureCamera: ["只能现场拍摄，{facing}；{selfie}。", "Live camera only, {facing}; {selfie}."],
  captureBoth: [
    "可现场拍摄（{facing}）或选相册照片；{selfie}。",
    "Live camera ({facing}) or a photo from the album; {selfie}.",
  ],
  selfieYes: ["可以自拍", "selfies allowed"],
  selfieNo: ["不可自拍", "no selfies"],
  production: [
    "每天最多制作 {count} 次，用完后{cooldown}。",
    "At most {count} standardisations a day; {cooldown}.",
  ],
  productionUnlimited: ["制作次数不限。", "Standardisations without limit."],
  resubmissions: [
    "首次提交后可免费重新提交 {count} 次{extra}。",
    "{count} free submissions after the first{extra}.",
  ],
  resubmissionsUnlimited: [
    "审核未通过可以一直重新提交。",
    "After a rejection students may submit again without limit.",
  ],
  extraPrice: ["，之后每次 {price}", ", then {price} each"],
  extraNone: ["，用完后不能再提交", ", then no more"],
  replacement: ["审核前可免费更换 {count} 次{extra}。", "{count} free replacements before review{extra}."],
  noReplacement: ["提交后不能更换。", "No replacement after submission."],
  spec: [
    "标准照 {width}×{height} 像素、{dpi} dpi、{min}–{max} KB，背景 {background}；依据：{source}。",
    "Standard photo {width}×{height} px, {dpi} dpi, {min}–{max} KB, background {background}; source: {source}.",
  ],
  compareOff: ["不做人像比对。", "No face comparison."],
  compareOn: [
    "与录取照比对：低于 {intercept} 分拦截，{intercept}–{grey} 分请审核员细看；拦截 {failures} 次后转学籍科。从不自动通过。",
    "Compared with the admission photo: below {intercept} intercepted, {intercept}–{grey} looked at with care; after {failures} interceptions the registrar takes over. Nothing is approved automatically.",
  ],
  review: ["承诺 {min}–{max} 个工作日内审核。", "Reviewed within {min}–{max} working days."],
  secondReview: [
    "疑非本人、最后一次机会的驳回和比对分在灰区的照片都由第二人复审；另抽查 {approvals}% 的通过和 {rejections}% 的驳回。",
    "A second person looks at every “not the same person”, every rejection of a last attempt and every score in the grey band, and at {approvals}% of approvals and {rejections}% of rejections.",
  ],
  grid: [
    "比对分不低于 {from} 且检测全部符合的首次提交可在宫格中审核。",
    "First submissions with a score of at least {from} and every check passed may be reviewed in a grid.",
  ],
  delivery: ["审核通过后交付{target}{days}{code}。", "After approval delivered to {target}{days}{code}."],
  refusalReopens: [
    "学信网因照片退回时，学生立即可以重新采集，不占用提交次数。",
    "A photo that 学信网 refuses is asked for anew at once, at no attempt.",
  ],
  refusalSettled: [
    "学信网退回的照片由学籍科逐一处理，不占用提交次数。",
    "The registrar settles each photo that 学信网 refuses, at no attempt.",
  ],
  deliveryDays: ["，{min}–{max} 个工作日内", " within {min}–{max} working days"],
  deliveryCode: ["，须有采集码", ", a collection code is required"],
  notices: [
    "学生进入前须阅读 {count} 条通知。",
    "Students read {count, plural, one {# notice} other {# notices}} first.",
  ],
  contacts: ["遇到问题可联系：{list}。", "Help: {list}."],
  reminders: [
    "同一学生 {days} 天内至多提醒一次。",
    "A student is reminded at most once in {days, plural, one {# day} other {# days}}.",
  ],
  retention: [
    "照片与资料在任务结束后保留 {days} 天。",
    "Photos and data are kept for {days} days after the task ends.",
  ],
} as const satisfies Texts;
