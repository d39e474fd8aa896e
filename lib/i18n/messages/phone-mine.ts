import type { Texts } from "../texts";

/** What a stage means, for either of those whom photos are delivered to. */
export const phoneAdvice = {
  delivered: [
    "照片已交给学校学籍科，由学校使用；您不用再做什么。",
    "Your school's registrar has the photo. There is nothing left for you to do.",
  ],
  awaitingUpload: [
    "照片已通过，正等待上传学信网；您不用再做什么。",
    "The photo is approved and will be uploaded to CHSI. There is nothing left for you to do.",
  ],
  lacksCode: [
    "没有采集码的照片不能上传学信网，请先补传采集码。",
    "Without its collection code the photo cannot be uploaded to CHSI. Bring the code first.",
  ],
  online: [
    "请登录学信网，在“学信档案 → 高等教育信息”核对学历图像；有误请联系学校学籍科。",
    "Log in to CHSI and look at the portrait in your registration. If it is wrong, ask the registrar.",
  ],
  different: [
    "学信网把照片与库中图像比对，认为不是同一人。请带身份证件联系学籍科；不占提交次数。",
    "CHSI compared the photo with the one it has and sees another person. Bring your identity document to the registrar; it costs you no attempt.",
  ],
  refused: [
    "学信网没有接收这张照片。请联系下面的学籍科或客服处理；不占提交次数。",
    "CHSI did not take the photo. Ask the registrar or support below; it costs you no attempt.",
  ],
  days: [
    "预计处理完成后 {min}–{max} 个工作日上网。",
    "Expected online {min}–{max} working days after processing is finished.",
  ],
} as const satisfies Texts;

export const phoneMore = {
  title: ["更多", "More"],
  code: ["图像采集码", "Collection code"],
  codes: {
    missing: ["还没有", "Not there yet"],
    temporary: ["临时拍摄码", "Temporary"],
    real: ["已登记", "Registered"],
  },
  onsite: ["现场拍摄与冲印", "Shoots and prints"],
  mailing: ["收件方式和地址", "Where the prints go"],
  agreements: ["须知与同意", "Notices and consent"],
  notes: ["我的信息有误、留言", "My facts are wrong; notes"],
} as const satisfies Texts;

export const phoneAgreements = {
  title: ["须知与同意", "Notices and consent"],
  onlyShown: ["仅供阅读", "To be read only"],
  answers: {
    open: ["未确认", "Not answered"],
    agreed: ["已同意 {moment}", "Agreed {moment}"],
    declined: ["不同意或已撤回 {moment}", "Declined or taken back {moment}"],
  },
  agreeNow: ["同意", "Agree"],
  takeBack: ["撤回同意", "Take my consent back"],
  takeBackMeans: [
    "撤回后：不再比对您的人脸，已保存的人脸特征立即删除；照片由审核员人工核对，可能慢一些。采集照片本身和已有结果不受影响，以后可以重新同意。",
    "If you take it back, faces are no longer compared, and what was kept of yours is deleted at once. A person looks at your photos, which may take longer. The photos and results stay as they are, and you can agree again later.",
  ],
  takeBackYes: ["确认撤回", "Yes, take it back"],
  keep: ["保留同意", "Keep my consent"],
} as const satisfies Texts;

export const phoneNotes = {
  title: ["信息有误与留言", "Facts and notes"],
  intro: [
    "姓名、学号、证件号等有误，请在这里留言，客服答复后显示在下面；也可以直接联系下面的电话。不要反复提交照片。",
    "If your name, number or other facts are wrong, write here: the answer is shown below. You can also call. Do not hand photos in again for it.",
  ],
  waiting: ["等待答复", "Waiting for an answer"],
  answered: ["答复于 {moment}", "Answered {moment}"],
} as const satisfies Texts;

export const phoneCode = {
  title: ["图像采集码", "Collection code"],
  notes: {
    notNeeded: ["这个任务不需要图像采集码。", "This task needs no collection code."],
    missing: [
      "学信网发放采集码后，请在这里上传；没有采集码的照片不能交付学信网。",
      "Bring the code here once CHSI has issued it; without it the photo cannot be delivered.",
    ],
    temporary: [
      "学信网发放采集码后，请在这里上传，替换临时拍摄码；没有采集码的照片不能交付学信网。",
      "Bring the real code here once CHSI has issued it, in place of the temporary one; without it the photo cannot be delivered.",
    ],
    real: [
      "采集码已登记。学籍更正后重新下载的采集码，可以在照片通过前上传替换。",
      "A code is registered. If you had to download a corrected one, you can bring it until the photo is approved.",
    ],
  },
  temporary: ["临时拍摄码", "Temporary code"],
  temporaryAlt: [
    "给摄影师扫描的二维码，内容是学号",
    "QR code for the photographer, with your student number",
  ],
  temporaryNote: [
    "拍摄时出示给摄影师扫描；照片按学号对应到您。",
    "Show it to the photographer to scan. Your photos are found by your student number.",
  ],
  bring: ["提交采集码", "Register this code"],
  bringing: ["正在核对…", "Checking…"],
} as const satisfies Texts;

export const phoneMailing = {
  title: ["收件方式和地址", "Where the prints go"],
  none: ["这个任务不寄送照片，不用填写地址。", "This task sends no prints: no address is needed."],
  way: ["收件方式", "How"],
  ways: {
    atSchool: ["在学校或采集点领取", "Fetched at the school or the site"],
    byMail: ["邮寄", "By mail"],
  },
  recipient: ["收件人", "Recipient"],
  phone: ["手机号", "Phone number"],
  address: ["省市区和详细地址", "Full address"],
  note: [
    "地址加密保存，只用于邮寄；打包前可以修改。",
    "The address is kept encrypted and used for mailing only. You can change it until the parcel is packed.",
  ],
  packed: ["已于 {moment} 打包，不能再改。", "Packed at {moment}; it can no longer be changed."],
  save: ["保存", "Save"],
  saving: ["正在保存…", "Saving…"],
} as const satisfies Texts;
