import type { Texts } from "../texts";

/** What is wrong with one field of a form; keys are the messages of the schemas. */
export const fields = {
  wrong: ["内容不对", "Not right"],
  unrecognized_keys: ["有不认识的项", "There are unknown entries"],
  required: ["请填写", "Please fill this in"],
  invalid_type: ["请填写", "Please fill this in"],
  too_small: [
    "{kind, select, text {至少 {limit} 个字，现在 {found} 个} list {至少 {limit} 项，现在 {found} 项} open {要大于 {limit}，现在是 {found}} other {不能小于 {limit}，现在是 {found}}}",
    "{kind, select, text {At least {limit} characters, now {found}} list {At least {limit} entries, now {found}} open {Must be above {limit}, now {found}} other {Cannot be below {limit}, now {found}}}",
  ],
  too_big: [
    "{kind, select, text {最多 {limit} 个字，现在 {found} 个} list {最多 {limit} 项，现在 {found} 项} open {要小于 {limit}，现在是 {found}} other {不能大于 {limit}，现在是 {found}}}",
    "{kind, select, text {At most {limit} characters, now {found}} list {At most {limit} entries, now {found}} open {Must be below {limit}, now {found}} other {Cannot be above {limit}, now {found}}}",
  ],
  invalid_format: ["格式不对", "The format is not right"],
  invalid_value: ["请从列表中选择", "Choose from the list"],
  invalid_union: ["内容不对", "The content is not right"],
  gridLine: [
    "须高于灰区上沿：分数在灰区内的照片要逐张看",
    "Must be above the grey band: photos in it are looked at one by one",
  ],
  phoneShape: [
    "电话只能有数字、空格和 -，国外号码以 + 开头",
    "Digits, spaces and - only; a number from abroad begins with +",
  ],
  codeNeeded: [
    "请先选择采集码图片，或用相机扫码",
    "Choose the picture of the collection code first, or scan it",
  ],
  cardsNeeded: ["请先选择身份证两面的照片", "Choose the pictures of both sides of the ID card first"],
  schoolCode: ["院校代码是 5 位数字", "A school code has 5 digits"],
  contractOrder: ["合同结束日不能早于开始日", "The contract cannot end before it begins"],
  priceOrder: ["最高价不能低于最低价", "The highest price cannot be below the lowest"],
  passwordShort: [
    "密码至少 {limit} 个字符，现在 {found} 个",
    "A password has at least {limit} characters, now {found}",
  ],
  login: ["账号为 3–64 个小写字母、数字或 . _ @ -", "3–64 lower-case letters, digits or . _ @ -"],
  grantNeedsSchool: ["这个角色需要指定学校", "This role needs a school"],
  grantIsPlatform: ["平台管理员不限学校", "A platform administrator works over all schools"],
  grantCollege: [
    "院系角色需要指定学院，其他角色不能指定",
    "A college role needs a college; other roles have none",
  ],
  grantTask: ["只有审核员可以限定任务", "Only a reviewer can be limited to a task"],
  windowOrder: ["结束时间要晚于开始时间", "The end must be after the beginning"],
  daysOrder: ["最长天数不能少于最短天数", "The longest cannot be shorter than the shortest"],
  dayOrder: ["结束日不能早于开始日", "The last day cannot be before the first"],
  sizeNeeded: ["至少选一种尺寸", "Choose one size at least"],
  sizesTwice: ["同一尺寸只能选一次", "A size can be chosen once"],
  templateWithoutSize: [
    "选了多种尺寸：文件名须含 {token}（尺寸）",
    "With several sizes the file name needs {token} (the size)",
  ],
  linesOrder: ["灰区线不能低于拦截线", "The grey line cannot be below the interception line"],
  consentNeeded: ["开启人像比对前须填写单独同意书", "Face comparison needs the text of the separate consent"],
  assessmentNeeded: [
    "开启人像比对前须登记个人信息保护影响评估",
    "Face comparison needs the record of the impact assessment",
  ],
  contactNeeded: ["至少填写一种联系方式", "At least one contact is needed"],
  toleranceOrder: [
    "拦截限值不能比合格限值更严",
    "The limit that stops a photo cannot be stricter than the one to pass",
  ],
  bandOrder: ["下限不能大于上限", "The lower limit cannot exceed the upper"],
  priceOutsideContract: [
    "价格 {priceFen} 超出学校合同范围 {priceMinFen}–{priceMaxFen}",
    "{priceFen} is outside the school's contract, {priceMinFen}–{priceMaxFen}",
  ],
  windowOutsideContract: [
    "{day} 不在学校合同期 {contractFrom} 至 {contractTo} 之内",
    "{day} is outside the school's contract, {contractFrom} to {contractTo}",
  ],
  codeNeededForChsi: [
    "2023 年起学信网只接收关联采集码的毕业生照片：请要求采集码，或改为交付学校",
    "Since 2023 学信网 takes graduates' photos only with a 采集码: require the code, or deliver to the school",
  ],
  templateWrong: [
    "模板中有不能用于文件名的字符或未知的代码",
    "The template has a character or code that a file name cannot have",
  ],
  templateWithoutToken: [
    "模板至少要有一个代码，例如 {example}",
    "The template needs at least one code, for example {example}",
  ],
  templatePath: [
    "文件夹写法不对：不能以 / 或 . 开头，也不能含 ..",
    "Not a proper folder: no leading / or ., and no ..",
  ],
  reasonNeeded: ["驳回需要至少一个原因", "A rejection needs at least one reason"],
} as const satisfies Texts;
