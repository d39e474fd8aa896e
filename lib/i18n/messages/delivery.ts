import type { BATCH_STATUSES } from "@/db/vocabulary";
import type { NameToken } from "@/lib/delivery/name-template/tokens";
import type { BLOCKERS } from "@/lib/delivery/policy";
import type { Text, Texts } from "../texts";

export const delivery = {
  title: ["交付批次", "Batches"],
  create: ["新建交付批次", "New batch"],
  none: ["还没有交付批次", "There is no batch yet"],
  noneHint: [
    "有审核通过的照片后，可以新建批次：先预检，再封存，系统打包成 ZIP。",
    "Once photos are approved, make a batch: check it, seal it, and it is packed as a ZIP.",
  ],
  columns: {
    no: ["批次", "Batch"],
    name: ["名称", "Name"],
    status: ["状态", "Status"],
    photos: ["照片", "Photos"],
    size: ["大小", "Size"],
    by: ["建立人", "By"],
    sealedAt: ["封存时间", "Sealed"],
    student: ["学号", "学号"],
    who: ["姓名", "Name"],
    college: ["学院", "College"],
    detail: ["说明", "Detail"],
  },
  form: {
    name: ["批次名称", "Name of the batch"],
    template: ["文件名", "File name"],
    templateHint: [
      "可用代码：{tokens}。斜杠分文件夹，扩展名 .jpg 自动加上。",
      "Codes: {tokens}. A slash makes folders; .jpg is added.",
    ],
    presets: ["常用：", "Usual: "],
    preview: ["例如 {example}", "For example {example}"],
    colleges: ["学院", "Colleges"],
    allColleges: ["全部学院", "All colleges"],
    ready: ["{college}（{count}）", "{college} ({count})"],
    submit: ["建立并预检", "Create and check"],
    ofChosen: ["选中 {count} 人", "{count} chosen"],
    chosenHint: [
      "只含选中的 {count} 人中已通过的照片；预检会说明其余的人为什么不在其中。",
      "Only approved photos of the {count, plural, one {student} other {# students}} chosen; the check says why others are not in it.",
    ],
  },
  page: {
    title: ["第 {no} 批 · {name}", "Batch {no} · {name}"],
    template: ["文件名模板 {template}", "File names {template}"],
    chosen: ["选中的学生", "Chosen students"],
    target: ["交付给 {target}", "Delivered to {target}"],
  },
  dryRun: {
    title: ["预检", "Check"],
    sentence: [
      "{ready, plural, =0 {没有可以封存的照片} other {{ready} 张可以封存}}；{blocked, plural, =0 {没有被阻止的照片} other {{blocked} 张被阻止，封存时不会包含}}。",
      "{ready, plural, =0 {No photo can be sealed} one {# photo can be sealed} other {# photos can be sealed}}; {blocked, plural, =0 {none is blocked} one {# is blocked and will not be included} other {# are blocked and will not be included}}.",
    ],
    examples: ["文件名例如：{names}", "File names, for example: {names}"],
    group: ["{blocker}（{count}）", "{blocker} ({count})"],
    firstRows: ["只列出前 {count} 名。", "Only the first {count} are listed."],
    notApproved: [
      "尚未通过的不在批次范围内：{list}。",
      "Not approved yet and not part of the batch: {list}.",
    ],
    leftOut: ["选中但没有可交付照片的：{list}。", "Chosen, without a photo to deliver: {list}."],
    seal: ["封存 {count} 张", "Seal {count, plural, one {# photo} other {# photos}}"],
    sealTitle: ["封存批次", "Seal the batch"],
    sealText: [
      "封存后名单和照片字节固定，不能更改；漏掉的照片放入下一批。确认封存 {count} 张？",
      "After sealing, list and bytes are fixed; what is left out goes into the next batch. Seal {count}?",
    ],
  },
  building: ["正在打包：{done} / {total}", "Packing: {done} / {total}"],
  built: {
    sentence: [
      "{count} 张照片，{size}。同一批次任何时候重新下载，内容逐字节相同。",
      "{count} photos, {size}. Downloaded again at any time, the batch is the same byte for byte.",
    ],
    contents: [
      "包内有 photos 文件夹、manifest.csv、manifest.xlsx、SHA256SUMS，以及签名的摘要 summary.json 与 summary.sig。",
      "Inside: the folder photos, manifest.csv, manifest.xlsx, SHA256SUMS, and the signed summary: summary.json and summary.sig.",
    ],
    sha256: ["压缩包 SHA-256", "SHA-256 of the archive"],
    signedBy: ["签名公钥指纹（Ed25519）", "Fingerprint of the signing key (Ed25519)"],
    verify: ["核验每个字节，无需数据库：", "To check every byte, without a database:"],
    handOver: {
      delivered: {
        button: ["标记为已交付", "Mark as handed over"],
        about: [
          "{count} 名学生变为“已交付”，并收到消息。请写明交给谁、方式和回执号。",
          "{count} students become “delivered” and are told. Say to whom, how, and the receipt.",
        ],
        done: ["已标记，{count} 名学生已交付", "Marked: {count} students delivered"],
      },
      online: {
        button: ["标记为已上网", "Mark as online"],
        about: [
          "{count} 名学生变为“已上网”，并收到消息。请写明在哪里核对过。",
          "{count} students become “online” and are told. Say where it was checked.",
        ],
        done: ["已标记，{count} 名学生已上网", "Marked: {count} students online"],
      },
    },
    download: ["下载 ZIP", "Download the ZIP"],
    formatNote: [
      "学信网的传输格式未公开：清单为通用格式，采集码原文在清单中，待采集单位确认后可另存模板。",
      "学信网's transfer format is not public: the manifest is a general one and carries the codes' raw text, to be confirmed by the collection unit.",
    ],
  },
} as const satisfies Texts;

export const batchStatus = {
  draft: ["待封存", "To seal"],
  sealing: ["正在打包", "Packing"],
  built: ["已封存", "Sealed"],
  failed: ["失败", "Failed"],
  delivered: ["已交付", "Delivered"],
  online: ["已上网", "Online"],
} as const satisfies Record<(typeof BATCH_STATUSES)[number], Text>;

export const token = {
  XH: ["学号", "学号"],
  KSH: ["考生号", "考生号"],
  ZJHM: ["证件号", "Document number"],
  XM: ["姓名", "Name"],
  YXDM: ["院校代码", "School code"],
  FY: ["学院", "College"],
  BH: ["班级", "Class"],
  ZYDM: ["专业代码", "Major code"],
} as const satisfies Record<NameToken, Text>;

export const blocker = {
  codeMissing: {
    name: ["没有采集码", "No collection code"],
    todo: [
      "交付学信网须有采集码：请在名单中补入采集码列后重新导入。",
      "学信网 needs the code: add it to the roster and import again.",
    ],
    detail: ["–", "–"],
  },
  unpaid: {
    name: ["未缴费", "Unpaid"],
    todo: ["学生缴费或办理免缴后即可交付。", "Deliverable once paid or waived."],
    detail: ["–", "–"],
  },
  outOfSpec: {
    name: ["不符合照片规格", "Outside the photo spec"],
    todo: [
      "任务规格在制作之后有改动：需要重新制作标准照。",
      "The spec changed after production: the standard photo has to be made again.",
    ],
    detail: ["{width}×{height} 像素，{kb} KB", "{width}×{height} px, {kb} KB"],
  },
  tokenEmpty: {
    name: ["文件名所需信息为空", "A fact for the file name is empty"],
    todo: ["请在名单中补全，或换用其他文件名。", "Complete it in the roster, or use another file name."],
    detail: ["缺 {token}", "{token} is missing"],
  },
  nameCharacters: {
    name: ["信息含文件名不允许的字符", "A fact has characters that no file name may have"],
    todo: [
      "请更正名单，或换用其他文件名；系统不会擅自改名。",
      "Correct the roster or use another file name; nothing is renamed silently.",
    ],
    detail: ["{token}", "{token}"],
  },
  nameTooLong: {
    name: ["文件名过长", "The file name is too long"],
    todo: ["请换用较短的文件名模板。", "Use a shorter template."],
    detail: ["超过 {limit} 字节", "over {limit} bytes"],
  },
  nameReserved: {
    name: ["文件名是系统保留名", "The file name is reserved by the system"],
    todo: ["请换用其他文件名模板。", "Use another template."],
    detail: ["–", "–"],
  },
  duplicateName: {
    name: ["文件名重复", "The same file name twice"],
    todo: [
      "不分大小写相同也算重复。请在模板中加入学号等唯一信息。",
      "Upper and lower case count as the same. Add something unique such as the 学号.",
    ],
    detail: ["{name}，共 {found} 个", "{name}, {found} times"],
  },
} as const satisfies Record<(typeof BLOCKERS)[number], { name: Text; todo: Text; detail: Text }>;
