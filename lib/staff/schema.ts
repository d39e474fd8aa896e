import { z } from "zod";
import { ROLES } from "@/db/vocabulary";

/** ASVS 6.2: long rather than complicated. */
export const PASSWORD_MIN = 12;
const password = z.string().min(PASSWORD_MIN, { message: "passwordShort" }).max(128);

export const staffLogin = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._@-]{2,63}$/, { message: "login" });

export const createStaffInput = z.object({
  login: staffLogin,
  name: z.string().trim().min(1).max(40),
  password,
});

export const updateStaffInput = z.object({
  staffId: z.uuid(),
  name: z.string().trim().min(1).max(40),
  isActive: z.boolean(),
});

export const setPasswordInput = z.object({ staffId: z.uuid(), password });

/** Roles that make no sense without a school, and those that work over all schools. */
export const SCHOOL_ROLES = ["registrar", "collegeViewer", "photographer"] as const;
export const PLATFORM_ROLES = ["platformAdmin"] as const;

export const grantRoleInput = z
  .object({
    staffId: z.uuid(),
    role: z.enum(ROLES),
    schoolId: z.uuid().nullable(),
    taskId: z.uuid().nullable(),
    college: z.string().trim().min(1).max(60).nullable(),
  })
  .refine((grant) => grant.schoolId !== null || !includes(SCHOOL_ROLES, grant.role), {
    message: "grantNeedsSchool",
    path: ["schoolId"],
  })
  .refine((grant) => grant.schoolId === null || !includes(PLATFORM_ROLES, grant.role), {
    message: "grantIsPlatform",
    path: ["schoolId"],
  })
  .refine((grant) => grant.schoolId !== null || (grant.taskId === null && grant.college === null), {
    message: "grantNeedsSchool",
    path: ["schoolId"],
  })
  .refine((grant) => (grant.role === "collegeViewer") === (grant.college !== null), {
    message: "grantCollege",
    path: ["college"],
  })
  .refine((grant) => grant.taskId === null || grant.role === "reviewer", {
    message: "grantTask",
    path: ["taskId"],
  });

export const revokeRoleInput = z.object({ grantId: z.uuid() });
export const revokeSessionsInput = z.object({ staffId: z.uuid() });

export type CreateStaffInput = z.infer<typeof createStaffInput>;
export type UpdateStaffInput = z.infer<typeof updateStaffInput>;
export type SetPasswordInput = z.infer<typeof setPasswordInput>;
export type GrantRoleInput = z.infer<typeof grantRoleInput>;

function includes(list: readonly string[], role: string): boolean {
  return list.includes(role);
}
