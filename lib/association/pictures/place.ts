/** Whose picture it is: nobody can name another account's. */
export type PicturePlace = { accountId: string; pictureId: string };

/** Where a student's temporary objects lie. They have no row: a job removes them (`association.sweep`). */
export function objectOf({ accountId, pictureId }: PicturePlace, part: "picture" | "answer"): string {
  return `shown/${accountId}/${pictureId}/${part}`;
}
