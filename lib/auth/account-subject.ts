import { PLATFORM_SCHOOL_ID } from "@/db/schema/audit";

/** Under what the openid of an account, or the name of a test login, is sealed. */
export const SUBJECT = { schoolId: PLATFORM_SCHOOL_ID, field: "accountSubject" } as const;
