import type { PRINT_RUN_STATES, PRINT_STATES } from "@/db/vocabulary";
import type { TrackingProblem } from "@/lib/prints/parcels/read-tracking";
import type { Paper, PrintSize } from "@/lib/prints/sheets/sizes";
import type { Text, Texts } from "../texts";

export const prints = {
  title: ["冲印邮寄", "Prints and mail"],
  ready: ["待冲印", "To be printed"],
  readyNote: [
    "{total} 名学生的照片已审核通过、还没有冲印；每批最多 {limit} 人。",
    "{total} approved photos have no prints yet; a run takes at most {limit}.",
  ],
  college: ["学院", "College"],
  allColleges: ["全部学院（{n}）", "All colleges ({n})"],
  collegeOf: ["{college}（{n}）", "{college} ({n})"],
  make: ["生成冲印版面…", "Make sheets…"],
  makeTitle: ["生成冲印版面", "Make print sheets"],
  makeNote: [
    "按原图重新裁切，300 dpi，带裁切线和学号姓名；打印时请选“实际大小”，不要缩放。",
    "Cut again from the originals at 300 dpi, with cut lines and names. Print at actual size, without scaling.",
  ],
  makeSubmit: ["生成 {count} 人", "Make for {count}"],
  made: ["正在生成版面", "The sheets are being made"],
  paper: ["纸张", "Paper"],
  copies: ["每人张数", "Prints for each"],
  runs: ["冲印批次", "Runs"],
  noRuns: ["还没有冲印批次", "No runs"],
  noRunsHint: ["照片审核通过后在这里生成版面。", "Make sheets here once photos are approved."],
  columns: {
    no: ["批次", "Run"],
    layout: ["版面", "Sheets"],
    state: ["状态", "State"],
    photos: ["人数", "Students"],
    packed: ["已装袋", "Packed"],
    sent: ["已发出", "Sent"],
    at: ["生成时间", "Made"],
    by: ["操作人", "By"],
  },
  download: ["下载 PDF", "PDF"],
  downloadOf: ["下载 PDF：第 {no} 批版面", "PDF: sheets of run {no}"],
  pack: ["确认装袋", "Mark packed"],
  packOf: ["确认装袋：第 {no} 批", "Mark packed: run {no}"],
  packQuestion: [
    "{count} 份照片都已装进各自的信封？确认后学生不能再改收件地址，也不能退回“冲印中”。",
    "Are all {count} in their envelopes? After this students cannot change their addresses, and the run cannot go back to being printed.",
  ],
  packed: ["{count} 份已装袋，收件地址不再修改", "{count} packed; their addresses stay as they are"],
  parcels: ["装袋与发件", "Envelopes"],
  parcelsNote: ["{count} 份", "{count, plural, one {# envelope} other {# envelopes}}"],
  exportPacking: ["装袋清单", "Packing lists"],
  printPacking: ["打印清单", "Print lists"],
  exportAddresses: ["收件地址", "Addresses"],
  tracking: {
    import: ["导入运单号", "Tracking numbers"],
    title: ["导入快递运单号", "Import tracking numbers"],
    hint: [
      "XLSX、XLS、CSV，不超过 {limit}；需要学号、运单号两列，快递公司可选",
      "XLSX, XLS or CSV up to {limit}, with columns for 学号 and tracking number; the carrier is optional",
    ],
    checked: ["{sent} 份可以发出，{wrong} 行不导入。", "{sent} can be sent, {wrong} rows are left out."],
    wrongTitle: ["不导入的行", "Rows left out"],
    write: ["登记 {count} 份发出", "Mark {count} as sent"],
    nothing: ["没有可登记的运单", "Nothing to mark"],
    written: ["已登记 {count} 份发出", "{count} marked as sent"],
  },
  parcel: {
    student: ["学生", "Student"],
    group: ["学院 / 班级", "College / class"],
    run: ["批次", "Run"],
    way: ["收件方式", "Way"],
    state: ["状态", "State"],
    tracking: ["运单", "Tracking"],
    ways: {
      atSchool: ["到校领取", "Fetched at school"],
      byMail: ["邮寄", "By mail"],
      none: ["未填写", "Not said"],
    },
  },
  paperList: {
    title: ["背胶照片装袋清单", "Packing lists of prints"],
    none: ["还没有要装袋的照片", "There is nothing to pack yet"],
    count: ["{count} 份", "{count}"],
    signed: ["签收", "Received"],
  },
  file: {
    studentNo: ["学号", "学号"],
    name: ["姓名", "Name"],
    college: ["学院", "College"],
    className: ["班级", "Class"],
    recipient: ["收件人", "Recipient"],
    phone: ["电话", "Phone"],
    address: ["地址", "Address"],
    carrier: ["快递公司", "Carrier"],
    trackingNo: ["运单号", "Tracking number"],
  },
} as const satisfies Texts;

export const paperName = {
  a4: ["A4（210 × 297 mm）", "A4 (210 × 297 mm)"],
  sixInch: ["6 寸相纸（152 × 102 mm，一人一张）", "6-inch photo paper (152 × 102 mm, a sheet each)"],
} as const satisfies Record<Paper, Text>;

export const printSize = {
  oneInch: ["1 寸", "1 inch"],
  smallTwoInch: ["小 2 寸", "Small 2 inch"],
  twoInch: ["2 寸", "2 inch"],
} as const satisfies Record<PrintSize, Text>;

export const printState = {
  printing: ["冲印中", "Being printed"],
  packed: ["已装袋", "Packed"],
  sent: ["已发出", "Sent"],
} as const satisfies Record<(typeof PRINT_STATES)[number], Text>;

export const printRunState = {
  waiting: ["生成中", "Being made"],
  done: ["已完成", "Made"],
  failed: ["失败", "Failed"],
} as const satisfies Record<(typeof PRINT_RUN_STATES)[number], Text>;

export const trackingProblem = {
  noStudent: ["“{found}”没有冲印照片，或不在本任务", "“{found}” has no prints in this task"],
  notPacked: ["“{found}”还没有装袋", "“{found}” is not packed yet"],
  sentAlready: ["“{found}”已登记发出", "“{found}” was sent before"],
  noNumber: ["“{found}”没有填运单号", "“{found}” has no tracking number"],
  numberShape: ["运单号“{found}”应为 6–30 位字母或数字", "“{found}” should be 6–30 letters or digits"],
  twice: ["“{found}”在文件中重复", "“{found}” stands in the file twice"],
} as const satisfies Record<TrackingProblem, Text>;
