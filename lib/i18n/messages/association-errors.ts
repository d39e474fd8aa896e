import type { Texts } from "../texts";

/** Why a student could not join a task, or let go of it: what is wrong, and whom to see. */
export const association = {
  taskNotYetOpen: [
    "采集还没有开始，{opens} 起可以关联。",
    "The collection has not begun; you can join from {opens}.",
  ],
  taskPaused: [
    "采集任务暂停中，请稍后再来，或按任务页面的联系方式咨询。",
    "The collection is paused. Come back later, or ask the contacts on the task's page.",
  ],
  taskOver: [
    "采集已于 {closes} 结束。仍需采集请联系学校学籍科。",
    "The collection ended on {closes}. If you still need it, see the school's registrar.",
  ],
  agreementsMissing: [
    "还有 {count} 份须知或协议没有确认：{titles}。请先阅读并确认。",
    "{count, plural, one {# text has} other {# texts have}} not been confirmed yet: {titles}. Please read and confirm first.",
  ],
  agreementNeeded: [
    "这一份必须确认才能采集；不同意请联系学校学籍科另行办理。",
    "This one is needed for the collection. If you do not agree, see the school's registrar.",
  ],
  documentTypeRefused: [
    "这个任务只接受居民身份证。持其他证件请联系学校学籍科。",
    "This task takes resident identity cards only. With another document, see the school's registrar.",
  ],
  documentNumberWrong: [
    "证件号不对（您填了 {length} 位）：{rule, select, shape {应为 18 位，前 17 位是数字，末位是数字或 X} calendar {其中的出生日期不存在} other {末位校验码与前 17 位不符}}。请对照证件逐位检查。",
    "The document number is not right ({length} characters): {rule, select, shape {it has 18 characters, 17 digits and a digit or X} calendar {the birth date in it does not exist} other {its last character does not fit the other 17}}. Compare it with your document.",
  ],
  notOnList: [
    "名单中没有找到您。请核对学校和任务是否选对；确认无误请联系学校学籍科添加，或在下方留言。",
    "You are not on the list. Check that school and task are right; if they are, ask the school's registrar to add you, or write a note.",
  ],
  notOnListMayEnter: [
    "名单中没有找到您。请核对学校和任务是否选对；确认无误可以自行填写，由学校确认后再审核照片。",
    "You are not on the list. Check that school and task are right; if they are, you may enter yourself, and the school confirms it.",
  ],
  onListAlready: [
    "名单中已有这个证件号，不需要自行填写：请返回，用姓名和证件号关联。",
    "This document number is on the list already: go back and join with your name and number.",
  ],
  studentNoTaken: [
    "学号 {studentNo} 已属于名单中的另一名学生，请核对；无误请联系学校学籍科。",
    "The student number {studentNo} belongs to somebody else on the list. Check it; if it is right, see the registrar.",
  ],
  nameDiffers: [
    "姓名与名单不一致。请填写学籍上的姓名（注意生僻字、间隔号和曾用名）；无误请联系学校学籍科更正。",
    "The name differs from the list. Give the one in your registration (rare characters, the dot within a name, former names); if it is right, ask the registrar to correct the list.",
  ],
  studentNoDiffers: [
    "学号与名单不一致。请填写学籍上的学号；无误请联系学校学籍科更正。",
    "The student number differs from the list. Give the one in your registration; if it is right, ask the registrar to correct the list.",
  ],
  documentDiffers: [
    "证件号后四位与名单不一致。请核对证件（括号不算）；无误请联系学校学籍科更正。",
    "The last four characters of the document number differ from the list. Check your document (brackets do not count); if they are right, ask the registrar to correct the list.",
  ],
  alreadyCollected: [
    "您已有学历图像，这个任务不再重复采集。如需更换请联系学校学籍科。",
    "You have a portrait already and this task does not collect it again. If it has to be replaced, see the registrar.",
  ],
  alreadyCollectedAsk: [
    "您已有学历图像。需要重新采集请先向学校学籍科申请允许；允许后另收审核服务费 {fee}。",
    "You have a portrait already. To be collected again, ask the registrar's permission first; then a service fee of {fee} is due.",
  ],
  heldByOther: [
    "这名学生已被另一个微信账号关联。如果不是您本人操作，请联系客服核实并解绑。",
    "Another WeChat account holds this student. If that was not you, ask support to look into it and unbind.",
  ],
  onlyForOneself: [
    "这个任务不能代他人操作：您的微信已关联了一名学生。关错了请先解绑或联系客服。",
    "This task lets nobody act for others, and your WeChat account holds a student already. If it is the wrong one, unbind it first or ask support.",
  ],
  matchExpired: [
    "核对信息已超过 {minutes} 分钟，请返回重新查找。",
    "The matched facts are more than {minutes} minutes old. Go back and look yourself up again.",
  ],
  pictureNotReady: [
    "图片还在识别，或已超过保留时间。请稍等几秒再试；仍不行请重新上传。",
    "The picture is still being looked at, or is no longer kept. Try again in a few seconds; otherwise send it again.",
  ],
  codePictureUnread: [
    "图片中没有识别出采集码，多半是截图不清晰或不完整。请在学信网点“保存图片”，上传保存的原图，不要截图。",
    "No collection code could be read from the picture; screenshots are often too poor. Use “save picture” at CHSI and send that file.",
  ],
  codeDamaged: [
    "采集码内容不完整或被改动。请在学信网重新保存图片后再上传。",
    "The collection code is incomplete or was changed. Save its picture at CHSI again and send that.",
  ],
  codeUnknown: [
    "这不是能识别的图像采集码。请确认扫描的是学信网“查看图像采集码”中的二维码；无误请联系客服。",
    "This is not a collection code that can be read here. Make sure that it is the one shown by CHSI; if it is, ask support.",
  ],
  codeOfOtherSchool: [
    "采集码中的院校代码是 {found}，这个任务是 {expected}。选错学校请返回；学籍有异动请先到学校学籍科更正，再重新下载采集码。",
    "The collection code is of school {found}, this task of {expected}. Go back if you chose the wrong school; if you changed schools, have the registrar correct your registration and download a new code.",
  ],
  codeStudentNoAbnormal: [
    "采集码中的学号为空、为 0 或异常。请先到学校学籍科更正学信网上的学号，再重新下载采集码。",
    "The student number in the collection code is empty, 0 or malformed. Have the registrar correct it at CHSI, then download a new code.",
  ],
  codeOtherName: [
    "姓名与采集码不一致，姓名以学籍为准。采集码不是本人的请更换；学籍上的姓名有误，请到学校学籍科更正后重新下载采集码。",
    "The name differs from the collection code; the name is that of your registration. Use your own code, or have the registrar correct the name and download a new one.",
  ],
  codeOtherStudentNo: [
    "学号与采集码不一致。请核对学号；采集码不是这次学籍的请更换，学号有误请到学校学籍科更正后重新下载。",
    "The student number differs from the collection code. Check it; use the code of this registration, or have the registrar correct it and download a new one.",
  ],
  codeOtherDocument: [
    "证件号后四位与采集码不一致。请核对证件（括号不算）；无误请到学校学籍科更正后重新下载采集码。",
    "The last four characters of the document number differ from the collection code. Check your document (brackets do not count); if they are right, see the registrar and download a new code.",
  ],
  codeTaken: [
    "这个采集码已登记在另一名学生名下。请确认是您本人的采集码；无误请联系客服核实。",
    "This collection code is attached to another student. Make sure that it is yours; if it is, ask support.",
  ],
  codeNotAsked: [
    "这个任务不需要图像采集码，不用上传。",
    "This task needs no collection code; there is nothing to upload.",
  ],
  codeFixed: [
    "照片已通过或已交付，登记的采集码不能再更改。采集码有误请联系学校学籍科。",
    "The photo is approved or delivered, so its collection code stays as it is. If the code is wrong, see the registrar.",
  ],
  temporaryCodeNone: [
    "您现在没有临时拍摄码：已有采集码，或学校没有给您临时码。需要时请联系学校学籍科。",
    "You have no temporary code now: there is a collection code already, or your school gave you none. If you need one, see the registrar.",
  ],
  addressNotAsked: [
    "这个任务不邮寄，不需要填写地址。",
    "Nothing is mailed in this task; no address is needed.",
  ],
  addressNeeded: [
    "这个任务必须邮寄，请填写收件人、手机号和地址。",
    "This task mails its prints: give a recipient, a phone number and an address.",
  ],
  addressPacked: [
    "您的邮件已于 {packed} 打包，地址不能再改。需要改寄请联系客服。",
    "Your parcel was packed at {packed}, so the address stays. Ask support if it has to go elsewhere.",
  ],
  cardPictureBad: [
    "身份证{side, select, front {人像面} other {国徽面}}照片不能用：请拍满四边、对焦、避开反光后重拍。",
    "The picture of the {side, select, front {front} other {back}} of the card cannot be used: show all four edges, focus, avoid reflections, and take it again.",
  ],
  unbindBySupport: [
    "这个任务不能自行解绑。请联系任务页面上的客服，由客服核实后解绑。",
    "This task is unbound by support only. Ask the contacts on the task's page.",
  ],
  unbindPaid: [
    "已缴费，不能自行解绑；换手机用同一微信登录即可。确需解绑请联系客服。",
    "It has been paid for and cannot be unbound; another phone with the same WeChat account works at once. If it must be unbound, ask support.",
  ],
  notAssociated: [
    "这名学生现在没有关联微信，不需要解绑。",
    "No account holds this student now; there is nothing to unbind.",
  ],
  identityNotNeeded: [
    "您不需要核验身份：任务没有要求，或您的证件不在核验范围（港澳台和外籍）。",
    "No identity check is needed: the task has none, or your document is not covered by it (Hong Kong, Macau, Taiwan, foreign).",
  ],
  identityNotPassed: [
    "身份核验通过后才能拍摄。请先在任务页面核验身份。",
    "Photos can be taken once your identity check has passed. Do that first, on the task's page.",
  ],
  addressMissing: [
    "填写收件地址后才能拍摄：本任务的照片寄给每位学生。请先在任务页面填写。",
    "Photos can be taken once you have said where your prints go; this task posts them to everybody. Do that first, on the task's page.",
  ],
  identityUnavailable: [
    "身份核验服务还没有接通，请稍后再试，或联系客服。",
    "The identity check is not connected. Try again later, or ask support.",
  ],
  portraitBytes: [
    "核验用的照片为 {found} KB，应为 {min}–{max} KB 的 JPEG。请重新拍摄。",
    "The portrait for the check has {found} KB; a JPEG of {min}–{max} KB is needed. Take it again.",
  ],
  portraitWithoutConsent: [
    "您没有同意处理人脸信息，核验只用姓名和证件号，不需要照片。",
    "You have not agreed to the use of face data: the check takes name and number only, no portrait.",
  ],
  noteAnswered: ["这条留言已有答复，请刷新查看。", "This note has been answered already. Reload to see it."],
} as const satisfies Texts;
