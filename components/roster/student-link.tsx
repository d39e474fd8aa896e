import type { Route } from "next";
import type { ReactNode } from "react";
import { RowLink } from "@/components/data-table/row-link";

type Props = { base: string; enrollmentId: string; children: ReactNode };

/** A student named in a list of a task, which opens the student's page. */
export function StudentLink({ base, enrollmentId, children }: Props) {
  return (
    <RowLink href={`${base}/students/${enrollmentId}` as Route} rowId={enrollmentId}>
      {children}
    </RowLink>
  );
}
