import type { CHECK_IN_WAYS } from "@/db/vocabulary";
import type { Unknown } from "@/lib/onsite/check-in/who-is-it";
import type { CheckInRefusal } from "@/lib/onsite/policy";
import type { TimetableProblem } from "@/lib/onsite/timetable/read-timetable";
import type { Text, Texts } from "../texts";
import { onsitePictures } from "./onsite-pictures";

export const onsite = {
  title: ["现场拍摄", "On-site shoots"],
  note: [
    "您负责的场次；点开即可签到和上传照片。",
    "The shoots that you work at: open one to check people in and upload pictures.",
  ],
  shoots: ["场次安排", "Shoots"],
  shootsNote: ["{count} 场", "{count, plural, one {# shoot} other {# shoots}}"],
  noShoots: ["还没有安排场次", "No shoots planned"],
  noShootsHint: [
    "逐场添加，或导入各学院图像采集时间安排表；合并单元格可以直接使用。",
    "Add them one by one, or import the timetable of the colleges; merged cells are understood.",
  ],
  noOwn: ["没有您负责的场次", "No shoots for you"],
  noOwnHint: ["场次由学校的学籍科或采集专员安排。", "The school's registrar or the operator plans them."],
  columns: {
    time: ["时间", "Time"],
    place: ["地点", "Place"],
    groups: ["学院 / 班级", "Colleges / classes"],
    came: ["签到", "Came"],
    handedIn: ["已提交", "Handed in"],
    capacity: ["容量", "Capacity"],
    photographers: ["摄影师", "Photographers"],
    task: ["任务", "Task"],
  },
  anybody: ["本校全部摄影师", "All photographers of the school"],
  open: ["签到与照片", "Desk and pictures"],
  add: ["添加场次", "Add a shoot"],
  edit: ["修改场次", "Edit the shoot"],
  editOf: ["修改 {place} {time}", "Edit {place} {time}"],
  remove: ["删除", "Remove"],
  removeOf: ["删除 {place} {time}", "Remove {place} {time}"],
  removeQuestion: [
    "学生手机上不再显示这一场，删除后不能恢复，只能重新添加。已有人签到或已有照片的场次不会被删除。",
    "Students' phones no longer show it. It cannot be brought back, only added anew. A shoot at which somebody came, or that has pictures, is not removed.",
  ],
  removed: ["已删除", "Removed"],
  form: {
    place: ["地点", "Place"],
    placeHint: [
      "与拍摄点同名时，学生会看到该拍摄点的地址",
      "Where a site has this name, students see its address",
    ],
    rooms: ["教室", "Rooms"],
    day: ["日期", "Day"],
    from: ["开始", "From"],
    to: ["结束", "To"],
    capacity: ["容量（人）", "Capacity"],
    groups: ["学院和班级", "Colleges and classes"],
    groupsHint: ["每行一个：学院，或“学院 / 班级”", "One in a line: a college, or “college / class”"],
    photographers: ["摄影师", "Photographers"],
    photographersHint: ["不选则本校全部摄影师都可以拍", "Nobody chosen: all photographers of the school"],
    noPhotographers: ["本校还没有“拍摄点”角色的人员", "Nobody holds the photographer's role here yet"],
    note: ["备注", "Note"],
  },
  timetable: {
    import: ["导入时间安排表", "Import a timetable"],
    export: ["导出", "Export"],
    print: ["打印", "Print"],
    title: ["导入各学院图像采集时间安排表", "Import the timetable of the colleges"],
    hint: [
      "XLSX、XLS、CSV，不超过 {limit}；需要学院、时间、地点三列，日期、班级、教室、人数、备注可选",
      "XLSX, XLS or CSV up to {limit}, with columns for college, time and place; day, class, room, number and note are optional",
    ],
    checked: [
      "新增 {fresh} 场，修改 {changed} 场，{same} 场不变，{wrong} 行有误。",
      "{fresh} new, {changed} changed, {same} unchanged, {wrong} rows wrong.",
    ],
    wrongTitle: [
      "有误的行不会导入，请在文件中改正后重新选择",
      "Wrong rows are left out; mend them in the file and choose it again",
    ],
    write: ["导入 {count} 场", "Import {count}"],
    nothing: ["没有可导入的场次", "Nothing to import"],
    written: ["已导入 {count} 场", "{count} imported"],
    outcomes: {
      new: ["新增", "New"],
      changed: ["修改", "Changed"],
      same: ["不变", "Unchanged"],
    },
  },
  sites: {
    title: ["拍摄点与补拍点", "Sites"],
    none: ["还没有拍摄点", "No sites"],
    noneHint: [
      "补拍点的地址和时间会显示在学生手机上。",
      "Address and hours of make-up sites are shown on students' phones.",
    ],
    add: ["添加拍摄点", "Add a site"],
    editOf: ["修改 {name}", "Edit {name}"],
    removeOf: ["删除 {name}", "Remove {name}"],
    removeQuestion: [
      "学生手机上不再显示它的地址和时间，删除后不能恢复，只能重新添加。已安排的场次保留。",
      "Students' phones no longer show its address and hours. It cannot be brought back, only added anew. Shoots that are planned stay.",
    ],
    removeEverywhere: [
      "它用于全校所有任务：学生手机上不再显示它的地址和时间，删除后不能恢复，只能重新添加。已安排的场次保留。",
      "All tasks of the school use it: students' phones no longer show its address and hours. It cannot be brought back, only added anew. Shoots that are planned stay.",
    ],
    name: ["名称", "Name"],
    address: ["地址", "Address"],
    addressHint: ["写到门口：校区、楼、层、房间", "Down to the door: campus, building, floor, room"],
    hours: ["开放时间", "Hours"],
    contact: ["联系方式", "Contact"],
    note: ["备注", "Note"],
    isMakeUp: ["作为补拍点显示给学生", "Shown to students as a make-up site"],
    isOfTask: ["只用于本任务", "For this task only"],
    makeUp: ["补拍点", "Make-up site"],
    ordinary: ["拍摄点", "Site"],
    wholeSchool: ["全校", "Whole school"],
    ofTask: ["本任务", "This task"],
    use: ["适用", "For"],
    kind: ["类型", "Kind"],
  },
  codes: {
    title: ["临时拍摄码", "Temporary codes"],
    note: [
      "没有采集码的学生可凭临时拍摄码先拍；之后在手机或名单中补传采集码，才能报送学信网。",
      "Students without a 采集码 can be photographed with a temporary one; the real code is brought later, and needed for 学信网.",
    ],
    counts: [
      "缺采集码 {missing} 人，已发临时拍摄码 {temporary} 人。",
      "{missing} lack a code, {temporary} have a temporary one.",
    ],
    issue: ["给 {count} 人发放", "Issue {count}"],
    issueTitle: ["发放临时拍摄码", "Give out temporary codes"],
    issueText: [
      "名单上缺采集码的 {count} 人都将得到临时拍摄码，可凭它先拍；真正的采集码补传后自动取代。确认发放？",
      "{count, plural, one {# person} other {# people}} on the roster without a 采集码 will get a temporary one and can be photographed with it; the real code takes its place once it is brought. Give them out?",
    ],
    issued: ["已发放 {count} 人", "{count} issued"],
    print: ["打印标签", "Print labels"],
    sheetTitle: ["临时拍摄码标签", "Labels with temporary codes"],
    noLabels: ["没有可打印的标签", "No labels to print"],
    perSheet: [
      "A4，每页 24 张（70 × 37 mm），共 {count} 张",
      "A4, 24 labels a page (70 × 37 mm), {count} in all",
    ],
    onLabel: ["临时拍摄码", "Temporary code"],
  },
  desk: {
    title: ["签到", "Desk"],
    tabs: ["场次页面", "Pages of the shoot"],
    pictures: ["照片", "Pictures"],
    back: ["全部场次", "All shoots"],
    field: ["扫描或输入", "Scan or type"],
    fieldHint: [
      "采集码、临时拍摄码或学号；扫码枪扫完自动签到",
      "A 采集码, a temporary code or a 学号; a scanner's reading checks in by itself",
    ],
    submit: ["签到", "Check in"],
    camera: ["用摄像头扫码", "Scan with the camera"],
    in: ["第 {no} 号 {name} 签到", "No. {no}: {name} is in"],
    insist: ["仍然签到", "Check in all the same"],
    list: ["已签到", "Checked in"],
    count: ["{count} 人", "{count, plural, one {# person} other {# people}}"],
    ofCapacity: ["{count} / {capacity} 人", "{count} of {capacity}"],
    none: ["还没有人签到", "Nobody yet"],
    no: ["号", "No."],
    student: ["学生", "Student"],
    group: ["学院 / 班级", "College / class"],
    at: ["时间", "Time"],
    way: ["凭", "By"],
    picture: ["照片", "Picture"],
    undo: ["撤销", "Undo"],
    undoOf: ["撤销第 {no} 号", "Undo no. {no}"],
    undone: ["第 {no} 号已撤销", "No. {no} undone"],
    absent: ["未到", "Absent"],
    absentNote: ["本场应到、还没有在任何场次拍摄的学生", "Expected here, and at no shoot yet"],
    noAbsent: ["应到的学生都到了", "Everybody expected came"],
    moved: ["已转线上", "Sent online"],
    move: ["转为线上拍摄（{count} 人）…", "Send {count} online…"],
    moveTitle: ["未到学生转为线上拍摄", "Send absentees online"],
    moveNote: [
      "{count} 名学生会收到消息，并在手机上看到补拍办法；之后仍可到补拍点拍摄。",
      "{count} students get a message and see on their phones how to catch up; a make-up site stays open to them.",
    ],
    moveSubmit: ["转为线上拍摄", "Send online"],
    movedDone: ["已通知 {count} 名学生", "{count} students told"],
    standing: ["状态", "State"],
    waiting: ["待处理", "Open"],
    fee: ["费用", "Fee"],
    takeFee: ["现场收款", "Take the fee"],
    takeFeeOf: ["登记 {name} 的现场收款", "Take the fee of {name}"],
  },
  pictures: onsitePictures,
  paper: {
    title: ["图像采集时间安排表", "Timetable of the portrait shoots"],
    back: ["返回", "Back"],
    print: ["打印", "Print"],
    madeAt: ["{moment} 生成", "Made at {moment}"],
    makeUp: ["补拍点", "Make-up sites"],
  },
} as const satisfies Texts;

export const checkInWay = {
  collectionCode: ["采集码", "采集码"],
  temporaryCode: ["临时拍摄码", "Temporary code"],
  studentNo: ["学号", "学号"],
} as const satisfies Record<(typeof CHECK_IN_WAYS)[number], Text>;

export const checkInRefusal = {
  notListed: [
    "{name}（{studentNo}）不在本任务应采名单中：已免采、退出或待确认。请学籍科处理。",
    "{name} ({studentNo}) is exempt, withdrawn or to be confirmed. The registrar has to settle it.",
  ],
  approved: [
    "{name}（{studentNo}）的照片已审核通过，不需要再拍。",
    "The photo of {name} ({studentNo}) is approved; no shoot is needed.",
  ],
  underWay: [
    "{name}（{studentNo}）已有照片在审核，等结果后再拍。",
    "A photo of {name} ({studentNo}) is under review; wait for the result.",
  ],
  again: ["{name}（{studentNo}）已签到，第 {no} 号。", "{name} ({studentNo}) is in already, no. {no}."],
  unpaid: [
    "{name}（{studentNo}）还应缴 {fee}。由本人在手机上缴费，或由采集专员、财务登记现场收款后再签到。",
    "{name} ({studentNo}) owes {fee}. It is paid on the phone, or an operator or finance records it here; then check in.",
  ],
  otherShoot: [
    "{name}（{studentNo}，{group}）不在本场安排中。",
    "{name} ({studentNo}, {group}) is not expected at this shoot.",
  ],
  full: [
    "本场已满。{name}（{studentNo}）可以改到其他场次。",
    "This shoot is full. {name} ({studentNo}) can come to another.",
  ],
} as const satisfies Record<CheckInRefusal, Text>;

export const checkInUnknown = {
  nobody: [
    "名单中没有这个学号。请核对后重新输入。",
    "Nobody on the list has this 学号. Check it and type it again.",
  ],
  several: ["有多名学生符合，请输入完整学号。", "Several students match. Type the whole 学号."],
  codeDamaged: [
    "采集码内容被改动或不完整，请学生出示学信网保存的原图。",
    "The 采集码 was changed or is incomplete. Ask for the picture as saved from 学信网.",
  ],
  codeOfOther: [
    "采集码不属于本任务的学生：学校、学号、姓名或证件号不符。",
    "The 采集码 belongs to nobody of this task: school, 学号, name or document differ.",
  ],
  codeUnread: [
    "无法识别采集码内容，名单中也没有登记过。请输入学号。",
    "The 采集码 cannot be read here and is not on the list. Type the 学号.",
  ],
} as const satisfies Record<Unknown, Text>;

export const timetableProblem = {
  noCollege: ["没有学院", "No college"],
  noPlace: ["没有地点", "No place"],
  noDay: [
    "看不懂日期“{found}”，请写成 2026-05-12 或 5月12日",
    "The day “{found}” cannot be read; write 2026-05-12",
  ],
  noTime: ["看不懂时间“{found}”，请写成 8:30-11:30", "The time “{found}” cannot be read; write 8:30-11:30"],
  timeOrder: ["结束时间不晚于开始时间：“{found}”", "It ends before it begins: “{found}”"],
  capacity: ["人数“{found}”应为 1–5000 的整数", "The number “{found}” should be from 1 to 5000"],
  unknownCollege: ["名单中没有学院“{found}”", "The roster has no college “{found}”"],
  unknownClass: ["名单中该学院没有班级“{found}”", "That college has no class “{found}”"],
  outsideWindow: ["日期 {found} 不在任务的采集窗口内", "{found} lies outside the task's window"],
  tooLong: ["内容过长或场次超过 16 小时", "Too long, or a shoot of more than 16 hours"],
} as const satisfies Record<TimetableProblem, Text>;

/** Why a timetable as a whole cannot be read, besides what every workbook may be refused for. */
export const timetableUnread = {
  noHeader: [
    "前 10 行中没有同时包含学院、时间、地点的表头",
    "None of the first 10 rows has headings for college, time and place",
  ],
} as const satisfies Texts;
