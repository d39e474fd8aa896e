import {
  createLoader,
  createParser,
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsNumberLiteral,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { BUCKETS, ENROLLMENT_FACTS } from "@/db/enrollment-bucket";
import { BALANCE_CHECKS } from "@/lib/tasks/balance/checks";

export const ENROLLMENT_SORTS = ["studentNo", "name", "college", "updatedAt"] as const;

/** Columns that a list can be narrowed by, each value with its count. */
export const FACETS = [
  ...(["bucket", "college", "major", "className"] as const),
  ...(["code", "payment", "association"] as const),
] as const;
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
  "association",
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

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const parseAsId = createParser({
  parse: (text) => (UUID.test(text) ? text : null),
  serialize: (id: string) => id,
});

/** Narrowing of a list. `q` is the token of what was typed: names and numbers stay out of the address. */
export const enrollmentFilterParams = {
  q: parseAsString,
  bucket: parseAsArrayOf(parseAsStringLiteral(BUCKETS)),
  college: parseAsString,
  major: parseAsString,
  className: parseAsString,
  code: parseAsStringLiteral(ENROLLMENT_FACTS.code),
  payment: parseAsArrayOf(parseAsStringLiteral(ENROLLMENT_FACTS.payment)),
  association: parseAsStringLiteral(ENROLLMENT_FACTS.association),
  /** A reason of the last rejection; charts of reasons open their list with it. */
  reason: parseAsString,
  /** 院校代码, in the list of all schools. */
  school: parseAsString,
  /** The id of the selection of those whom an import found missing from its file. */
  notIn: parseAsId,
  /** The check of the ledger that speaks of them. */
  check: parseAsStringLiteral(BALANCE_CHECKS),
};

/** Widths of columns that somebody has drawn, in px: `name.200,college.160`. */
const parseAsWidths = createParser({
  parse: (text) => {
    const pairs = text.split(",").map((pair) => /^([a-zA-Z]+)\.(\d{2,3})$/.exec(pair));
    return Object.fromEntries(pairs.flatMap((pair) => (pair?.[1] ? [[pair[1], Number(pair[2])]] : [])));
  },
  serialize: (widths: Record<string, number>) =>
    Object.entries(widths)
      .map(([column, width]) => `${column}.${width}`)
      .join(","),
  eq: (a, b) => JSON.stringify(a) === JSON.stringify(b),
}).withDefault({});

/** How a table looks: columns in their order with widths, those at the left edge, and how close the rows stand. */
export const tableLookParams = {
  widths: parseAsWidths,
  pinned: parseAsArrayOf(parseAsStringLiteral(ENROLLMENT_COLUMNS_SHOWN)).withDefault([]),
  cols: parseAsArrayOf(parseAsStringLiteral(ENROLLMENT_COLUMNS_SHOWN)).withDefault(FIRST_COLUMNS),
  density: parseAsStringLiteral(["normal", "compact"]).withDefault("normal"),
};

/** A file of a list: what the screen shows, or the roster as the import reads it. */
const exportParams = {
  cols: tableLookParams.cols,
  what: parseAsStringLiteral(["seen", "roster"]).withDefault("seen"),
  as: parseAsStringLiteral(["xlsx", "csv"]).withDefault("xlsx"),
  /** The id of the selection whose students it is of, in place of the list's. */
  selection: parseAsString,
};
export const loadExportParams = createLoader(exportParams);

/** `before` is the id of the last correction shown. */
export const correctionParams = { before: parseAsString };
export const loadCorrectionParams = createLoader(correctionParams);

/** Rows that one page may have, the usual number first. */
export const PAGE_SIZES = [50, 200, 500] as const;

/** State of a table of students; `after` is the id of the last row before. */
export const enrollmentListParams = {
  ...enrollmentFilterParams,
  sort: parseAsStringLiteral(ENROLLMENT_SORTS).withDefault("studentNo"),
  dir: parseAsStringLiteral(["asc", "desc"]).withDefault("asc"),
  after: parseAsString,
  size: parseAsNumberLiteral(PAGE_SIZES).withDefault(PAGE_SIZES[0]),
};

/** Address of the file of a list, with everything that narrows and orders it. */
export const exportAddress = createSerializer({ ...enrollmentListParams, ...exportParams });

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
  association: null,
  reason: null,
  school: null,
  notIn: null,
  check: null,
};
