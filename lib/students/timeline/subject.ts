import type { Sight } from "../policy";

/** Whose history is read, and by whom. */
export type Subject = {
  schoolId: string;
  taskId: string;
  enrollmentId: string;
  studentId: string;
  documentIndex: Buffer;
  sight: Sight;
};
