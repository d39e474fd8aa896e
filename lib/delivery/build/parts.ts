import type { Split } from "../schema";

/** A student of a batch, and how many bytes the files take. */
type Sized = { position: number; bytes: number; files: number };

/** The students of one archive, by position, both included. */
export type Part = { no: number; from: number; to: number };

/** What an archive holds of a file beside its bytes: headers, a line in each manifest and in the list of hashes. */
const AROUND_FILE = 1500;
const MB = 1024 * 1024;

/** Cuts the list into archives that hold no more than is wanted each; a student's files stay together. */
export function partsOf(students: readonly Sized[], split: Split | null): Part[] {
  const parts: Part[] = [];
  let [count, bytes] = [0, 0];
  for (const student of students) {
    const own = student.bytes + student.files * AROUND_FILE;
    const isFull =
      split !== null && (split.by === "students" ? count + 1 > split.most : bytes + own > split.most * MB);
    const last = parts.at(-1);
    if (!last || (isFull && count > 0)) {
      parts.push({ no: parts.length + 1, from: student.position, to: student.position });
      [count, bytes] = [0, 0];
    } else last.to = student.position;
    count++;
    bytes += own;
  }
  return parts;
}
