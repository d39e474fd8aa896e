import type { ROSTER_IMPORT_STATUSES } from "@/db/vocabulary";
import type { RosterColumn } from "@/lib/roster/columns/columns";
import type { FileFailure } from "@/lib/roster/file/file-error";
import type { ProblemCode } from "@/lib/roster/row/problem";
import type { Text, Texts } from "../texts";
import { bulk } from "./bulk";

export const roster = {
  title: ["名单", "Roster"],
  imports: ["导入记录", "Imports"],
  empty: ["名单还是空的", "The roster is empty"],
  emptyHint: [
    "从学信网导出学籍数据，直接上传 XLSX、XLS 或 CSV 文件即可。",
    "Export the 学籍 data from 学信网 and upload the XLSX, XLS or CSV file as it is.",
  ],
  nobody: ["没有符合条件的学生", "No student matches"],
  searchLabel: [
    "按姓名、学号、考生号、证件号或后四位查找",
    "Find by name, 学号, 考生号, document number or its last four",
  ],
  columns: {
    studentNo: ["学号", "学号"],
    name: ["姓名", "Name"],
    document: ["证件号", "Document"],
    college: ["学院", "College"],
    major: ["专业", "Major"],
    level: ["层次", "Level"],
    submissions: ["提交次数", "Submissions"],
    className: ["班级", "Class"],
    payment: ["缴费", "Fee"],
    code: ["采集码", "Code"],
    bucket: ["状态", "State"],
    updatedAt: ["更新时间", "Updated"],
  },
  facets: {
    all: ["全部", "All"],
    bucket: ["状态", "State"],
    college: ["学院", "College"],
    major: ["专业", "Major"],
    className: ["班级", "Class"],
    code: ["采集码", "Code"],
    payment: ["缴费", "Fee"],
    empty: ["（未填）", "(empty)"],
    several: ["{count} 种状态", "{count} states"],
  },
  look: {
    columns: ["列", "Columns"],
    earlier: ["{column}前移", "Move {column} forward"],
    pin: ["固定{column}在左侧", "Pin {column} to the left"],
    unpin: ["取消固定{column}", "Unpin {column}"],
    width: [
      "{column}的列宽（左右方向键调整，双击恢复）",
      "Width of {column} (arrow keys; double click resets)",
    ],
    size: ["每页 {count} 行", "{count} rows a page"],
    sizes: ["每页行数", "Rows a page"],
    normal: ["标准", "Normal"],
    compact: ["紧凑", "Compact"],
    reset: ["恢复默认列", "Default columns"],
  },
  exporting: {
    title: ["导出", "Export"],
    seen: ["导出所见（{format}）", "As shown ({format})"],
    roster: [
      "完整名单，可再导入（XLSX，含证件号）",
      "Full roster, can be imported again (XLSX, with document numbers)",
    ],
  },
  bulk,
  upload: {
    title: ["上传名单文件", "Upload a roster file"],
    hint: [
      "XLSX、XLS 或 CSV（UTF-8、GB18030 均可），不超过 {limit}；列名用学信网的拼音代码或中文都可以。上传后先核对，确认前不写入任何数据。",
      "XLSX, XLS or CSV (UTF-8 or GB18030), up to {limit}; headings as 学信网 pinyin codes or in Chinese. Nothing is written before you have checked and confirmed.",
    ],
    choose: ["选择文件", "Choose a file"],
    drop: ["或拖到这里", "or drop it here"],
    sending: ["正在上传 {name}：{percent}%", "Uploading {name}: {percent}%"],
  },
  import: {
    title: ["导入：{file}", "Import: {file}"],
    by: ["{author} · {moment}", "{author} · {moment}"],
    readingFile: ["正在读取文件…", "Reading the file…"],
    checking: ["正在逐行核对：已完成 {done} 行", "Checking row by row: {done} done"],
    committing: ["正在写入：{done} / {total}", "Writing: {done} / {total}"],
    leave: ["可以离开此页，稍后回来查看。", "You may leave this page and come back later."],
    cancel: ["放弃这次导入", "Give this import up"],
    toRoster: ["查看名单", "See the roster"],
  },
  mapping: {
    title: ["核对列的含义", "What the columns mean"],
    hint: [
      "表头在第 {row} 行。系统已按列名认出含义，请对照样例核对。",
      "The heading is row {row}. Meanings were recognised from the headings; check them against the samples.",
    ],
    heading: ["文件中的列", "Column of the file"],
    meaning: ["含义", "Meaning"],
    samples: ["样例", "Samples"],
    unused: ["不导入", "Not imported"],
    duplicates: [
      "有多列都像“{columns}”，已取第一列，请核对。",
      "Several columns look like “{columns}”; the first was taken. Please check.",
    ],
    missing: ["还缺：{columns}", "Still missing: {columns}"],
    or: ["或", "or"],
    start: ["开始核对每一行", "Check every row"],
  },
  report: {
    sentence: [
      "新增 {new} 人，更改 {changed} 人，{same} 人没有变化，{error} 行有错误不会导入；名单中另有 {missing} 人不在文件里，不受影响。",
      "{new} new, {changed} changed, {same} unchanged; {error} wrong rows will not be imported. {missing} people of the roster are not in the file and stay as they are.",
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
      "Import {count}, leave {errors} wrong rows out",
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
    from: ["原来", "Before"],
    to: ["改为", "After"],
    emptyValue: ["（空）", "(empty)"],
    errorFile: ["错误标红", "errors in red"],
    downloadErrors: ["下载标红的原表", "Download the sheet with errors in red"],
    errorFileHint: [
      "改好标红的单元格后，可以只上传这一个文件。",
      "Mend the red cells and upload that file alone.",
    ],
    undo: ["撤销整次导入", "Undo the whole import"],
    undoQuestion: [
      "将移除这次新增的 {new} 人，并把更改的 {changed} 人恢复原样。此后已拍照、缴费或被修改的，系统会拒绝撤销。",
      "The {new} people of this import will be removed and {changed} changed ones restored. It is refused where somebody has since been photographed, paid or edited.",
    ],
    undone: [
      "已撤销：移除 {removed} 人，恢复 {restored} 人。",
      "Undone: {removed} removed, {restored} restored.",
    ],
    firstRows: ["只列出前 {count} 行。", "Only the first {count} rows are listed."],
  },
  committed: ["已写入 {count} 人。", "{count} people were written."],
} as const satisfies Texts;

export const rosterColumn = {
  name: ["姓名", "Name"],
  formerName: ["曾用名", "Former name"],
  sex: ["性别", "Sex"],
  birthDate: ["出生日期", "Date of birth"],
  documentType: ["证件类型", "Document type"],
  documentNumber: ["证件号码", "Document number"],
  studentNo: ["学号", "学号 (student number)"],
  examNo: ["考生号", "考生号 (candidate number)"],
  ethnicity: ["民族", "Ethnicity"],
  schoolCode: ["院校代码", "School code"],
  schoolName: ["院校名称", "School name"],
  majorCode: ["专业代码", "Major code"],
  major: ["专业名称", "Major"],
  college: ["学院", "College"],
  department: ["系所/函授站", "Department"],
  className: ["班级", "Class"],
  level: ["层次", "Level"],
  schoolingYears: ["学制", "Years"],
  studyForm: ["学习形式", "Form of study"],
  grade: ["当前所在级", "Grade"],
  entryDate: ["入学日期", "Entry date"],
  graduationDate: ["预计毕业日期", "Expected graduation"],
  registrationStatus: ["学籍状态", "Registration status"],
  collectionCode: ["图像采集码", "采集码 (collection code)"],
} as const satisfies Record<RosterColumn, Text>;

export const rosterStatus = {
  uploading: ["正在上传", "Uploading"],
  reading: ["正在读取", "Reading"],
  mapping: ["待核对列", "Columns to check"],
  checking: ["正在核对", "Checking"],
  checked: ["待确认", "To confirm"],
  committing: ["正在写入", "Writing"],
  committed: ["已导入", "Imported"],
  failed: ["失败", "Failed"],
  cancelled: ["已放弃", "Given up"],
  undoing: ["正在撤销", "Being undone"],
  undone: ["已撤销", "Undone"],
} as const satisfies Record<(typeof ROSTER_IMPORT_STATUSES)[number], Text>;

export const rosterFile = {
  empty: ["文件是空的。请重新导出后再传。", "The file is empty. Export it again."],
  notSpreadsheet: [
    "这不是表格文件。请上传 XLSX、XLS 或 CSV。",
    "This is not a spreadsheet. Upload XLSX, XLS or CSV.",
  ],
  damaged: [
    "文件已损坏，读不出内容。请用 Excel 或 WPS 打开后另存为 XLSX 再传；没有写入任何数据。",
    "The file is damaged and cannot be read. Open it in Excel or WPS, save it as XLSX, and upload that. Nothing was written.",
  ],
  encrypted: ["文件设了密码。请取消密码后再传。", "The file has a password. Remove it and upload again."],
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
  approvedLocked: [
    "该生照片已通过，身份信息不能再由导入更改（现为“{stored}”）。确有错误请走更正。",
    "This student's photo is approved; identity facts no longer change by import (now “{stored}”). Use a correction.",
  ],
  sexDiffers: ["与证件号中的性别不一致，请核对。", "Differs from the sex in the document number."],
  birthDateDiffers: [
    "与证件号中的出生日期 {expected} 不一致，请核对。",
    "Differs from the birth date in the document number, {expected}.",
  ],
  schoolNameDiffers: ["与本校名称“{expected}”不同。", "Differs from this school's name, “{expected}”."],
  widthChanged: ["全角字符已按半角 {result} 读取。", "Full-width characters were read as {result}."],
} as const satisfies Record<ProblemCode, Text>;
