import type {
  MISMATCH_OUTCOMES,
  REGISTRY_VERDICTS,
  RESULT_IMPORT_STATUSES,
  RESULT_ROW_OUTCOMES,
} from "@/db/delivery-vocabulary";
import type { ResultColumn } from "@/lib/results/columns/columns";
import type { MEANINGS } from "@/lib/results/schema";
import type { Text, Texts } from "../texts";

/** Answers of 学信网: files, preview, and what comes of them. */
export const results = {
  title: ["学信网结果", "Results of 学信网"],
  nav: {
    label: ["学信网结果页面", "Pages about results"],
    files: ["结果文件", "Result files"],
    mismatches: ["不一致处理", "Mismatches"],
    loop: ["回环分析", "Loop"],
    ledger: ["台账", "Ledger"],
  },
  formatNote: ["格式待学信网确认", "format to be confirmed"],
  formatHint: [
    "学信网反馈文件的格式未公开，这里按列对应读取，不假定固定格式。",
    "The format of 学信网's answers is not public: columns are mapped, no fixed format is assumed.",
  ],
  files: ["结果文件", "Result files"],
  none: ["还没有导入结果", "No results yet"],
  noneHint: [
    "批次交付后，把学信网或学校导出的结果文件传上来，先核对再导入。",
    "Once a batch is handed over, upload the file of answers; it is checked before anything is taken.",
  ],
  columns: {
    file: ["文件", "File"],
    source: ["来源", "Source"],
    batch: ["批次", "Batch"],
    status: ["状态", "Status"],
    taken: ["已导入", "Taken"],
    at: ["上传时间", "Uploaded"],
    by: ["上传人", "By"],
    row: ["行", "Row"],
    label: ["文件中的学生", "Student in the file"],
    verdict: ["结果", "Result"],
    reason: ["原因", "Reason"],
    detail: ["说明", "Detail"],
  },
  allBatches: ["全部批次", "All batches"],
  batchNo: ["第 {no} 批", "Batch {no}"],
  upload: {
    title: ["导入结果文件", "Import a result file"],
    hint: ["XLSX、XLS、XLSB、ODS 或 CSV，不超过 {limit}", "XLSX, XLS, XLSB, ODS or CSV, up to {limit}"],
  },
  page: {
    title: ["结果：{file}", "Results: {file}"],
    reading: ["正在读取文件…", "Reading the file…"],
    checking: ["正在逐行与批次清单核对…", "Setting every row against the manifests…"],
    taking: ["正在导入：{done} / {total}", "Taking: {done} of {total}"],
    taken: [
      "已导入 {done} 条结果{left, plural, =0 {} other {；{left} 条在核对后已有变化，没有导入}}。",
      "{done} results taken{left, plural, =0 {} other {; {left} had changed since the check and were not taken}}.",
    ],
    cancelled: ["已放弃，没有导入任何结果。", "Given up; nothing was taken."],
    undone: ["已撤销，学生回到导入前的状态。", "Undone: students stand where they stood before."],
    cancel: ["放弃这个文件", "Give this file up"],
    noHeader: [
      "前 20 行里没有找到表头。表头至少要有结果列和一列学生信息，例如“比对结果”“考生号”。",
      "No heading was found in the first 20 rows. It needs a result and a column for the student, such as “result” and “student no”.",
    ],
    leave: ["可以离开此页，稍后回来查看。", "You may leave this page and come back later."],
    toQueue: ["查看待处理的不一致", "See the mismatches"],
    undo: ["撤销这次导入", "Undo this import"],
    undoQuestion: [
      "{count} 名学生回到导入前的状态。已发出的消息不能收回。已有人处理或学生已重新采集的，不能撤销。",
      "{count} students go back to where they stood. Messages that have left are not called back. Not possible once a case was settled or a new photo begun.",
    ],
    undoneToast: ["已撤销 {undone} 条结果", "{undone} results undone"],
  },
  mapping: {
    title: ["列与结果值的含义", "What columns and values mean"],
    headerRow: ["工作表“{sheet}”，表头在第 {row} 行。", "Sheet “{sheet}”, heading in row {row}."],
    manySheets: [
      "文件有 {count} 个工作表，只读取选定的这一个。",
      "The file has {count} sheets; only the chosen one is read.",
    ],
    source: ["来源名称", "Name of the source"],
    sourceHint: [
      "例如“学信网比对结果导出”。列和值的含义按来源保存，下次自动带出。",
      "For example “export of 学信网”. Meanings are kept per source and offered next time.",
    ],
    batch: ["对应批次", "Batch"],
    batchOption: ["第 {no} 批 · {name}（{count}）", "Batch {no} · {name} ({count})"],
    missing: [
      "还缺：{columns}。至少要有结果列，以及一列可以找到学生的信息。",
      "Missing: {columns}. A result column and one column to find students by are needed.",
    ],
    check: ["核对", "Check"],
    again: ["按以上含义重新核对", "Check again"],
  },
  values: {
    title: ["结果列中出现的值", "Values of the result column"],
    note: [
      "没有说明含义的值不会被猜测，这些行不导入。",
      "Values without a meaning are not guessed; their rows are not taken.",
    ],
    value: ["文件中的值", "Value in the file"],
    rows: ["行数", "Rows"],
    unknown: ["请选择含义", "Choose a meaning"],
    plain: ["通用写法", "Usual wording"],
  },
  preview: {
    sentence: [
      "将导入 {total} 条：同一人 {same}，非同一人 {different}，退回 {refused}。",
      "{total} will be taken: same person {same}, not the same {different}, refused {refused}.",
    ],
    balance: [
      "已交付 {handedOver} 张，其中 {answered} 张在这个文件中有结果，{open} 张还没有。",
      "{handedOver} photos were handed over; {answered} are answered here, {open} are not.",
    ],
    reopens: [
      "按任务规则，因照片被退回的学生将立即可以重新采集，不占用提交次数。",
      "By the task's rules, students whose photo is refused may take a new one at once, at no attempt.",
    ],
    registrar: [
      "按任务规则，被退回的照片由学籍科逐一处理。",
      "By the task's rules, the registrar settles each refusal.",
    ],
    group: ["{outcome}（{count}）", "{outcome} ({count})"],
    firstRows: ["只列出前 {count} 行。", "Only the first {count} rows are listed."],
    contradictions: [
      "与之前结果矛盾的 {count} 行也按本文件导入",
      "Take the {count} rows that contradict an earlier result too",
    ],
    take: ["导入 {count} 条结果", "Take {count, plural, one {# result} other {# results}}"],
    nothing: ["没有可以导入的结果。", "There is nothing to take."],
  },
  detail: {
    task: ["属于任务 {task} 第 {batch} 批", "Task {task}, batch {batch}"],
    batch: ["第 {batch} 批", "Batch {batch}"],
    earlier: ["之前的结果：{verdict}", "Earlier: {verdict}"],
    column: ["不一致的列：{column}", "Differs in: {column}"],
  },
  entry: {
    title: ["学信网结果：{verdict}", "学信网: {verdict}"],
    settled: ["处理：{outcome}", "Settled: {outcome}"],
    reason: ["学信网说明：{reason}", "学信网 says: {reason}"],
    receipt: ["回执：{receipt}", "Receipt: {receipt}"],
  },
} as const satisfies Texts;

export const resultColumn = {
  verdict: ["结果", "Result"],
  reason: ["原因", "Reason"],
  collectionCode: ["采集码", "Collection code"],
  documentNumber: ["证件号", "Document number"],
  fileName: ["照片文件名", "File name"],
  examNo: ["考生号", "考生号"],
  studentNo: ["学号", "学号"],
  name: ["姓名", "Name"],
} as const satisfies Record<ResultColumn, Text>;

export const resultMeaning = {
  same: ["同一人", "Same person"],
  different: ["非同一人", "Not the same person"],
  refusedPhoto: ["退回：照片不合要求", "Refused: the photo"],
  refusedRecord: ["退回：信息或学籍问题", "Refused: facts or record"],
  none: ["还没有结果", "No result yet"],
} as const satisfies Record<(typeof MEANINGS)[number], Text>;

export const registryVerdict = {
  same: ["同一人", "same person"],
  different: ["非同一人", "not the same person"],
  refused: ["退回", "refused"],
} as const satisfies Record<(typeof REGISTRY_VERDICTS)[number], Text>;

export const resultStatus = {
  uploading: ["上传中", "Uploading"],
  reading: ["读取中", "Reading"],
  mapping: ["待核对列", "To map"],
  checking: ["核对中", "Checking"],
  checked: ["待导入", "To take"],
  taking: ["导入中", "Taking"],
  taken: ["已导入", "Taken"],
  failed: ["读取失败", "Failed"],
  cancelled: ["已放弃", "Given up"],
  undone: ["已撤销", "Undone"],
} as const satisfies Record<(typeof RESULT_IMPORT_STATUSES)[number], Text>;

export const resultOutcome = {
  take: ["将导入", "To take"],
  contradiction: ["与之前的结果矛盾", "Contradict an earlier result"],
  known: ["之前已导入，结果相同", "Taken before, the same"],
  noResult: ["还没有结果", "Without a result"],
  unknownValue: ["结果值没有说明含义", "Value without a meaning"],
  duplicate: ["文件内重复，结果相同", "Twice in the file, the same"],
  conflict: ["文件内重复，结果不同", "Twice in the file, different"],
  nameDiffers: ["姓名与批次清单不一致", "Name differs from the manifest"],
  keysDisagree: ["各列指向的学生不一致", "Columns point to different students"],
  ambiguous: ["对应多名学生或多个批次，请先选择批次", "Several students or batches: choose the batch"],
  notDelivered: ["照片还没有交付", "The photo was not handed over"],
  superseded: ["照片之后已重新采集或重新交付", "The photo was taken or delivered anew since"],
  otherBatch: ["属于本任务的其他批次", "Of another batch of the task"],
  otherTask: ["属于其他任务", "Of another task"],
  unmatched: ["批次清单中找不到", "Not in any manifest"],
} as const satisfies Record<(typeof RESULT_ROW_OUTCOMES)[number], Text>;

export const mismatch = {
  title: ["学信网不一致处理", "Mismatches of 学信网"],
  note: ["不占用学生的提交次数", "They cost the student no attempt"],
  open: ["待处理（{count}）", "Open ({count})"],
  settled: ["已处理（{count}）", "Settled ({count})"],
  none: ["没有待处理的不一致", "No open mismatch"],
  noneHint: [
    "学信网答复“非同一人”或退回信息时，会列在这里。",
    "Answers “not the same person” and refused records come here.",
  ],
  noneSettled: ["还没有处理过", "None settled yet"],
  columns: {
    student: ["学生", "Student"],
    college: ["学院", "College"],
    verdict: ["学信网结果", "Answer"],
    reason: ["学信网说明", "Reason"],
    score: ["人像比对", "Face score"],
    at: ["收到时间", "Received"],
    settledAs: ["处理结果", "Outcome"],
    by: ["处理人", "By"],
  },
  evidence: {
    title: ["{name} · 学信网不一致", "{name} · mismatch"],
    reference: ["录取照", "Reference"],
    standard: ["已交付的标准照", "Standard photo delivered"],
    original: ["原图", "Original"],
    missing: ["没有这张照片", "There is no such photo"],
    noPhotos: ["您的角色不显示照片。", "Your role does not see photos."],
    facts: ["证据", "Evidence"],
    score: ["人像比对", "Face comparison"],
    scored: [
      "{score} 分；拦截线 {intercept}，灰区线 {grey}（{engine}）",
      "{score}; intercept below {intercept}, grey below {grey} ({engine})",
    ],
    notScored: ["没有分数", "No score"],
    decision: ["审核", "Decided"],
    decidedBy: ["{name}，{at}，第 {round} 轮通过", "{name}, {at}, approved in round {round}"],
    reviewer: ["审核员", "a reviewer"],
    noDecision: ["没有生效的审核决定", "No decision in force"],
    code: ["采集码", "Collection code"],
    codes: {
      none: ["没有采集码", "No code"],
      unreadable: ["学信网密文，本系统不能解读", "In 学信网's cipher, not readable here"],
      damaged: ["采集码已损坏", "The code is damaged"],
      equal: ["与名单一致", "Agrees with the roster"],
      differs: ["与名单不一致", "Differs from the roster"],
    },
    batch: ["交付批次", "Batch"],
    batchLine: ["第 {no} 批 · {name}", "Batch {no} · {name}"],
    attempt: ["提交", "Submission"],
    attemptLine: ["第 {no} 次", "No. {no}"],
    taken: ["拍摄", "Taken"],
    student: ["打开学生页", "Open the student's page"],
    back: ["返回列表", "Back to the list"],
  },
  settle: {
    button: ["处理", "Settle"],
    title: ["处理不一致", "Settle the mismatch"],
    outcome: ["处理结果", "Outcome"],
    receipt: ["回执或文号（如有）", "Receipt or number, if any"],
    done: ["已处理", "Settled"],
    about: {
      recollect: [
        "照片退回，学生可以重新采集，不占用提交次数；之后进入增量批次。",
        "The photo goes back; the student takes a new one at no attempt, for the next batch.",
      ],
      settled: [
        "学信网已确认为同一人，学生变为“已上网”。请写明经办与回执。",
        "学信网 has confirmed the person; the student counts as online. Say with whom, and the receipt.",
      ],
      recordError: [
        "参考照或名单有误：请先在学生页更正；照片不变，进入下一个批次重新交付。",
        "Reference photo or roster was wrong: correct it on the student's page first; the photo goes out again with the next batch.",
      ],
    },
  },
} as const satisfies Texts;

export const mismatchOutcome = {
  recollect: ["重新采集", "Collect again"],
  settled: ["已与学信网核实", "Settled with 学信网"],
  recordError: ["档案有误，更正后重新交付", "Record error, deliver again"],
} as const satisfies Record<(typeof MISMATCH_OUTCOMES)[number], Text>;
