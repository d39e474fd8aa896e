import { createLoader, type inferParserType, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { BUCKETS } from "@/db/schema/enrollment-bucket";

export const ENROLLMENT_SORTS = ["studentNo", "name", "college", "updatedAt"] as const;

/** State of the roster table. `q` is the token of what was typed; `after` is the id of the last row before. */
export const enrollmentListParams = {
  q: parseAsString,
  bucket: parseAsStringLiteral(BUCKETS),
  college: parseAsString,
  sort: parseAsStringLiteral(ENROLLMENT_SORTS).withDefault("studentNo"),
  dir: parseAsStringLiteral(["asc", "desc"]).withDefault("asc"),
  after: parseAsString,
};

export const loadEnrollmentListParams = createLoader(enrollmentListParams);
export type EnrollmentListParams = inferParserType<typeof enrollmentListParams>;
