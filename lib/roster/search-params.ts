import {
  createLoader,
  type inferParserType,
  parseAsArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { BUCKETS } from "@/db/enrollment-bucket";

export const ENROLLMENT_SORTS = ["studentNo", "name", "college", "updatedAt"] as const;

/** State of the roster table. `q` is the token of what was typed; `after` is the id of the last row before. */
export const enrollmentListParams = {
  q: parseAsString,
  bucket: parseAsArrayOf(parseAsStringLiteral(BUCKETS)),
  college: parseAsString,
  sort: parseAsStringLiteral(ENROLLMENT_SORTS).withDefault("studentNo"),
  dir: parseAsStringLiteral(["asc", "desc"]).withDefault("asc"),
  after: parseAsString,
};

export const loadEnrollmentListParams = createLoader(enrollmentListParams);
export type EnrollmentListParams = inferParserType<typeof enrollmentListParams>;
