import type { ROSTER_IMPORT_STATUSES } from "@/db/vocabulary";
import type { FileFailure } from "@/lib/roster/file/file-error";
import type { ProblemCode } from "@/lib/roster/row/problem";
import type { Text, Texts } from "../texts";

/** An import's own page: where it stands. */
export const importTexts = {
  title: ["导入：{file}", "Import: {file}"],
  by: ["{author} · {moment}", "{author} · {moment}"],
  counts: ["新增 {new}，更改 {changed}，有错 {error}", "{new} new, {changed} changed, {error} wrong"],
  readingFile: ["正在读取文件…", "Reading the file…"],
  checking: [
    "正在逐行核对：{done}{total, plural, =0 {} other { / {total}}} 行",
    "Checking row by row: {done}{total, plural, =0 {} other { of {total}}}",
  ],
  committing: ["正在写入：{done} / {total}", "Writing: {done} / {total}"],
  pace: ["每秒 {perSecond} 行", "{perSecond} rows a second"],
  paceLeft: [
    "每秒 {perSecond} 行，约还需 {minutes, plural, =0 {{seconds} 秒} other {# 分钟}}",
    "{perSecond} rows a second, about {minutes, plural, =0 {{seconds} s} other {# min}} left",
  ],
  undone: ["这次导入已整批撤销。", "This import was undone as a whole."],
  nothingWritten: ["这次导入已放弃，没有写入任何数据。", "This import was given up; nothing was written."],
  leave: ["可以离开此页，稍后回来查看。", "You may leave this page and come back later."],
  cancel: ["放弃这次导入", "Give this import up"],
  stop: ["中止写入", "Stop writing"],
  stopQuestion: [
    "已写入的 {done} 人保留在名单中，可以整批撤销，也可以之后继续写入；其余的不写入。",
    "The {done} people written so far stay on the roster and can be undone as a whole, or the rest can be written later.",
  ],
  stopped: [
    "已中止：写入了 {done} 人，还有 {left} 人没有写入。可以继续写入，或撤销已写入的。",
    "Stopped: {done} written, {left} not. Go on writing, or undo what was written.",
  ],
  resume: ["继续写入", "Go on writing"],
  toRoster: ["查看名单", "See the roster"],
  log: ["下载导入日志", "Download the log"],
} as const satisfies Texts;

/** What the columns of a file mean. */
export const mappingTexts = {
  title: ["核对列的含义", "What the columns mean"],
  hint: [
    "表头在第 {row} 行。系统已按列名认出含义，请对照样例核对。",
    "The heading is row {row}. Meanings were recognised from the headings; check them against the samples.",
  ],
  duplicates: [
    "“{meaning}”有多列可用：{columns}。已取 {first} 列，请核对；不用的列选“不导入”。",
    "Several columns could be “{meaning}”: {columns}. Column {first} was taken; please check.",
  ],
  hiddenColumns: [
    "文件里隐藏了 {columns} 列，仍会按下面的含义读取；不需要的请选“不导入”。",
    "Columns {columns} are hidden in the file and are read all the same; choose “Not imported” for those you do not want.",
  ],
  hiddenRows: [
    "文件里有 {count} 行被隐藏（通常是筛选）。",
    "{count, plural, one {# row is} other {# rows are}} hidden in the file, usually by a filter.",
  ],
  leaveHidden: ["隐藏的行不导入", "Leave the hidden rows out"],
  merged: [
    "有 {count} 处合并单元格（{first}），每一行都按合并块首格的内容读取，请在核对结果里看一眼。",
    "{count, plural, one {# merged block} other {# merged blocks}} ({first}): every row is read with what its block says.",
  ],
  blind: [
    "{format} 格式读不出隐藏的工作表、行和列，请核对样例。",
    "{format} does not tell which sheets, rows and columns are hidden; please check the samples.",
  ],
  remembered: [
    "选定的工作表会记住，下次有同名工作表时直接打开。",
    "The sheet is remembered: the next file with one of that name opens with it.",
  ],
  missing: ["还缺：{columns}", "Still missing: {columns}"],
  or: ["或", "or"],
  start: ["开始核对每一行", "Check every row"],
} as const satisfies Texts;

/** What the dry run found, and mending it. */
export const reportTexts = {
  sentence: [
    "新增 {new} 人，更改 {changed} 人，{same} 人没有变化，{error} 行有错误不会导入；名单中另有 <list>{missing}</list> 人不在文件里，不受影响。",
    "{new} new, {changed} changed, {same} unchanged; {error, plural, one {# wrong row} other {# wrong rows}} will not be imported. <list>{missing}</list> people of the roster are not in the file and stay as they are.",
  ],
  missing: [
    "名单中有 <list>{missing}</list> 人不在这个文件里，没有改动他们。",
    "<list>{missing}</list> people of the roster are not in this file; nothing of theirs was changed.",
  ],
  warnings: [
    "{count} 行有提醒，会照样导入，请看一眼。",
    "{count} rows carry a remark; they are imported all the same. Have a look.",
  ],
  nothing: [
    "文件与名单一致，没有需要导入的内容。",
    "The file agrees with the roster; there is nothing to import.",
  ],
  commit: ["确认导入 {count} 人", "Import {count, plural, one {# person} other {# people}}"],
  commitWithErrors: [
    "导入 {count} 人，{errors} 行有错误的不导入",
    "Import {count}, leave {errors, plural, one {# wrong row} other {# wrong rows}} out",
  ],
  groups: {
    error: ["有错误、不会导入的行", "Wrong rows, not imported"],
    changed: ["将要更改", "To be changed"],
    warning: ["有提醒的行", "Rows with a remark"],
  },
  rowsOf: ["{outcome}（{count}）", "{outcome} ({count})"],
  row: ["行", "Row"],
  field: ["列", "Column"],
  value: ["内容", "Value"],
  problem: ["问题与处理", "Problem, and what to do"],
  finding: ["{column}：{problem}", "{column}: {problem}"],
  from: ["原来", "Before"],
  to: ["改为", "After"],
  emptyValue: ["（空）", "(empty)"],
  errorFile: ["错误标红", "errors in red"],
  downloadErrors: ["下载标红的原表", "Download the sheet with errors in red"],
  errorFileHint: [
    "改好标红的单元格后，可以只上传这一个文件。",
    "Mend the red cells and upload that file alone.",
  ],
  fix: {
    title: ["逐格改正（{count} 行）", "Mend here ({count, plural, one {# row} other {# rows}})"],
    hint: [
      "直接改单元格，回车或离开即重新核对并保存；可从表格软件粘贴一片。证件号只显示后四位，请整个重输。",
      "Type into a cell; Enter or leaving it checks and keeps it. A block can be pasted from a spreadsheet. Document numbers show their end only: type the whole number.",
    ],
    tooMany: [
      "错误超过 {limit} 行，只列前 {limit} 行；其余请下载标红的原表改好后再传。",
      "More than {limit} rows are wrong: the first {limit} are listed; mend the rest in the sheet with errors in red.",
    ],
    state: ["结果", "Result"],
    wrong: ["有错", "Wrong"],
    mended: ["已改好", "Mended"],
    revert: ["还原第 {row} 行", "Take row {row} back to how it came"],
    cell: ["第 {row} 行 {column}", "Row {row}, {column}"],
    saved: [
      "已保存，还剩 {left} 行有错。",
      "Kept; {left, plural, one {# row is} other {# rows are}} still wrong.",
    ],
    repairs: [
      "{count} 行的证件号被表格软件损坏，系统找到了很可能的原号码。接受前请抽查；不接受则仍按有错处理。",
      "{count, plural, one {# document number was} other {# document numbers were}} damaged by a spreadsheet, and what it very likely was has been found. Spot-check before you accept.",
    ],
    repairFrom: {
      row: ["同一行另一列写有 {value}", "another column of the row says {value}"],
      known: [
        "本校同学号（考生号）同名学生的号码 {value}",
        "the school's student of the same number and name has {value}",
      ],
    },
    accept: ["接受", "Accept"],
    acceptAll: ["全部接受（{count} 行）", "Accept all ({count})"],
    pages: ["第 {from}–{to} 行，共 {count} 行", "{from}–{to} of {count}"],
    earlier: ["上一页", "Previous"],
    later: ["下一页", "Next"],
  },
  again: ["改好后传回来", "Bring the mended file back"],
  undo: ["撤销整次导入", "Undo the whole import"],
  undoQuestion: [
    "将移除这次新增的 {new} 人，并把更改的 {changed} 人恢复原样。此后已拍照、缴费或被修改的，系统会拒绝撤销。",
    "The {new} people of this import will be removed and {changed} changed ones restored. It is refused where somebody has since been photographed, paid or edited.",
  ],
  undoWritten: [
    "将移除已写入的新增学生，并把已更改的恢复原样，共 {done} 人。此后已拍照、缴费或被修改的，系统会拒绝撤销。",
    "What was written of this import, {done} people, will be removed or restored. It is refused where somebody has since been photographed, paid or edited.",
  ],
  undone: [
    "已撤销：移除 {removed} 人，恢复 {restored} 人。",
    "Undone: {removed} removed, {restored} restored.",
  ],
  firstRows: ["只列出前 {count} 行。", "Only the first {count} rows are listed."],
} as const satisfies Texts;

export const rosterStatus = {
  uploading: ["正在上传", "Uploading"],
  reading: ["正在读取", "Reading"],
  mapping: ["待核对列", "Columns to check"],
  checking: ["正在核对", "Checking"],
  checked: ["待确认", "To confirm"],
  committing: ["正在写入", "Writing"],
  committed: ["已导入", "Imported"],
  stopped: ["已中止", "Stopped"],
  failed: ["失败", "Failed"],
  cancelled: ["已放弃", "Given up"],
  undone: ["已撤销", "Undone"],
} as const satisfies Record<(typeof ROSTER_IMPORT_STATUSES)[number], Text>;

export const rosterFile = {
  empty: ["文件是空的。请重新导出后再传。", "The file is empty. Export it again."],
  notSpreadsheet: [
    "这不是表格文件。请上传 XLSX、XLS、XLSB、ODS 或 CSV。",
    "This is not a spreadsheet. Upload XLSX, XLS, XLSB, ODS or CSV.",
  ],
  damaged: [
    "文件已损坏，读不出内容。请用 Excel 或 WPS 打开后另存为 XLSX 再传；没有写入任何数据。",
    "The file is damaged and cannot be read. Open it in Excel or WPS, save it as XLSX, and upload that. Nothing was written.",
  ],
  encrypted: ["文件设了密码。请取消密码后再传。", "The file has a password. Remove it and upload again."],
  oldExcel: [
    "这是 Excel 95 或更早的文件，系统不能可靠读取。请用 Excel 或 WPS 打开后另存为 XLSX 再传。",
    "This is a file of Excel 95 or older, which cannot be read reliably. Open it in Excel or WPS, save it as XLSX, and upload that.",
  ],
  tooManyMerges: [
    "表中有超过 20,000 处合并单元格，不像名单。请取消合并，每行只写一名学生，再传。",
    "The sheet has more than 20,000 merged blocks, which no roster has. Unmerge them, one student per row, and upload again.",
  ],
  tooManyRows: [
    "超过 200,000 行的上限。请按学院拆分后再传。",
    "More than 200,000 rows. Split it, for example by college.",
  ],
  tooComplex: [
    "文件太复杂，读取时超出内存或时间上限。请只保留数据表，另存为新文件再传。",
    "The file is too complex: reading it passed the memory or time limit. Keep only the data sheet and save it as a new file.",
  ],
  noRows: ["表中没有数据。", "The sheet has no data."],
  noHeader: [
    "前 20 行里没有找到表头。表头至少要有姓名、证件号码、学号（或考生号），用中文或学信网代码（XM、SFZH、XH）均可。",
    "No heading was found in the first 20 rows. It needs at least name, document number and 学号 (or 考生号), in Chinese or as 学信网 codes (XM, SFZH, XH).",
  ],
  changedMeanwhile: [
    "核对之后，有学号或采集码被别人占用，写入已停止；此前写入的保持不变。请重新上传核对。",
    "After the check somebody else took a 学号 or code; writing stopped, what was written stays. Upload and check again.",
  ],
} as const satisfies Record<FileFailure | "noHeader" | "changedMeanwhile", Text>;

export const rosterProblem = {
  required: ["必须填写。", "Must not be empty."],
  formulaUnsolved: [
    "单元格是公式，文件里没有它的计算结果。请用 Excel 或 WPS 打开后另存，再上传；或在此填写。",
    "The cell is a formula and the file has no result of it. Open the file in Excel or WPS, save it and upload it again, or type the value here.",
  ],
  tooLong: [
    "超过 {limit} 个字符。请核对是否错列。",
    "Longer than {limit} characters. Is it the right column?",
  ],
  controlCharacters: [
    "含有看不见或无法识别的字符。请重新输入此单元格。",
    "Has invisible or unreadable characters. Type the cell again.",
  ],
  numberDamaged: [
    "号码被表格软件改成了数值，末位已丢失（如 1.2E+17 或末尾 000）。请把该列设为文本，从原始数据重新填写。",
    "The spreadsheet turned the number into a value and lost its end (1.2E+17, or 000 at the end). Set the column to text and fill it from the original.",
  ],
  documentShape: [
    "不像有效的证件号。请核对位数；港澳台、外国证件请在“证件类型”列注明。",
    "Does not look like a document number. Check the digits; for documents of Hong Kong, Macau, Taiwan or abroad fill in the document type.",
  ],
  documentCalendar: [
    "号码中的出生日期不存在或晚于今天。请核对。",
    "The birth date inside the number does not exist or lies in the future.",
  ],
  documentChecksum: [
    "校验位不对（GB 11643），号码很可能有一位写错。请核对。",
    "The check digit is wrong (GB 11643): probably one digit is mistyped.",
  ],
  dateFormat: ["不是日期。请写成 20030101 或 2003-01-01。", "Not a date. Write 20030101 or 2003-01-01."],
  sexUnknown: ["请写“男”或“女”。", "Write 男 or 女."],
  schoolCodeOther: [
    "院校代码应为 {expected}。请确认没有混入其他学校的数据。",
    "The school code should be {expected}. Is this another school's data?",
  ],
  duplicateInFile: ["与第 {row} 行重复。请保留一行。", "The same as in row {row}. Keep one of them."],
  studentNoTaken: [
    "本任务中另一名学生已使用此学号。请核对学号或证件号。",
    "Another student of this task has this 学号. Check it and the document number.",
  ],
  codeTaken: ["本任务中另一名学生已使用此采集码。", "Another student of this task has this collection code."],
  alreadyListed: [
    "本任务名单中已有此证件号的学生。请在名单中查找并修改。",
    "A student with this document is on the roster already. Find and edit that one.",
  ],
  documentTaken: [
    "本校另一名学生已使用此证件号。若是同一人，请用“与另一人合并”。",
    "Another student of the school has this document number. If it is the same person, merge them.",
  ],
  approvedLocked: [
    "该生照片已通过，身份信息不再随导入或修改变化（现为“{stored}”）。确有错误请走更正。",
    "This student's photo is approved; identity facts no longer change by import or edit (now “{stored}”). Use a correction.",
  ],
  sexDiffers: ["与证件号中的性别不一致，请核对。", "Differs from the sex in the document number."],
  birthDateDiffers: [
    "与证件号中的出生日期 {expected} 不一致，请核对。",
    "Differs from the birth date in the document number, {expected}.",
  ],
  schoolNameDiffers: ["与本校名称“{expected}”不同。", "Differs from this school's name, “{expected}”."],
  inOtherTask: [
    "该生也在正在采集的“{task}”中。确认两个任务都要采集此人，否则请从一个任务移出。",
    "This student is also in “{task}”, which is collecting. If only one task should have them, remove them from the other.",
  ],
  widthChanged: ["全角字符已按半角 {result} 读取。", "Full-width characters were read as {result}."],
} as const satisfies Record<ProblemCode, Text>;
