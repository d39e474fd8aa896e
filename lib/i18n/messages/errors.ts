import type { ErrorCode } from "@/lib/errors";
import type { Text, Texts } from "../texts";
import { association } from "./association-errors";
import { paymentErrors } from "./payment-errors";

/** One sentence per refusal: what, which limit, the value found, what to do. */
export const errors = {
  signInRequired: ["登录已结束，请重新登录。", "Your session has ended. Please sign in again."],
  loginRefused: [
    "微信登录没有成功，请退出小程序后重新打开；仍不行请联系客服。",
    "The WeChat login did not work. Close the mini program and open it again; if that does not help, ask support.",
  ],
  loginUnavailable: [
    "登录服务暂时没有应答，请 {seconds} 秒后再试。",
    "The login service does not answer. Try again in {seconds} s.",
  ],
  operationUnknown: [
    "没有这个接口地址，请对照接口文档。",
    "There is no such address. See the API's document.",
  ],
  methodUnknown: [
    "这个地址不接受 {method}，可用：{allowed}。",
    "This address does not take {method}; it takes {allowed}.",
  ],
  rateLimited: [
    "操作太频繁：{seconds} 秒内最多 {limit} 次。请 {wait} 秒后再试。",
    "Too often: at most {limit} times in {seconds} s. Try again in {wait} s.",
  ],
  keyNeeded: [
    "缺少 Idempotency-Key 请求头（8–64 个字母、数字、- 或 _），每次提交用一个新的。",
    "The header Idempotency-Key is missing (8–64 letters, digits, - or _); use a new one for every write.",
  ],
  keyReused: [
    "这个 Idempotency-Key 已用于另一次内容不同的提交，请换一个新的。",
    "This Idempotency-Key was used for another write with other content. Use a new one.",
  ],
  keyBusy: [
    "同一次提交正在处理，请 {wait} 秒后再查。",
    "The same write is being worked on. Ask again in {wait} s.",
  ],
  signInRefused: [
    "账号或密码不对，请检查后重试。",
    "The account or password is wrong. Please check and try again.",
  ],
  signInBlocked: [
    "尝试次数过多，请在 {seconds} 秒后再试；忘记密码请联系平台管理员。",
    "Too many attempts. Try again in {seconds} s; if you forgot the password, ask the platform administrator.",
  ],
  forbidden: [
    "您的角色不能做这项操作。如需要，请联系平台管理员分配角色。",
    "Your role may not do this. Ask the platform administrator if you need it.",
  ],
  crossSite: [
    "请求不是从本系统页面发出的，已拒绝。请刷新页面后重试。",
    "The request did not come from this system's own page and was refused. Reload and try again.",
  ],
  notFound: ["没有找到，或者您无权查看。", "Not found, or you may not see it."],
  invalid: [
    "{count, plural, =0 {填写的内容有误，请检查后重试。} other {有 # 处需要修改，已在页面上标出。}}",
    "{count, plural, =0 {Something is not right. Please check your entries.} one {One entry needs correcting; it is marked on the page.} other {# entries need correcting; they are marked on the page.}}",
  ],
  changedMeanwhile: [
    "您打开之后，别人已作了修改。请刷新，看过最新内容后再操作。",
    "Somebody changed this after you opened it. Reload, look at the latest state, then try again.",
  ],
  schoolCodeTaken: [
    "院校代码 {code} 已有学校使用，请核对。",
    "School code {code} is already in use. Please check it.",
  ],
  loginTaken: ["账号 {login} 已存在，请换一个。", "The account {login} already exists. Choose another."],
  grantExists: ["此人已有相同的角色和范围。", "This person already has that role and scope."],
  ownAccount: [
    "不能停用自己，也不能撤销自己的平台管理员角色。",
    "You cannot switch off your own account or revoke your own administrator role.",
  ],
  statusChange: [
    "任务现在不能从“{from}”变为“{to}”，请刷新后查看。",
    "The task cannot go from “{from}” to “{to}” now. Reload and look again.",
  ],
  policyUnchanged: ["没有改动任何规则。", "No rule was changed."],
  taskNotOpen: [
    "任务已关闭，不能再导入名单或照片。",
    "The task is closed: rosters and photos can no longer be brought in.",
  ],
  importState: ["这次导入已进入下一步，请刷新查看。", "This import has moved on. Reload to see its state."],
  importCounts: [
    "数据已有变化：现在是新增 {new} 人、更改 {changed} 人。请重新核对后再确认。",
    "The data has changed: now {new} new and {changed} changed. Please check and confirm again.",
  ],
  columnsMissing: [
    "还缺少必需的列，请指定：{columns}",
    "Required columns are missing, please choose them: {columns}",
  ],
  nothingToImport: ["没有可以导入的新增或更改。", "There is nothing new or changed to import."],
  importBuiltOn: [
    "不能撤销：此后已有 {count} 人拍照、缴费、关联或被修改。请逐人更正。",
    "Cannot be undone: {count, plural, one {# person has} other {# people have}} since been photographed, paid, bound or edited. Correct them one by one.",
  ],
  nothingSelected: ["没有选中任何学生。请先勾选。", "Nobody is selected. Tick somebody first."],
  exportTooLarge: [
    "一次最多导出 {limit, number} 行。请先按学院或状态筛选再导出。",
    "At most {limit, number} rows can be exported at once. Filter by college or state first.",
  ],
  selectionChanged: [
    "选定了 {expected} 人，现在只剩 {found} 人在名单中。请重新选择。",
    "{expected} people were selected, {found} are still on the roster. Select again.",
  ],
  photoState: [
    "这张照片已有新的进展（已被审核、更换或撤回），没有改动。请刷新后再看。",
    "Something has happened to this photo meanwhile (decided, replaced or taken back); nothing was changed. Reload and look again.",
  ],
  moveRefused: ["不能移动：{reason}。", "Cannot be moved: {reason}."],
  mergeRefused: ["不能合并：{reason}。", "Cannot be merged: {reason}."],
  alreadyInTask: [
    "目标任务中已有此人，或已有同样的学号。请在那边查看。",
    "The other task has this person, or this 学号, already. Look there.",
  ],
  codeRefused: ["采集码没有登记：{reason}。", "The code was not attached: {reason}."],
  noLowScore: [
    "该生现在不在待学籍科处理的状态，请刷新查看。",
    "This student does not wait for the registrar now. Reload and look again.",
  ],
  viewNameTaken: [
    "您已有名为“{name}”的视图，请换一个名称，或先删除原来的。",
    "You already have a view named “{name}”. Choose another name, or remove that one first.",
  ],
  tooManyViews: [
    "每个列表最多保存 {limit} 个视图，请先删除不用的。",
    "A list keeps {limit} views at most. Remove one that is not needed first.",
  ],
  notApplicable: [
    "没有改动：{why} 请刷新，看过最新状态后再操作。",
    "Nothing was changed: {why} Reload and look at the latest state first.",
  ],
  itemState: ["这个文件已经处理过了。", "This file has already been dealt with."],
  studentNotFound: [
    "按此号码找到 {found} 人，需要恰好 1 人。请输入名单中的学号、考生号或证件号。",
    "{found} people have this number, exactly one is needed. Enter a 学号, 考生号 or document number from the roster.",
  ],
  photoRefused: ["照片没有采用：{reason}", "The photo was not taken: {reason}"],
  claimLost: [
    "这张照片已不在您名下（超过 5 分钟未操作，或在另一窗口打开）。您的选择没有生效，已换下一张。",
    "This photo is no longer yours (no sign of life for 5 minutes, or opened in another window). Your choice did not count; the next one is shown.",
  ],
  decisionReleased: [
    "这项决定已经生效，不能撤销；需要更正请联系审核组长。",
    "This decision has taken effect and can no longer be undone; ask the review lead to correct it.",
  ],
  notReopenable: [
    "这张照片现在是“{state}”，不能重新审核：只有已生效、未封存交付、学生也没有再提交的决定可以重开。",
    "This photo is “{state}” now and cannot be reopened: only a decision in force can be, while it is in no sealed batch and the student has handed in nothing newer.",
  ],
  goldChanged: [
    "队列已有变化：现在需要投放 {count} 张。请重新核对后再确认。",
    "The queue has changed: {count} are lacking now. Please check and confirm again.",
  ],
  nobodyToHandTo: [
    "没有可移交的照片：选中的人不在这些任务的审核范围内，或已审过这些照片。",
    "Nothing can be handed over: the person does not review these tasks, or has already decided these photos.",
  ],
  trainerState: [
    "这次练习现在是第 {place} 题，请刷新后继续。",
    "This exercise is at item {place} now. Reload and go on.",
  ],
  gridRefused: [
    "现在不能使用宫格审核，页面上写有原因；请逐张审核。",
    "The grid cannot be used now; the page says why. Please review photos one by one.",
  ],
  gridTooSoon: [
    "看得太快：{size} 张照片至少要看 {min} 秒，还差 {left} 秒。",
    "Too fast: {size} photos take at least {min} s, {left} s to go.",
  ],
  gridChanged: [
    "要通过的张数不一致：您看到的是 {expected} 张，服务器记录的是 {found} 张。没有通过任何照片，请重新打开宫格。",
    "The number of photos differs: you saw {expected}, the server has {found}. Nothing was approved; open the grid again.",
  ],
  recutOutside: [
    "这样裁切超出任务规格，没有保存。请移动或缩放后再试。",
    "This cut is outside the task's spec and was not saved. Move or scale it and try again.",
  ],
  recutUnderWay: [
    "这张照片正在重新裁切，请等它完成。",
    "This photo is being cut again. Please wait until it is done.",
  ],
  reasonNeeded: ["驳回需要至少一个原因。", "A rejection needs at least one reason."],
  noteForbidden: [
    "备注会发给学生，不能含有证件号或电话号码，请删去。",
    "The note goes to the student and must not contain a document or phone number. Please remove it.",
  ],
  missingListState: [
    "名单还没有生成完，或已超过保留期。请重新生成。",
    "The list is not ready, or is no longer kept. Ask for it again.",
  ],
  nobodyToRemind: [
    "没有可以提醒的学生：都未关联微信，或 {days} 天内已提醒过。",
    "Nobody can be reminded: no WeChat account is bound, or they were reminded within {days} days.",
  ],
  remindersChanged: [
    "可提醒的人数有变化：您看到的是 {expected} 人，现在是 {found} 人。请重新核对。",
    "The number of people has changed: you saw {expected}, now there are {found}. Please check again.",
  ],
  notCollecting: [
    "{standing, select, toConfirm {您手工填写的信息还在等学校确认，确认后才能拍摄。请留意消息，或联系学籍科。} exempt {学校已登记您免采（例如已采集过），无需再拍。如需重新采集请联系学籍科。} other {您已不在本次采集的名单中。如有疑问请联系学籍科。}}",
    "{standing, select, toConfirm {What you typed still waits for your school to confirm it; photos can be taken afterwards. Watch for a message or ask the registrar.} exempt {Your school has exempted you (for example because you were collected before); no photo is needed. Ask the registrar if you need another.} other {You are no longer on the list of this collection. Ask the registrar.}}",
  ],
  collectionClosed: [
    "{reason, select, notYet {采集还没有开始，开放时间为 {opensAt} 至 {closesAt}。} paused {采集暂停中，请稍后再来，或联系学校。} other {采集已于 {closesAt} 结束。如仍需采集，请联系学籍科。}}",
    "{reason, select, notYet {The collection has not begun; it is open from {opensAt} to {closesAt}.} paused {The collection is paused. Come back later, or ask your school.} other {The collection ended at {closesAt}. If you still need a photo, ask the registrar.}}",
  ],
  consentMissing: [
    "还有须知或同意书没有确认，请先阅读并确认后再继续。",
    "Notices or consents are still to be read. Confirm them first, then go on.",
  ],
  paymentNeeded: [
    "{want, select, extraService {免费提交次数已用完，再提交一次需支付 {amount}。} replacement {免费更换次数已用完，再更换一次需支付 {amount}。} other {请先缴纳采集费 {amount}，再继续。}}",
    "{want, select, extraService {The free submissions are used up; one more costs {amount}.} replacement {The free replacements are used up; one more costs {amount}.} other {Pay the fee of {amount} first, then go on.}}",
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
    "审核前的更换次数已用完：上限 {limit} 次，已用 {used} 次。如需更换请联系客服。",
    "No replacement is left: the limit is {limit}, {used} were used. Ask support if it must be replaced.",
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
  batchState: [
    "批次现在的状态不允许这项操作，请刷新查看。",
    "The batch's present state does not allow this. Reload and look again.",
  ],
  batchBlocked: [
    "批次中有照片被阻止，请先处理。",
    "Photos of the batch are blocked. Please settle them first.",
  ],
  batchChanged: [
    "可封存的照片数有变化：您看到的是 {expected} 张，现在是 {found} 张。请重新核对。",
    "The number of photos has changed: you saw {expected}, now there are {found}. Please check again.",
  ],
  batchEmpty: [
    "没有可封存的照片：请先处理列出的阻止原因。",
    "There is no photo to seal: settle the blockers listed first.",
  ],
  templateWrong: ["文件名模板不正确。", "The file-name template is not right."],
  ...paymentErrors,
  tooLarge: [
    "文件超过 {limitMb} MB 的上限，没有保存。请拆分或缩小后再传。",
    "The file is over the limit of {limitMb} MB and was not kept. Please split it or make it smaller.",
  ],
  emptyFile: [
    "文件是空的（0 字节），没有保存。请重新导出后再传。",
    "The file is empty (0 bytes) and was not kept. Please export it again.",
  ],
  contentType: [
    "这里不接收 {found} 类型的文件，可用：{allowed}。",
    "Files of the type {found} are not taken here; these are: {allowed}.",
  ],
  ...association,
  unexpected: [
    "系统遇到意外情况，操作没有生效。请重试；如仍不行，请把编号 {reference} 告诉客服。",
    "Something unexpected happened and nothing was changed. Try again; if it persists, tell support the reference {reference}.",
  ],
  network: [
    "网络没有连上，操作没有发出。请检查网络后重试。",
    "No connection: nothing was sent. Check the network and try again.",
  ],
} as const satisfies Record<ErrorCode | "network", Text> & Texts;
