/** Address of a stored picture; who may not see it is told that there is none. */
export function photoUrl(schoolId: string, objectId: string): string {
  return `/api/schools/${schoolId}/photos/${objectId}`;
}
