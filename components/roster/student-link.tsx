import type { Route } from "next";
import { RowLink } from "@/components/data-table/row-link";

type Props = { row: { id: string; schoolCode: string; taskNo: number; name: string } };

/** A student's name in a list, which opens the student's page. */
export function StudentLink({ row }: Props) {
  return (
    <RowLink href={`/tasks/${row.schoolCode}/${row.taskNo}/students/${row.id}` as Route} rowId={row.id}>
      {row.name}
    </RowLink>
  );
}
