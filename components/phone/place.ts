/** Which task of which school. */
export type TaskPlace = { schoolId: string; taskId: string };
