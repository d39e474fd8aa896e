import type { ErrorCode } from "@/lib/errors";
import type { Text, Texts } from "../texts";
import { association } from "./association-errors";
import { onsiteErrors } from "./onsite-errors";
import { paymentErrors } from "./payment-errors";
import { photoErrors } from "./photo-errors";

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
  headingBeyond: [
    "{found, plural, =0 {这张工作表没有内容，没有可作表头的行。请选另一张工作表} other {这张表到第 {found} 行为止，第 {row} 行不能作表头。请填 1–{found} 之间的行号，或选另一张工作表}}；已读取的内容没有变动。",
    "{found, plural, =0 {This sheet is empty: no row of it can be the heading. Choose another sheet} other {This table ends at row {found}: row {row} cannot be the heading. Enter a row from 1 to {found}, or choose another sheet}}. What was read before stays as it is.",
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
  goldUnderWay: [
    "这个任务的金标照片正在制作（要做 {wanted} 张，已试 {tried} 组配对）。请等它结束；若两分钟没有动静，可以继续制作。",
    "Gold photos are being made for this task already ({wanted} wanted, {tried} pairs tried). Wait for the end, or go on with it once it has not moved for two minutes.",
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
  ...photoErrors,
  batchState: [
    "批次现在的状态不允许这项操作，请刷新查看。",
    "The batch's present state does not allow this. Reload and look again.",
  ],
  receiptKind: [
    "这个文件不是 PDF、JPEG 或 PNG。请把回执另存为 PDF，或拍照后上传（每个不超过 {limitMb} MB）。",
    "This file is no PDF, JPEG or PNG. Save the receipt as a PDF, or take a picture of it ({limitMb} MB at most).",
  ],
  receiptsFull: [
    "这次交付已有 {limit} 个回执文件，已到上限，不能再加。",
    "This hand-over has {limit} receipt files already, which is the limit.",
  ],
  batchSealed: [
    "第 {no} 批已于 {at} 封存，名称、名单和文件都不能再改。要改的内容请放入新的批次。",
    "Batch {no} was sealed at {at}: its name, list and files do not change any more. Make a new batch for what is to be different.",
  ],
  batchBlocked: [
    "批次中有照片被阻止，请先处理。",
    "Photos of the batch are blocked. Please settle them first.",
  ],
  batchChanged: [
    "您核对之后，要封存的内容有变化（照片、名单或文件名）：您看到的是 {expected} 张，现在是 {found} 张。没有封存，请重新预检并核对。",
    "What would be sealed has changed since you looked (photos, students or file names): you saw {expected} photos, now there are {found}. Nothing was sealed: check again and look it over.",
  ],
  batchEmpty: [
    "没有可封存的照片：请先处理列出的阻止原因。",
    "There is no photo to seal: settle the blockers listed first.",
  ],
  resultState: [
    "结果文件现在的状态不允许这项操作，请刷新查看。",
    "The result file's present state does not allow this. Reload and look again.",
  ],
  resultColumnsMissing: [
    "还缺列：{columns}。请先说明结果列和学生列的含义。",
    "Missing: {columns}. Say which columns hold the result and the student.",
  ],
  resultCounts: [
    "可导入的结果数有变化：您看到的是 {expected} 条，现在是 {found} 条。请重新核对。",
    "The number of results has changed: you saw {expected}, now there are {found}. Please check again.",
  ],
  resultNothing: [
    "没有可以导入的结果：请先说明结果值的含义，或检查文件是否对应这个任务。",
    "There is nothing to take: explain the values first, or check that the file belongs to this task.",
  ],
  resultBuiltOn: [
    "不能撤销：{count} 名学生的结果已经处理，或之后又有新的进展。请逐一处理这些学生。",
    "Cannot be undone: {count} students were settled or went on since. Settle them one by one.",
  ],
  noMismatch: [
    "该生现在没有待处理的学信网不一致，请刷新查看。",
    "This student has no open mismatch now. Reload and look again.",
  ],
  taskUnbalanced: [
    "任务不能关闭：台账不平。“{line}”记账 {booked}，实有 {found}，相差 {difference}。请在台账页查看并处理。",
    "The task cannot be closed: its ledger does not balance. “{line}”: {booked} booked, {found} found, difference {difference}. See the ledger.",
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
  ...onsiteErrors,
  unexpected: [
    "系统遇到意外情况，操作没有生效。请重试；如仍不行，请把编号 {reference} 告诉客服。",
    "Something unexpected happened and nothing was changed. Try again; if it persists, tell support the reference {reference}.",
  ],
  network: [
    "网络没有连上，操作没有发出。请检查网络后重试。",
    "No connection: nothing was sent. Check the network and try again.",
  ],
} as const satisfies Record<ErrorCode | "network", Text> & Texts;
