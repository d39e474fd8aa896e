import type { CAPTURE_SOURCES } from "@/db/vocabulary";
import type { CANNOT_COMPARE } from "@/lib/imaging/outcome-schema";
import type { REASON_GROUPS, RejectReason } from "@/lib/review/reasons/reasons";
import type { Text, Texts } from "../texts";

export const review = {
  title: ["审核", "Review"],
  start: ["开始审核", "Start reviewing"],
  startAll: ["审核全部任务（{count}）", "Review all tasks ({count})"],
  waiting: ["待审核", "Waiting"],
  task: ["任务", "Task"],
  school: ["学校", "School"],
  deadline: ["截止", "Deadline"],
  none: ["现在没有待审核的照片", "No photo waits for review now"],
  noneHint: ["有新照片提交后会出现在这里。", "New submissions will appear here."],
  work: ["审核台", "Workbench"],
  leave: ["离开审核台", "Leave the workbench"],
  counts: ["队列 {free} · 他人持有 {others}", "queue {free} · held by others {others}"],
  today: ["今日 {count}", "today {count}"],
  deadlineIn: ["截止 {moment}", "deadline {moment}"],
  empty: {
    title: ["没有可领取的照片", "There is no photo to claim"],
    held: [
      "空闲 0 张；{others} 张由 {holders} 持有，最早 {firstBack} 归还。",
      "0 free; {others} held by {holders}, the first comes back at {firstBack}.",
    ],
    done: ["队列已全部审完。", "The queue is done."],
    again: ["再看一次", "Look again"],
    holder: ["{name}（{count} 张）", "{name} ({count})"],
  },
  frames: {
    reference: ["参考照 · 录取照", "Reference · admission photo"],
    standard: ["标准照 {width}×{height}", "Standard photo {width}×{height}"],
    original: ["原图", "Original"],
    noReference: ["没有参考照", "No reference photo"],
    loading: ["正在载入照片", "Loading the photo"],
    attempt: ["第 {used} 次提交，共 {limit} 次", "submission {used} of {limit}"],
    attemptUnlimited: ["第 {used} 次提交", "submission {used}"],
  },
  facts: {
    student: ["学生", "Student"],
    studentNo: ["学号", "学号"],
    college: ["学院", "College"],
    className: ["班级", "Class"],
    document: ["证件号", "Document"],
    payment: ["缴费", "Fee"],
    source: ["来源", "Source"],
    submittedAt: ["提交", "Submitted"],
    history: ["历次提交", "Earlier submissions"],
    past: ["第 {no} 次：{result}", "No. {no}: {result}"],
  },
  compare: {
    title: ["人像比对", "Face comparison"],
    bands: {
      intercept: ["差异明显，请核对是否本人", "Clearly different: check who it is"],
      grey: ["需仔细看两张照片", "Look at both with care"],
      clear: ["机器没有异议（不等于同一人）", "The machine has no objection (not “the same person”)"],
    },
    lines: ["拦截线 {intercept} · 灰区上沿 {grey}", "interception {intercept} · grey up to {grey}"],
    engine: [
      "{engine}；本地引擎对东亚面孔区分力弱，仅作提示",
      "{engine}; the local engine separates East Asian faces poorly: a hint only",
    ],
    off: ["本任务不做人像比对", "This task does not compare faces"],
    noReference: ["没有参考照，无法比对", "No reference photo to compare with"],
    cannot: ["无法比对：{reason}", "Cannot be compared: {reason}"],
  },
  checks: {
    title: ["检测", "Checks"],
    failed: ["{count} 项不符", "{count} failed"],
    warned: ["{count} 项提醒", "{count, plural, one {# remark} other {# remarks}}"],
    allPassed: ["全部符合", "all passed"],
    limitBetween: ["应 {min}–{max}", "should be {min}–{max}"],
    limitMin: ["应 ≥ {min}", "should be ≥ {min}"],
    limitMax: ["应 ≤ {max}", "should be ≤ {max}"],
    passed: ["其余 {count} 项符合", "{count} others passed"],
    unmeasured: ["机器不能判断，请人工看：{names}", "Not measurable, please look: {names}"],
  },
  actions: {
    approve: ["通过", "Approve"],
    reject: ["驳回", "Reject"],
    skip: ["跳过", "Skip"],
    undo: ["撤销", "Undo"],
    grid: ["规格线", "Spec lines"],
    help: ["全部按键", "All keys"],
    applyNow: ["立即生效", "Apply now"],
    held: [
      "{count} 项决定尚未生效，可撤销",
      "{count, plural, one {# decision} other {# decisions}} not in force yet, can be undone",
    ],
  },
  reject: {
    title: ["驳回原因（至多 {max} 个）", "Reasons (up to {max})"],
    message: ["将告知学生", "What the student will read"],
    note: ["补充说明（会发给学生，{limit} 字以内）", "Note (sent to the student, up to {limit} characters)"],
    confirm: ["确认驳回", "Reject"],
    choose: ["请选择原因", "Choose a reason"],
    suggested: ["机器建议", "suggested"],
  },
  skipDialog: {
    title: ["跳过这张照片", "Skip this photo"],
    text: ["照片会交给其他审核员。请写明原因。", "Somebody else will get it. Say why."],
    reason: ["原因", "Reason"],
  },
  said: {
    approved: ["已通过，队列还有 {left} 张", "Approved, {left} left in the queue"],
    rejected: ["已驳回，队列还有 {left} 张", "Rejected, {left} left in the queue"],
    undone: ["已撤销，照片回到您面前", "Undone, the photo is back"],
    lost: ["{name} 的决定没有保存：{reason}", "The decision on {name} was not kept: {reason}"],
    offline: [
      "网络断开，{count} 项决定待发送，恢复后自动发送",
      "No connection: {count} decisions wait and will be sent",
    ],
    nothingToUndo: ["没有可撤销的决定", "There is nothing to undo"],
  },
  submissionState: {
    processing: ["制作中", "in production"],
    intercepted: ["系统拦截", "intercepted"],
    qualityBlocked: ["质量不合格", "quality blocked"],
    inReview: ["待审核", "in review"],
    held: ["已决定，未生效", "decided, not in force"],
    secondReview: ["复审中", "second review"],
    approved: ["通过", "approved"],
    rejected: ["驳回", "rejected"],
    replaced: ["已更换", "replaced"],
    withdrawn: ["已撤回", "withdrawn"],
  },
} as const satisfies Texts;

export const captureSource = {
  staffUpload: ["工作人员上传", "Uploaded by staff"],
  onSite: ["现场拍摄", "On site"],
  camera: ["手机拍摄", "Phone camera"],
  album: ["手机相册", "Phone album"],
} as const satisfies Record<(typeof CAPTURE_SOURCES)[number], Text>;

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
