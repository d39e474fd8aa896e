import type { Ctx } from "../ctx";
import type { Role } from "../permissions";
import type { Target } from "./target";

/** One query or mutation: who may call it, and a call that names one school's things. */
export type Row = {
  /** Roles that may, within their own school. */
  may: readonly Role[];
  /** A student may: with the own enrollment, or anywhere on the way to one. */
  student?: "own" | "anywhere";
  /** The worker may too. */
  system: boolean;
  /** `school` names what it works on; `reach` works on whatever is in reach; `platform` belongs to no school. */
  of: "school" | "reach" | "platform";
  call: (ctx: Ctx, at: Target) => Promise<unknown>;
};

export const people = (of: Row["of"], may: Row["may"], call: Row["call"]): Row => ({
  may,
  system: false,
  of,
  call,
});
export const worker = (of: Row["of"], call: Row["call"]): Row => ({ may: [], system: true, of, call });
export const both = (of: Row["of"], may: Row["may"], call: Row["call"]): Row => ({
  may,
  system: true,
  of,
  call,
});

export const student = (student: NonNullable<Row["student"]>, call: Row["call"]): Row => ({
  ...{ may: [], system: false, of: "school" as const },
  student,
  call,
});

export const SCHOOL: readonly Role[] = ["operator", "registrar"];
export const HELPERS: readonly Role[] = [...SCHOOL, "support"];
export const READERS: readonly Role[] = [
  ...(["platformAdmin", "operator", "registrar", "reviewer", "reviewLead"] as const),
  ...(["support", "finance", "collegeViewer", "auditor"] as const),
];
export const PROGRESS = READERS.filter((role) => role !== "reviewer");
export const ROSTER: readonly Role[] = ["platformAdmin", ...SCHOOL, "support", "collegeViewer", "auditor"];
export const PHOTOS: readonly Role[] = [...SCHOOL, "reviewer", "reviewLead", "support", "auditor"];
export const BATCHES: readonly Role[] = [...SCHOOL, "auditor"];

export const taskOf = ({ schoolId, taskId }: Target) => ({ schoolId, taskId });
