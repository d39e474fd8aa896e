import type { Texts } from "../texts";
import { phoneAdvice, phoneAgreements, phoneCode, phoneMailing, phoneMore, phoneNotes } from "./phone-mine";
import { phoneOnsite } from "./phone-onsite";

/** How my enrollment stands. */
export const phoneMine = {
  title: ["我的采集", "My photo"],
  school: ["学校", "School"],
  name: ["姓名", "Name"],
  studentNo: ["学号", "Student number"],
  closesAt: ["截止", "Until"],
  shoot: ["去拍照", "Take the photo"],
  goOn: ["继续", "Go on"],
  giveAddress: ["填写收件地址", "Say where the prints go"],
  readDocuments: ["阅读须知", "Read the notices"],
  pay: ["去支付 {amount}", "Pay {amount}"],
  payOpen: ["查看费用", "See the fee"],
  payFor: {
    onSite: ["线下拍摄交费", "Pay for a shoot on site instead"],
    onSiteNote: [
      "费用与线上相同。付款后到学校安排的拍摄点，出示学号由工作人员拍摄。",
      "The price is the same. Go to the site that your school names and give your student number; staff take the photo.",
    ],
    fee: ["改为自己拍摄交费", "Pay for taking the photo myself"],
    paidOnSite: [
      "已交线下拍摄费。请按现场安排到拍摄点，出示学号由工作人员拍摄；不方便去的，也可以自己拍照，不再收费。",
      "The shoot on site is paid for. Go to the site at its time and give your student number; staff take the photo. If you cannot go, you may take the photo yourself at no further cost.",
    ],
    whereOnSite: ["查看现场安排", "See time and place"],
    shootMyself: ["自己拍照", "Take the photo myself"],
  },
  payInWechat: [
    "请在微信小程序“青聪云”中打开本任务支付。",
    "Open this task in the mini program in WeChat to pay.",
  ],
  payFake: [
    "（试用环境：由替代服务收款，不扣钱）",
    "(For trying out: a stand-in takes the money, nobody is charged.)",
  ],
  paid: ["已支付。", "Paid."],
  money: {
    label: ["费用", "Fee"],
    paid: ["已付 {amount}", "{amount} paid"],
    returned: ["已退 {amount}", "{amount} paid back"],
    returning: ["{amount} 退款中", "{amount} on its way back"],
    comma: ["，", ", "],
  },
  identity: ["核验身份", "Check my identity"],
  identityChecking: ["正在核验…", "Being checked…"],
  identityFake: [
    "（试用环境的替代服务，不连接公安系统）",
    "(A stand-in for trying out; no authority is asked.)",
  ],
  counters: {
    standardizations: ["今日制作", "Made today"],
    submissions: ["已提交", "Handed in"],
    replacements: ["已更换", "Replaced"],
  },
  unlimited: ["不限", "no limit"],
  waitUntil: ["{moment} 起可再次制作。", "A photo can be made again from {moment}."],
  reviewedBy: ["预计 {moment} 前审核完毕", "Reviewed by {moment}"],
  attempt: ["第 {no} 次提交", "Attempt {no}"],
  states: {
    processing: ["制作中", "Being made"],
    intercepted: ["比对未通过", "Did not compare"],
    qualityBlocked: ["检测未通过", "Did not pass the checks"],
    inReview: ["审核中", "In review"],
    approved: ["通过", "Approved"],
    rejected: ["未通过", "Rejected"],
    replaced: ["已更换", "Replaced"],
    withdrawn: ["已撤回", "Taken back"],
    returned: ["学信网退回", "Returned by CHSI"],
  },
  replace: ["更换照片", "Replace the photo"],
  replaceNote: ["审核前可以更换照片。", "The photo can be replaced until it is reviewed."],
  replaceLeft: [
    "审核前还可以更换 {left} 次；撤回也算一次更换。",
    "{left, plural, one {It can be replaced once more} other {It can be replaced # more times}} before the review; taking it back counts too.",
  ],
  withdraw: ["撤回这张照片", "Take this photo back"],
  withdrawSure: [
    "撤回后这张照片不再审核，需要重新拍摄并提交；算一次更换，不占提交次数。",
    "It will not be reviewed and you hand in another one. It counts as a replacement, not as a submission.",
  ],
  withdrawYes: ["确认撤回", "Yes, take it back"],
  withdrawNo: ["不撤回", "Leave it"],
  bringCode: ["上传采集码", "Bring the collection code"],
  fetchPhoto: ["查看并下载通过的照片", "See and download the approved photo"],
  fetchingPhoto: ["正在读取…", "Loading…"],
  approvedAlt: ["审核通过的标准照", "The approved photo"],
  holdToSave: [
    "在微信中长按照片保存；照片只在本页打开时保留。",
    "In WeChat, press and hold the photo to save it. It is kept only while this page is open.",
  ],
  savePhoto: ["下载照片", "Download the photo"],
  photoFile: ["标准照.jpg", "portrait.jpg"],
  advice: phoneAdvice,
  messages: {
    title: ["消息提醒", "Messages"],
    note: [
      "每同意一次，微信可以给您发一条消息；用完可以再同意。",
      "Each time you allow it, WeChat may send you one message. You can allow it again.",
    ],
    standIn: [
      "试用：网页上没有微信的弹窗，这里用按钮代替，只登记同意。",
      "For trying out: a web page has no WeChat window, so this button stands in for it and only notes your permission.",
    ],
    allow: ["允许一次", "Allow one"],
    left: ["还可发 {count} 条", "{count, plural, one {One may be sent} other {# may be sent}}"],
  },
  more: phoneMore,
  onsite: phoneOnsite,
  agreements: phoneAgreements,
  notes: phoneNotes,
  code: phoneCode,
  mailing: phoneMailing,
  unbind: ["解绑", "Let go of this task"],
  unbindSure: [
    "解绑后，这个账号不再显示此任务；您或他人可以重新关联。",
    "This account will no longer hold the task; you or somebody else can join it again.",
  ],
  keep: ["不解绑", "Keep it"],
  unbindBySupport: ["如需解绑，请联系客服。", "To let go of this task, ask support."],
} as const satisfies Texts;

/** From the guide to the photo that is handed in. */
export const phoneShoot = {
  title: ["拍照", "Take the photo"],
  guide: ["怎样拍一次通过", "How to pass at the first try"],
  rules: {
    plain: ["站在纯色浅墙前，离墙半米", "Stand half a metre before a plain light wall"],
    straight: ["平视镜头，头摆正，嘴闭合，眼睁开", "Look straight into the camera, mouth closed, eyes open"],
    light: ["光线均匀，脸上没有阴影", "Even light, no shadow on the face"],
    uncovered: ["头发不遮眉毛和耳朵，眼镜不反光", "Hair off brows and ears, no glare on glasses"],
    clothes: ["穿深色有领衣服，不穿蓝色、无袖", "Dark clothes with a collar, not blue, with sleeves"],
    noSelfie: ["请别人用后置摄像头帮您拍，不要自拍", "Have somebody take it with the rear camera; no selfie"],
    noAlbum: [
      "只能现场拍摄，不能用相册或翻拍的照片",
      "Live only: no pictures from the album, no photos of photos",
    ],
  },
  albumRules: [
    "相册照片：不小于 {width} × {height} 像素，{min}–{max} KB，JPEG 或 PNG 原图，不要录取照。",
    "From the album: at least {width} × {height} px, {min}–{max} KB, the original JPEG or PNG, not the admission photo.",
  ],
  wrongDevice: {
    desktop: [
      "这个任务不能用电脑拍照，请用手机打开。",
      "This task takes no photos from computers. Open it on a phone.",
    ],
    tablet: [
      "这个任务不能用平板拍照，请用手机打开。",
      "This task takes no photos from tablets. Open it on a phone.",
    ],
  },
  camera: ["拍照", "Take a photo"],
  album: ["从相册选择", "Choose from the album"],
  cancel: ["取消", "Cancel"],
  again: ["再试", "Try again"],
  take: ["拍摄", "Take the photo"],
  turn: ["换摄像头", "Other camera"],
  frame: ["头和肩膀放进虚线，眼睛对准横线", "Head and shoulders within the dashes, eyes on the line"],
  trouble: {
    denied: {
      title: ["没有相机权限", "The camera is not allowed"],
      next: [
        "拍照需要相机。请在浏览器或系统设置中允许本页使用相机，再点“再试”。",
        "A photo needs the camera. Allow it for this page in the settings of your browser or phone, then try again.",
      ],
    },
    none: {
      title: ["没有找到相机", "No camera found"],
      next: ["请换一台带相机的手机打开本页。", "Open this page on a phone with a camera."],
    },
    busy: {
      title: ["相机被占用", "The camera is busy"],
      next: [
        "请关闭其他正在用相机的应用，再点“再试”。",
        "Close other apps that use the camera, then try again.",
      ],
    },
    unsupported: {
      title: ["浏览器不支持拍照", "This browser cannot take photos"],
      next: [
        "请用微信或系统自带浏览器打开本页。",
        "Open this page in WeChat or in your phone's own browser.",
      ],
    },
  },
  sending: ["上传照片", "Sending"],
  sent: ["已上传 {percent}%", "{percent}% sent"],
  offline: ["网络断了，恢复后自动接着传。", "No connection. It goes on by itself when it is back."],
  unreadable: [
    "这个文件不是能读的照片，请换一张。",
    "This file is no picture that can be read. Take another.",
  ],
  another: ["重新拍", "Take another"],
  making: ["制作标准照", "Make the standard photo"],
  make: ["开始制作", "Make it"],
  confirmMake: [
    "用这张照片制作标准照吗？每天的制作次数有限。",
    "Make the standard photo of this one? It can be done only so often a day.",
  ],
  takenAlt: ["刚拍的照片", "The photo just taken"],
  makingNow: ["正在制作和检测，几秒钟…", "Being made and checked, a few seconds…"],
  report: ["质量检测", "Quality report"],
  standardAlt: ["标准照", "Standard photo"],
  blocked: ["有必须改的地方，请重新拍", "Something has to change: take another"],
  warned: ["可以提交，但有几处可能被驳回", "It can be handed in, but may be rejected for this"],
  fine: ["全部合格", "Everything is right"],
  passed: ["合格的 {count} 项", "{count, plural, one {One check passed} other {# checks passed}}"],
  measured: ["{value}，要求 {limit}", "{value}, wanted {limit}"],
  submit: ["提交审核", "Hand in for review"],
  submitSure: ["确认提交", "Yes, hand it in"],
  confirmSubmit: ["提交后由审核员查看，确认用这张吗？", "A reviewer will look at it. Hand in this one?"],
  askPerson: ["我认为检测有误，请人工审核", "The check is wrong: have a person look"],
} as const satisfies Texts;
