import type { SEXES } from "@/db/vocabulary";
import type { ColumnMapping } from "../columns/columns";
import {
  checkDocument,
  type DocumentType,
  documentTypeOf,
  lastFour,
  normaliseDocument,
} from "../document/document-number";
import type { Cell } from "../file/cell";
import type { RowProblem } from "./problem";
import { RowReader } from "./row-reader";

type Sex = (typeof SEXES)[number];

/** What a row says of a student and the 学籍, in the form that is stored. */
export type RowFacts = {
  name: string;
  formerName: string;
  sex: Sex | null;
  birthDate: string | null;
  ethnicity: string;
  documentType: DocumentType;
  documentLast4: string;
  studentNo: string;
  examNo: string;
  college: string;
  department: string;
  majorCode: string;
  major: string;
  className: string;
  level: string;
  schoolingYears: string;
  studyForm: string;
  grade: string;
  entryDate: string | null;
  graduationDate: string | null;
  registrationStatus: string;
};

export type CheckedRow = {
  facts: RowFacts;
  documentNumber: string;
  collectionCode: string;
  problems: RowProblem[];
};

/** `today` is the last birth date that can be, `YYYY-MM-DD`. */
export type RowSurroundings = { schoolCode: string; schoolName: string; today: string };

/** Understands one row of a roster by the mapping of its columns. Looks at nothing but the row. */
export function checkRow(
  cells: readonly Cell[],
  mapping: ColumnMapping,
  around: RowSurroundings,
): CheckedRow {
  const row = new RowReader(cells, mapping);
  checkSchool(row, around);
  const studentNo = row.number("studentNo");
  const examNo = row.number("examNo");
  if (!studentNo && !examNo) row.report(row.has("studentNo") ? "studentNo" : "examNo", "required");
  const person = readPerson(row, around.today);
  return {
    documentNumber: person.documentNumber,
    collectionCode: row.text("collectionCode"),
    // Every field by name: spreading objects here takes as long as reading the file.
    facts: {
      name: person.name,
      formerName: person.formerName,
      sex: person.sex,
      birthDate: person.birthDate,
      documentType: person.documentType,
      documentLast4: person.documentLast4,
      studentNo,
      examNo,
      ethnicity: row.text("ethnicity"),
      college: row.text("college"),
      department: row.text("department"),
      majorCode: row.text("majorCode"),
      major: row.text("major"),
      className: row.text("className"),
      level: row.text("level"),
      schoolingYears: row.text("schoolingYears"),
      studyForm: row.text("studyForm"),
      grade: row.text("grade"),
      entryDate: row.day("entryDate"),
      graduationDate: row.day("graduationDate"),
      registrationStatus: row.text("registrationStatus"),
    },
    problems: row.problems,
  };
}

function checkSchool(row: RowReader, { schoolCode, schoolName }: RowSurroundings): void {
  const code = row.number("schoolCode");
  if (code && code !== schoolCode) row.report("schoolCode", "schoolCodeOther", { expected: schoolCode });
  const name = row.text("schoolName");
  if (name && name !== schoolName) row.report("schoolName", "schoolNameDiffers", { expected: schoolName });
}

const SEX_WORDS: Record<string, Sex> = {
  男: "male",
  男性: "male",
  "1": "male",
  M: "male",
  MALE: "male",
  女: "female",
  女性: "female",
  "2": "female",
  F: "female",
  FEMALE: "female",
};

const DOCUMENT_PROBLEMS = {
  shape: "documentShape",
  calendar: "documentCalendar",
  checksum: "documentChecksum",
} as const;

/** Name and document; a document that carries birth date and sex must agree with what is written (a warning). */
function readPerson(row: RowReader, today: string) {
  const name = row.text("name");
  if (!name) row.report("name", "required");

  const sexWord = row.text("sex").toUpperCase();
  const writtenSex = SEX_WORDS[sexWord] ?? null;
  if (sexWord && !writtenSex) row.report("sex", "sexUnknown");
  const writtenBirth = row.day("birthDate");

  const documentNumber = normaliseDocument(row.number("documentNumber"));
  if (!documentNumber) row.report("documentNumber", "required");
  const document = checkDocument(documentNumber, documentTypeOf(row.text("documentType")), today);
  if (documentNumber && !document.ok && !row.isDamaged("documentNumber")) {
    row.report("documentNumber", DOCUMENT_PROBLEMS[document.rule]);
  }

  const carried = document.ok ? document : { birthDate: null, sex: null };
  if (carried.sex && writtenSex && carried.sex !== writtenSex) row.report("sex", "sexDiffers");
  if (carried.birthDate && writtenBirth && carried.birthDate !== writtenBirth) {
    row.report("birthDate", "birthDateDiffers", { expected: carried.birthDate });
  }
  return {
    name,
    formerName: row.text("formerName"),
    sex: writtenSex ?? carried.sex,
    birthDate: writtenBirth ?? carried.birthDate,
    documentType: document.type,
    documentNumber,
    documentLast4: lastFour(documentNumber),
  };
}
