import type { Text } from "../texts";

/** Why a student cannot do something with a photo now: what, which limit, the value found, what to do. */
export const photoErrors = {
  notCollecting: [
    "{standing, select, toConfirm {您手工填写的信息还在等学校确认，确认后才能拍摄。请留意消息，或联系学籍科。} exempt {学校已登记您免采（例如已采集过），无需再拍。如需重新采集请联系学籍科。} other {您已不在本次采集的名单中。如有疑问请联系学籍科。}}",
    "{standing, select, toConfirm {What you typed still waits for your school to confirm it; photos can be taken afterwards. Watch for a message or ask the registrar.} exempt {Your school has exempted you (for example because you were collected before); no photo is needed. Ask the registrar if you need another.} other {You are no longer on the list of this collection. Ask the registrar.}}",
  ],
  collectionClosed: [
    "{reason, select, notYet {采集还没有开始，开放时间为 {opensAt} 至 {closesAt}。} paused {采集暂停中，请稍后再来，或联系学校。} other {采集已于 {closesAt} 结束。如仍需采集，请联系学籍科。}}",
    "{reason, select, notYet {The collection has not begun; it is open from {opensAt} to {closesAt}.} paused {The collection is paused. Come back later, or ask your school.} other {The collection ended at {closesAt}. If you still need a photo, ask the registrar.}}",
  ],
  paymentNeeded: [
    "{want, select, extraService {免费提交次数已用完，再提交一次需支付 {amount}。} replacement {免费更换次数已用完，再更换一次需支付 {amount}。} other {请先缴纳采集费 {amount}，再继续。}}",
    "{want, select, extraService {The free submissions are used up; one more costs {amount}.} replacement {The free replacements are used up; one more costs {amount}.} other {Pay the fee of {amount} first, then go on.}}",
  ],
  feeRefunding: [
    "您的采集费正在退款，暂不能拍摄。退款不办理时自动恢复；退回后仍要采集的，请重新缴费。",
    "Your fee is on its way back, so no photo is taken now. If it is not paid back, you go on; if it is and you still need a photo, pay again.",
  ],
  photoApproved: [
    "您的照片已审核通过，不能再更改。请在结果页查看后续进度。",
    "Your photo is approved and cannot be changed. The result page shows what comes next.",
  ],
  photoUnderWay: [
    "您提交的照片正在处理或审核，请等待结果。",
    "The photo you handed in is being processed or reviewed. Wait for the result.",
  ],
  withRegistrar: [
    "多次比对未通过，已转学校学籍科核实。请带身份证件联系学籍科。",
    "The comparison failed several times, so the registrar looks into it. Bring your identity document to the registrar.",
  ],
  attemptsUsed: [
    "提交次数已用完：上限 {limit} 次，已用 {used} 次。请联系客服或学籍科。",
    "No submission is left: the limit is {limit}, {used} were used. Ask support or the registrar.",
  ],
  replacementsUsed: [
    "{limit, plural, =0 {审核前不能自行更换照片。} other {审核前的更换次数已用完：上限 # 次，已用 {used} 次。}}如需更换请联系客服。",
    "{limit, plural, =0 {You cannot replace the photo yourself while it waits.} other {No replacement is left: the limit is #, {used} were used.}} Ask support if it must be replaced.",
  ],
  standardizationsUsed: [
    "制作次数已用完：上限 {limit} 次，已用 {used} 次。请在 {until} 之后再制作。",
    "No standard photo can be made now: the limit is {limit}, {used} were made. Try again after {until}.",
  ],
  nothingInReview: [
    "现在没有等待审核的照片，不能更换或撤回；有新照片请直接提交。",
    "No photo waits for review, so nothing can be replaced or taken back. Hand a new one in instead.",
  ],
  confirmationNeeded: [
    "{step, select, production {制作会用掉一次机会，请先看清照片，再次确认后制作。} other {提交后由人工审核，请先看清标准照，再次确认后提交。}}",
    "{step, select, production {Making the standard photo uses one try. Look at the picture and confirm once more.} other {After this a person reviews the photo. Look at the standard photo and confirm once more.}}",
  ],
  photoBlocked: [
    "这张照片有 {count} 项不符合要求，请按提示重拍。如确认是误判，可以请人工查看。",
    "{count, plural, one {One check of this photo failed.} other {# checks of this photo failed.}} Take it again as advised. If the check is wrong, ask a person to look.",
  ],
  notMade: [
    "标准照还没有制作好，或已提交过。请等制作完成，或重新制作。",
    "The standard photo is not ready, or was handed in already. Wait until it is made, or make another.",
  ],
  notApproved: [
    "照片还没有审核通过，暂时不能下载。请先查看结果。",
    "The photo is not approved yet, so it cannot be downloaded. Look at the result first.",
  ],
  deviceRefused: [
    "本次采集不能用{device, select, desktop {电脑} other {平板}}拍摄，请换手机操作。",
    "This collection takes no photos from a {device, select, desktop {computer} other {tablet}}. Use a phone.",
  ],
  sourceRefused: [
    "{source, select, album {本次采集不能从相册上传，请用相机现场拍摄。} other {本次采集不能用相机拍摄，请从相册上传。}}",
    "{source, select, album {This collection takes no pictures from the album. Use the camera.} other {This collection takes no pictures from the camera. Upload one from the album.}}",
  ],
  frontRefused: [
    "本次采集不能自拍，请改用后置摄像头，请别人帮您拍摄。",
    "No selfies in this collection. Use the rear camera and let somebody else take the picture.",
  ],
  photoBytes: [
    "文件大小 {found}，要求 {min}–{max}。请换一张，或重新导出。",
    "The file has {found}; {min} to {max} are taken. Choose another one, or export it again.",
  ],
  photoSize: [
    "照片尺寸 {found} 像素，要求不小于 {min}{max, select, none {} other {、不大于 {max}}}。请重新裁剪后上传。",
    "The picture has {found} px; at least {min} {max, select, none {} other {and at most {max}}} are taken. Crop it again.",
  ],
  photoFormat: [
    "{found, select, heic {这是 HEIC 照片，请在手机设置中改为“兼容性最佳”，或另存为 JPEG 后再传。} other {这不是 JPEG 或 PNG 照片，请换一张。}}",
    "{found, select, heic {This is a HEIC picture. Set the camera to “most compatible”, or save it as JPEG.} other {This is no JPEG or PNG picture. Choose another one.}}",
  ],
  uploadOffset: [
    "断点不一致：服务器已收到 {offset} 字节，请从那里继续上传。",
    "The part does not fit: {offset} bytes have arrived. Go on from there.",
  ],
  uploadHash: [
    "文件在传输中出了错，内容与校验值不一致，已作废。请重新上传。",
    "The file was damaged on its way: its content differs from its checksum. It was dropped; upload it again.",
  ],
} as const satisfies Record<string, Text>;
