import { z } from "zod";
import type { Tx } from "@/db/client";
import type { Bucket } from "@/db/enrollment-bucket";
import { openField } from "@/lib/crypto/sealed-field";
import { measureSchema } from "@/lib/imaging/measure-schema";
import { photoGeometrySchema } from "@/lib/imaging/outcome-schema";
import { codeMismatch, readCode } from "@/lib/roster/collection-code/read-code";
import type { Candidate } from "../policy";
import type { BatchSettings } from "../schema";
import { type CandidateFacts, selectCandidates } from "./candidates";
import { changeSince } from "./earlier";

/** A photo not yet in a batch, or to be delivered again, with the facts a name, a blocker or a warning needs. */
export type CandidateRow = Candidate & {
  submissionId: string;
  studentNo: string;
  name: string;
  college: string;
  bucket: Bucket;
  finishedAt: Date | null;
  /** The stored standard photo. */
  photo: CandidateFacts["photo"];
};

const measures = z.array(measureSchema);

/** All of them in a task, in the order of the archive. */
export async function loadCandidates(
  tx: Tx,
  schoolId: string,
  taskId: string,
  settings: BatchSettings,
): Promise<CandidateRow[]> {
  return (await selectCandidates(tx, schoolId, taskId, settings)).map(candidateOf);
}

function candidateOf(row: CandidateFacts): CandidateRow {
  const { enrollment, student, submission, schoolCode } = row;
  const { schoolId, studentNo, collectionCode } = enrollment;
  const { standard } = photoGeometrySchema.parse(row.geometry);
  const code = collectionCode ? openField({ schoolId, field: "collectionCode" }, collectionCode) : "";
  const { name, documentLast4: last4 } = student;
  return {
    enrollmentId: enrollment.id,
    submissionId: submission.id,
    studentNo: studentNo || enrollment.examNo,
    name,
    college: enrollment.college,
    bucket: enrollment.bucket,
    finishedAt: row.finishedAt,
    photo: row.photo,
    facts: { code: enrollment.code, payment: enrollment.payment },
    verdict:
      submission.state === "held" || submission.state === "secondReview" ? submission.state : "approved",
    change: changeSince(submission.id, row.earlier),
    hasCollectionCode: collectionCode !== null,
    codeDiffers: differs(code, { schoolCode, name, studentNo, last4 }),
    standard: { width: standard.width, height: standard.height, bytes: row.photo.size },
    warnedMeasures: measures.parse(row.measures).filter(({ verdict }) => verdict === "warn").length,
    score: submission.status === "scored" ? submission.score : null,
    values: {
      XH: studentNo,
      KSH: enrollment.examNo,
      ZJHM: openField({ schoolId, field: "documentNumber" }, student.documentNumber),
      XM: name,
      YXDM: schoolCode,
      FY: enrollment.college,
      BH: enrollment.className,
      ZYDM: enrollment.majorCode,
      CJM: code,
    },
  };
}

/** Codes in 学信网's cipher say nothing here. */
function differs(code: string, student: Parameters<typeof codeMismatch>[1]): Candidate["codeDiffers"] {
  const told = code === "" ? null : readCode(code);
  if (told === null) return null;
  return told === "damaged" ? told : codeMismatch(told, student);
}
