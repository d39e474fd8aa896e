import type { ROLES } from "@/db/vocabulary";

export type Role = (typeof ROLES)[number];

type Rule = {
  /** Roles that hold the permission within their scope. */
  roles: readonly Role[];
  /** Narrower scopes that the functions behind this permission apply; a narrower grant counts only then. */
  narrows?: readonly ("task" | "college")[];
  /** Held by a student: for the own enrollments, or for finding one's way before there is any. */
  student?: "own" | "anywhere";
  /** Held by the worker's named system actor. */
  system?: true;
};

const SCHOOL_STAFF = ["operator", "registrar"] as const;
const READERS = [
  "platformAdmin",
  ...SCHOOL_STAFF,
  "reviewer",
  "reviewLead",
  "support",
  "finance",
  "collegeViewer",
  "auditor",
] as const;

/** Who may do what. Scopes come from the person's grants; the sentences stand in `permissions.<name>`. */
export const PERMISSIONS = {
  "school.read": {
    roles: READERS,
    narrows: ["task", "college"],
    system: true,
  },
  "school.manage": { roles: ["platformAdmin"], system: true },
  "staff.read": { roles: ["platformAdmin", "auditor"] },
  "staff.manage": { roles: ["platformAdmin"], system: true },
  "calendar.read": { roles: READERS, narrows: ["task", "college"] },
  "calendar.manage": { roles: ["platformAdmin"] },
  "calendar.follow": { roles: [], system: true },
  "task.read": {
    roles: READERS,
    narrows: ["task", "college"],
    system: true,
  },
  "task.edit": { roles: SCHOOL_STAFF },
  "roster.read": {
    roles: ["platformAdmin", ...SCHOOL_STAFF, "support", "collegeViewer", "auditor"],
    narrows: ["college"],
  },
  "roster.import": { roles: SCHOOL_STAFF },
  "roster.edit": { roles: SCHOOL_STAFF },
  "student.correct": { roles: [...SCHOOL_STAFF, "support"] },
  "roster.process": { roles: [], system: true },
  "student.choose": { roles: [...SCHOOL_STAFF, "support", "collegeViewer"], narrows: ["college"] },
  "correction.read": { roles: [...SCHOOL_STAFF, "support", "auditor"] },
  "student.act": { roles: [...SCHOOL_STAFF, "support"] },
  "student.reveal": { roles: [...SCHOOL_STAFF, "support"] },
  "attempt.grant": { roles: [...SCHOOL_STAFF, "support"] },
  "view.share": { roles: SCHOOL_STAFF },
  "fee.waive": { roles: [...SCHOOL_STAFF, "finance"] },
  "photo.read": {
    roles: [...SCHOOL_STAFF, "reviewer", "reviewLead", "support", "auditor"],
    narrows: ["task"],
    system: true,
  },
  "photo.import": { roles: SCHOOL_STAFF },
  "photo.check": {
    roles: [...SCHOOL_STAFF, "reviewer", "reviewLead", "support"],
    narrows: ["task"],
    system: true,
  },
  "photo.settle": { roles: [...SCHOOL_STAFF, "reviewLead"], narrows: ["task"] },
  "photo.process": { roles: [], system: true },
  "match.read": { roles: [...SCHOOL_STAFF, "reviewLead", "auditor"], narrows: ["task"] },
  "review.decide": { roles: ["reviewer", "reviewLead"], narrows: ["task"] },
  "review.first": { roles: ["reviewer"], narrows: ["task"] },
  "review.settle": { roles: ["reviewLead"], narrows: ["task"] },
  "review.gold": { roles: ["reviewLead"], narrows: ["task"], system: true },
  "review.release": { roles: [], system: true },
  "progress.read": {
    roles: ["platformAdmin", ...SCHOOL_STAFF, "reviewLead", "support", "finance", "collegeViewer", "auditor"],
    narrows: ["task", "college"],
  },
  "progress.load": { roles: ["platformAdmin", "operator", "reviewLead", "auditor"], narrows: ["task"] },
  "progress.revenue": { roles: ["platformAdmin", ...SCHOOL_STAFF, "finance", "auditor"] },
  "progress.missing": { roles: [...SCHOOL_STAFF, "collegeViewer"], narrows: ["college"] },
  "progress.writeMissing": { roles: [], system: true },
  "progress.remind": { roles: [...SCHOOL_STAFF, "collegeViewer"], narrows: ["college"] },
  "progress.fold": { roles: [], system: true },
  "message.send": { roles: [], system: true },
  "api.forget": { roles: [], system: true },
  "batch.read": { roles: [...SCHOOL_STAFF, "auditor"] },
  "batch.seal": { roles: SCHOOL_STAFF },
  "batch.build": { roles: [], system: true },
  "batch.download": { roles: SCHOOL_STAFF },
  "result.read": { roles: [...SCHOOL_STAFF, "auditor"] },
  "result.import": { roles: SCHOOL_STAFF },
  "result.process": { roles: [], system: true },
  "mismatch.read": { roles: [...SCHOOL_STAFF, "support", "auditor"] },
  "mismatch.settle": { roles: ["registrar"] },
  "loop.read": { roles: ["platformAdmin", ...SCHOOL_STAFF, "reviewLead", "auditor"], narrows: ["task"] },
  "loop.reviewers": { roles: ["reviewLead"], narrows: ["task"] },
  "ledger.read": { roles: ["platformAdmin", ...SCHOOL_STAFF, "auditor"] },
  "onsite.read": { roles: [...READERS, "photographer"], narrows: ["task", "college"] },
  "onsite.plan": { roles: SCHOOL_STAFF },
  "onsite.run": { roles: [...SCHOOL_STAFF, "photographer"] },
  "onsite.guard": { roles: [], system: true },
  "print.read": { roles: [...SCHOOL_STAFF, "auditor"] },
  "print.make": { roles: SCHOOL_STAFF },
  "print.build": { roles: [], system: true },
  "school.find": { roles: [], student: "anywhere" },
  "task.find": { roles: [], student: "anywhere" },
  "task.join": { roles: [], student: "anywhere" },
  "association.process": { roles: [], system: true },
  "association.unbind": { roles: ["support"] },
  "support.read": { roles: [...SCHOOL_STAFF, "support", "auditor"] },
  "support.answer": { roles: [...SCHOOL_STAFF, "support"] },
  "own.read": { roles: [], student: "own" },
  "own.act": { roles: [], student: "own" },
  "payment.order": { roles: [], system: true },
  "payment.settle": { roles: [], system: true },
  "payment.read": { roles: ["platformAdmin", ...SCHOOL_STAFF, "support", "finance", "auditor"] },
  "payment.takeOnSite": { roles: ["operator", "finance"] },
  "refund.request": { roles: ["registrar", "support"], system: true },
  "refund.decide": { roles: ["finance"] },
  "bill.read": { roles: ["platformAdmin", "finance", "auditor"] },
  "bill.settle": { roles: ["finance"] },
  "audit.read": { roles: ["platformAdmin", "auditor"] },
  "audit.seal": { roles: [], system: true },
} as const satisfies Record<string, Rule>;

export type Permission = keyof typeof PERMISSIONS;

export function ruleOf(permission: Permission): Rule {
  return PERMISSIONS[permission];
}
