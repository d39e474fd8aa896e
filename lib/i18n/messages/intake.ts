import type { PHOTO_IMPORT_STATUSES, PHOTO_ITEM_OUTCOMES } from "@/db/vocabulary";
import type { PhotoItemProblem } from "@/lib/intake/schema";
import type { Text, Texts } from "../texts";

export const photos = {
  title: ["照片", "Photos"],
  kinds: { reference: ["参考照", "Reference photos"], capture: ["拍摄照片", "Captures"] },
  uploadTitle: {
    reference: ["上传参考照（录取照）", "Upload reference photos"],
    capture: ["上传拍摄照片", "Upload captures"],
  },
  hint: [
    "选择多个 JPG/PNG 文件，或一个 ZIP。文件名须含学号、考生号或证件号，例如 2023809001.jpg；单张不超过 {photo}，ZIP 不超过 {archive}。",
    "Choose many JPG/PNG files or one ZIP. File names carry 学号, 考生号 or document number, for example 2023809001.jpg; up to {photo} a picture, {archive} a ZIP.",
  ],
  sending: ["正在上传：{done} / {total}", "Uploading: {done} / {total}"],
  failedFiles: ["{count} 个文件没有传上：{names}", "{count} files did not arrive: {names}"],
  retry: ["重传这些文件", "Send these again"],
  proceed: ["不传它们，开始匹配", "Leave them out and match"],
  imports: ["上传记录", "Uploads"],
  none: ["还没有上传照片", "No photo has been uploaded yet"],
  noneHint: [
    "先上传录取照作参考，再上传现场拍摄的照片；学生也可以自己在手机上提交。",
    "Upload admission photos as references first, then the captures; students can also submit by phone.",
  ],
  columns: {
    kind: ["类型", "Kind"],
    status: ["状态", "Status"],
    files: ["文件", "Files"],
    matched: ["已匹配", "Matched"],
    open: ["待处理", "Open"],
    by: ["上传人", "By"],
    at: ["时间", "Time"],
    file: ["文件", "File"],
    student: ["学生", "Student"],
    reason: ["原因与处理", "Reason, and what to do"],
  },
  import: {
    title: ["{kind}上传", "Upload: {kind}"],
    matching: ["正在按文件名匹配：{done} / {total}", "Matching by file name: {done} / {total}"],
    sentence: [
      "共 {total} 个文件：{matched} 个已匹配，{open} 个待处理。",
      "{total} files: {matched} matched, {open} open.",
    ],
    allMatched: ["全部文件都已匹配。", "Every file was matched."],
    openTitle: ["待处理的文件", "Open files"],
    openNote: [
      "没有丢弃任何文件：请指定学生，或标记不用。",
      "Nothing was dropped: assign a student, or mark as not used.",
    ],
    matchedTitle: ["已匹配的文件", "Matched files"],
    numberLabel: ["学号、考生号或证件号", "学号, 考生号 or document number"],
    assign: ["指定", "Assign"],
    dismiss: ["不用", "Not used"],
    assigned: ["已指定", "Assigned"],
    processing: [
      "匹配后的照片在后台制作和比对，进度见“进度”页。",
      "Matched photos are produced and compared in the background; see Progress.",
    ],
  },
} as const satisfies Texts;

export const photoImportStatus = {
  uploading: ["正在上传", "Uploading"],
  matching: ["正在匹配", "Matching"],
  done: ["完成", "Done"],
  failed: ["失败", "Failed"],
  cancelled: ["已取消", "Cancelled"],
} as const satisfies Record<(typeof PHOTO_IMPORT_STATUSES)[number], Text>;

export const photoOutcome = {
  waiting: ["等待", "Waiting"],
  expanded: ["已展开", "Unpacked"],
  matched: ["已匹配", "Matched"],
  unmatched: ["未匹配", "Unmatched"],
  duplicate: ["重复", "Duplicate"],
  refused: ["未采用", "Not taken"],
  dismissed: ["不用", "Not used"],
} as const satisfies Record<(typeof PHOTO_ITEM_OUTCOMES)[number], Text>;

export const photoItem = {
  emptyFile: ["文件是空的（0 字节）。请重新导出。", "The file is empty (0 bytes). Export it again."],
  tooLarge: ["超过 {limitMb} MB 的上限。请缩小后再传。", "Over the limit of {limitMb} MB."],
  notAPhoto: [
    "内容不是 JPG 或 PNG 照片（与扩展名无关）。请用原始照片。",
    "The content is no JPG or PNG, whatever the extension says. Use the original photo.",
  ],
  heic: [
    "是 HEIC 格式。请在手机“设置–相机–格式”选“兼容性最佳”，或导出为 JPG 再传。",
    "HEIC format. Choose “Most Compatible” in the phone's camera settings, or export as JPG.",
  ],
  systemFile: ["系统附带的文件，已跳过。", "A file of the operating system, passed over."],
  noStudent: [
    "名单中没有与文件名相符的学号、考生号或证件号。请指定学生。",
    "No 学号, 考生号 or document number of the roster stands in the name. Assign a student.",
  ],
  ambiguous: [
    "文件名中的号码对应 {found} 名学生。请指定。",
    "The numbers in the name belong to {found} students. Assign one.",
  ],
  sameStudent: [
    "有 {found} 个文件指向同一名学生，都没有采用。请指定用哪一个。",
    "{found} files name the same student; none was taken. Assign the right one.",
  ],
  sameName: ["与已上传的文件同名。", "The same name as a file already uploaded."],
  alreadyApproved: ["该生照片已通过，不再更换。", "This student's photo is approved and no longer changes."],
  alreadyInReview: [
    "该生已有照片在制作或审核中。",
    "This student already has a photo in production or review.",
  ],
  notListed: ["该生免采、已退出或待确认。", "This student is exempt, withdrawn or to be confirmed."],
  noAttemptLeft: [
    "该生的 {limit} 次提交已用完。如需再交，请增加次数。",
    "This student's {limit} submissions are used up.",
  ],
  archiveDamaged: [
    "压缩包已损坏，没有取出任何文件。请重新压缩后再传。",
    "The archive is damaged; nothing was taken from it. Pack it again.",
  ],
  archiveEncrypted: ["压缩包设了密码。请取消密码后再传。", "The archive has a password. Remove it."],
  archivePath: [
    "压缩包里有越出文件夹的路径“{name}”，整个压缩包没有采用。请重新压缩后再传。",
    "The archive has a path that leaves its folder, “{name}”; the whole archive was refused. Pack it again.",
  ],
  archiveTooMany: [
    "压缩包里有 {found} 个文件，上限 {limit} 个。请拆分。",
    "{found} files in the archive, at most {limit}. Split it.",
  ],
  archiveTooLarge: ["展开后超过 {limitMb} MB。请拆分。", "More than {limitMb} MB unpacked. Split it."],
  archiveNested: [
    "压缩包里的压缩包不会展开。请直接压缩照片。",
    "An archive inside the archive is not opened. Pack the photos directly.",
  ],
} as const satisfies Record<PhotoItemProblem, Text>;
