import type { FACE_FINDINGS } from "@/db/vocabulary";

export type FaceFinding = (typeof FACE_FINDINGS)[number];

type Looked = {
  id: string;
  enrollmentId: string | null;
  finding: FaceFinding | null;
  likelyEnrollmentId: string | null;
};

/** Two pictures each of which shows the other's student; pairs are named once. */
export function swappedPairs<Picture extends Looked>(pictures: readonly Picture[]): [Picture, Picture][] {
  const byStudent = new Map(pictures.map((picture) => [picture.enrollmentId, picture]));
  return pictures.flatMap((one): [Picture, Picture][] => {
    const other = one.finding === "other" ? byStudent.get(one.likelyEnrollmentId) : undefined;
    const isPair = other?.finding === "other" && other.likelyEnrollmentId === one.enrollmentId;
    return other && isPair && one.id < other.id ? [[one, other]] : [];
  });
}

/** Whether a picture may be handed in: the faces were compared where they may be, and none of them says otherwise. */
export function isReady({ finding }: Pick<Looked, "finding">): boolean {
  return finding !== null && finding !== "other";
}
