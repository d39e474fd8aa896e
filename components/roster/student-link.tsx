import type { Route } from "next";
import type { ReactNode } from "react";
import { RowLink } from "@/components/data-table/row-link";

type Props = {
  /** Address of the task; null for those who may not read its students. */
  base: string | null;
  enrollmentId: string;
  children: ReactNode;
};

/** A student named in a list of a task, which opens the student's page for those who may read it. */
export function StudentLink({ base, enrollmentId, children }: Props) {
  if (base === null) return children;
  return (
    <RowLink href={`${base}/students/${enrollmentId}` as Route} rowId={enrollmentId}>
      {children}
    </RowLink>
  );
}
