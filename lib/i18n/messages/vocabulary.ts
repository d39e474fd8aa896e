import type { Bucket } from "@/db/enrollment-bucket";
import type { Role } from "@/lib/auth/permissions";
import type { Text, Texts } from "../texts";

export const bucket = {
  withdrawn: ["已退出", "Withdrawn"],
  exempt: ["免采", "Exempt"],
  toConfirm: ["待确认", "To confirm"],
  registryDifferent: ["学信网：非同一人", "学信网: not the same"],
  registryRefused: ["学信网：退回", "学信网: refused"],
  online: ["已上网", "Online"],
  delivered: ["待上网", "Awaiting upload"],
  sealed: ["已封存", "Sealed"],
  approvedCodeMissing: ["通过，缺采集码", "Approved, code missing"],
  approved: ["审核通过", "Approved"],
  withRegistrar: ["待学籍科处理", "With the registrar"],
  secondReview: ["复审中", "Second review"],
  inReview: ["待审核", "In review"],
  exhausted: ["次数用完", "Attempts used up"],
  rejected: ["审核未通过", "Rejected"],
  intercepted: ["系统拦截", "Intercepted"],
  qualityBlocked: ["质量不合格", "Quality blocked"],
  processing: ["制作中", "Processing"],
  readyToShoot: ["待拍摄", "Ready to shoot"],
  unpaid: ["未缴费", "Unpaid"],
  notAssociated: ["未关联", "Not associated"],
} as const satisfies Record<Bucket, Text>;

export const role = {
  platformAdmin: {
    name: ["平台管理员", "Platform administrator"],
    may: [
      "学校与合同、人员、角色；全平台进度；不作审核决定",
      "Schools and contracts, staff, roles; progress of everything; no review decisions",
    ],
  },
  operator: {
    name: ["采集专员", "Operator"],
    may: ["任务、价格与限额；名单、照片、批次", "Tasks, prices and limits; rosters, photos, batches"],
  },
  registrar: {
    name: ["学籍科", "Registrar"],
    may: [
      "本校任务、合同内的价格与限额；名单、照片、批次",
      "Own school's tasks, prices within the contract; rosters, photos, batches",
    ],
  },
  reviewer: {
    name: ["审核员", "Reviewer"],
    may: [
      "领取照片并作决定；证件号只见后四位",
      "Claims photos and decides; sees only the last four of the ID",
    ],
  },
  reviewLead: {
    name: ["审核组长", "Review lead"],
    may: ["审核进度与审核员的照片", "Progress of review and its photos"],
  },
  support: {
    name: ["客服", "Support"],
    may: [
      "查看名单、照片与学生全部经过；凭原因查看证件号，增加提交次数",
      "Looks up rosters, photos and a student's history; reads a document number and grants a submission, with a reason",
    ],
  },
  finance: { name: ["财务", "Finance"], may: ["查看任务与进度", "Looks at tasks and progress"] },
  collegeViewer: {
    name: ["院系/辅导员", "College viewer"],
    may: ["本学院进度与名单，不看照片", "Own college's progress and roster, no photos"],
  },
  photographer: {
    name: ["拍摄点", "Photographer"],
    may: ["上传现场照片（后续版本）", "Uploads on-site pictures (a later version)"],
  },
  auditor: {
    name: ["审计", "Auditor"],
    may: ["只读（脱敏）与操作日志", "Reads everything masked, and the audit log"],
  },
} as const satisfies Record<Role, { name: Text; may: Text }>;

export const vocabulary = {
  kind: {
    graduate: ["毕业生", "Graduates"],
    freshman: ["新生", "Freshmen"],
    enrolled: ["在校生", "Enrolled students"],
    certificate: ["证书", "Certificates"],
  },
  category: {
    undergraduate: ["普通本专科", "Undergraduate"],
    postgraduate: ["研究生", "Postgraduate"],
    adult: ["成人教育", "Adult education"],
    online: ["网络教育", "Online education"],
    selfTaught: ["自学考试", "Self-taught examination"],
  },
  taskStatus: {
    draft: ["草稿", "Draft"],
    open: ["进行中", "Open"],
    paused: ["已暂停", "Paused"],
    closed: ["已关闭", "Closed"],
  },
  payment: {
    notDue: ["无需缴费", "No fee"],
    due: ["未缴", "Due"],
    paid: ["已缴", "Paid"],
    waived: ["免缴", "Waived"],
    refunding: ["退款中", "Being refunded"],
    refunded: ["已退款", "Refunded"],
  },
  code: {
    notNeeded: ["不需要", "Not needed"],
    missing: ["缺", "Missing"],
    temporary: ["临时码", "Temporary"],
    real: ["有", "Present"],
  },
  preset: {
    qcIdNumber: ["青聪云 · 证件号", "青聪云 · ID number"],
    qcCollectionCode: ["青聪云 · 采集码（2025）", "青聪云 · collection code (2025)"],
    qpCollectionCode: ["青聪拍 · 采集码", "青聪拍 · collection code"],
    eZhiPai: ["掌上e智拍", "掌上e智拍"],
  },
  /** `2027届` for graduates, `2026级` for those who entered. */
  cohort: { graduate: ["{year} 届", "class of {year}"], entry: ["{year} 级", "entry {year}"] },
} as const satisfies Texts;
