/** What a column of a roster can mean, with the headings it is known by: 学信网 pinyin codes first. */
export const ROSTER_COLUMNS = {
  name: { aliases: ["XM", "姓名", "学生姓名", "name", "xingming"], max: 40 },
  formerName: { aliases: ["CYM", "曾用名", "former name"], max: 40 },
  sex: { aliases: ["XB", "性别", "sex", "gender"], max: 2 },
  birthDate: { aliases: ["CSRQ", "出生日期", "出生年月日", "birth date", "date of birth"], max: 20 },
  documentType: { aliases: ["ZJLX", "证件类型", "document type"], max: 30 },
  documentNumber: {
    aliases: [
      "SFZH",
      "ZJHM",
      "ZJH",
      "SFZJH",
      "证件号码",
      "证件号",
      "身份证号",
      "身份证号码",
      "id number",
      "id card",
    ],
    max: 30,
  },
  studentNo: { aliases: ["XH", "学号", "student no", "student number", "student id"], max: 20 },
  examNo: { aliases: ["KSH", "考生号", "exam no", "candidate number"], max: 18 },
  ethnicity: { aliases: ["MZ", "民族", "ethnicity"], max: 24 },
  schoolCode: { aliases: ["YXDM", "院校代码", "学校代码", "school code"], max: 10 },
  schoolName: { aliases: ["YXMC", "院校名称", "学校名称", "school"], max: 60 },
  majorCode: { aliases: ["ZYDM", "专业代码", "major code"], max: 12 },
  major: { aliases: ["ZYMC", "专业名称", "专业", "major"], max: 50 },
  college: { aliases: ["FY", "分院", "学院", "院系", "二级学院", "学院名称", "college", "faculty"], max: 60 },
  department: { aliases: ["XSH", "系所函授站", "系所", "系", "函授站", "department"], max: 60 },
  className: { aliases: ["BH", "班号", "班级", "班级名称", "class"], max: 40 },
  level: { aliases: ["CC", "层次", "培养层次", "level"], max: 20 },
  schoolingYears: { aliases: ["XZ", "学制", "years"], max: 5 },
  studyForm: { aliases: ["XXXS", "学习形式", "study form"], max: 20 },
  grade: { aliases: ["DQSZJ", "NJ", "当前所在级", "年级", "所在年级", "grade"], max: 10 },
  entryDate: { aliases: ["RXRQ", "入学日期", "entry date"], max: 20 },
  graduationDate: { aliases: ["YJBYRQ", "BYRQ", "预计毕业日期", "毕业日期", "graduation date"], max: 20 },
  registrationStatus: { aliases: ["ZCZT", "XJZT", "注册状态", "学籍状态", "status"], max: 20 },
  collectionCode: { aliases: ["CJM", "TXCJM", "采集码", "图像采集码", "collection code"], max: 2000 },
} as const satisfies Record<string, { aliases: readonly string[]; max: number }>;

export type RosterColumn = keyof typeof ROSTER_COLUMNS;

export const ROSTER_COLUMN_NAMES = Object.keys(ROSTER_COLUMNS) as RosterColumn[];

/** Columns of 学信网 exports that we know and deliberately do not keep. */
export const UNUSED_COLUMNS: readonly string[] = ["SYSSDM", "ZZMM", "SX", "XGSJ", "CXSJ", "ZP", "BZ"];

/** A roster without these cannot be matched: the person, and a number of the 学籍. */
export const REQUIRED_COLUMNS: readonly (readonly RosterColumn[])[] = [
  ["name"],
  ["documentNumber"],
  ["studentNo", "examNo"],
];

/** Where each meaning stands in the file: column index from 0. */
export type ColumnMapping = Partial<Record<RosterColumn, number>>;
