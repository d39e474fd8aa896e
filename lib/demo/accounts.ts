import type { Role } from "@/lib/auth/permissions";

/** Invented schools of the demo. */
export const DEMO_SCHOOLS = [
  { code: "15555", name: "武汉示例大学" },
  { code: "15556", name: "江城示范学院" },
  { code: "15557", name: "云梦示例职业技术学院" },
] as const;

export type DemoSchoolCode = (typeof DEMO_SCHOOLS)[number]["code"];

type DemoGrant = { role: Role; school: DemoSchoolCode | null; college?: string };
type DemoAccount = { login: string; name: string; grants: readonly DemoGrant[] };

/** One password for all demo accounts; they exist only where demo data is switched on. */
export const DEMO_PASSWORD = "qingcong-demo-2026";

export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { login: "admin", name: "平台管理员", grants: [{ role: "platformAdmin", school: null }] },
  { login: "registrar", name: "学籍科 · 武汉示例大学", grants: [{ role: "registrar", school: "15555" }] },
  { login: "registrar2", name: "学籍科 · 江城示范学院", grants: [{ role: "registrar", school: "15556" }] },
  {
    login: "reviewer1",
    name: "审核员 甲",
    grants: [{ role: "reviewer", school: null }],
  },
  { login: "reviewer2", name: "审核员 乙", grants: [{ role: "reviewer", school: null }] },
  { login: "lead", name: "审核组长", grants: [{ role: "reviewLead", school: null }] },
  { login: "operator", name: "采集专员", grants: [{ role: "operator", school: null }] },
  { login: "support", name: "客服", grants: [{ role: "support", school: null }] },
  { login: "finance", name: "财务", grants: [{ role: "finance", school: null }] },
  {
    login: "college",
    name: "计算机学院辅导员",
    grants: [{ role: "collegeViewer", school: "15555", college: "计算机学院" }],
  },
  { login: "photographer", name: "摄影师", grants: [{ role: "photographer", school: "15555" }] },
  { login: "auditor", name: "审计", grants: [{ role: "auditor", school: null }] },
];
