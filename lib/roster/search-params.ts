import {
  createLoader,
  type inferParserType,
  parseAsArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { BUCKETS, ENROLLMENT_FACTS } from "@/db/enrollment-bucket";

export const ENROLLMENT_SORTS = ["studentNo", "name", "college", "updatedAt"] as const;

/** Columns that a list can be narrowed by, each value with its count. */
export const FACETS = ["bucket", "college", "major", "className", "code", "payment"] as const;
export type Facet = (typeof FACETS)[number];

/** Columns of a table of students, in their first order. */
export const ENROLLMENT_COLUMNS_SHOWN = [
  "studentNo",
  "name",
  "document",
  "college",
  "major",
  "className",
  "level",
  "code",
  "payment",
  "bucket",
  "submissions",
  "updatedAt",
] as const;
export type EnrollmentColumn = (typeof ENROLLMENT_COLUMNS_SHOWN)[number];

/** What a new visitor sees; the others wait in the columns menu. */
export const FIRST_COLUMNS: EnrollmentColumn[] = [
  ...(["studentNo", "name", "document", "college", "className"] as const),
  ...(["code", "payment", "bucket", "updatedAt"] as const),
];

/** Narrowing of a list. `q` is the token of what was typed: names and numbers stay out of the address. */
export const enrollmentFilterParams = {
  q: parseAsString,
  bucket: parseAsArrayOf(parseAsStringLiteral(BUCKETS)),
  college: parseAsString,
  major: parseAsString,
  className: parseAsString,
  code: parseAsStringLiteral(ENROLLMENT_FACTS.code),
  payment: parseAsStringLiteral(ENROLLMENT_FACTS.payment),
  /** A reason of the last rejection; charts of reasons open their list with it. */
  reason: parseAsString,
  /** 院校代码, in the list of all schools. */
  school: parseAsString,
};

/** How a table looks: columns in their order, and how close the rows stand. */
export const tableLookParams = {
  cols: parseAsArrayOf(parseAsStringLiteral(ENROLLMENT_COLUMNS_SHOWN)).withDefault(FIRST_COLUMNS),
  density: parseAsStringLiteral(["normal", "compact"]).withDefault("normal"),
};

/** A file of a list: what the screen shows, or the roster as the import reads it. */
export const loadExportParams = createLoader({
  cols: tableLookParams.cols,
  what: parseAsStringLiteral(["seen", "roster"]).withDefault("seen"),
  as: parseAsStringLiteral(["xlsx", "csv"]).withDefault("xlsx"),
});

/** State of a table of students; `after` is the id of the last row before. */
export const enrollmentListParams = {
  ...enrollmentFilterParams,
  sort: parseAsStringLiteral(ENROLLMENT_SORTS).withDefault("studentNo"),
  dir: parseAsStringLiteral(["asc", "desc"]).withDefault("asc"),
  after: parseAsString,
};

export const loadEnrollmentListParams = createLoader(enrollmentListParams);
export const loadEnrollmentFilters = createLoader(enrollmentFilterParams);
export type EnrollmentFilters = inferParserType<typeof enrollmentFilterParams>;
export type EnrollmentListParams = inferParserType<typeof enrollmentListParams>;

export const NO_FILTERS: EnrollmentFilters = {
  q: null,
  bucket: null,
  college: null,
  major: null,
  className: null,
  code: null,
  payment: null,
  reason: null,
  school: null,
};
