"use client";

import type { RowData } from "@tanstack/react-table";
import { useMemo, useState } from "react";
import type { DataColumn } from "./columns";
import { DataTable } from "./data-table";
import type { Sorting } from "./sort-heading";
import { type Sortable, sortedBy } from "./sorted-by";

export type WholeColumn<Row> = Omit<DataColumn<Row, string>, "sortKey"> & {
  /** What the rows are ordered by; left out where an order would say nothing. */
  sortBy?: (row: Row) => Sortable;
};

type Props<Row> = {
  label: string;
  columns: readonly WholeColumn<Row>[];
  rows: Row[];
  rowId: (row: Row) => string;
};

/** A list that is here as a whole: it stands in the server's order until a heading asks for another. */
export function WholeTable<Row extends RowData>({ label, columns, rows, rowId }: Props<Row>) {
  const [sorting, setSorting] = useState<Sorting<string> | null>(null);
  const sortBy = columns.find(({ id }) => id === sorting?.key)?.sortBy;
  const ordered = useMemo(
    () => (sorting && sortBy ? sortedBy(rows, sortBy, sorting.dir) : rows),
    [rows, sorting, sortBy],
  );
  const drawable = useMemo(
    () => columns.map(({ sortBy: by, ...column }) => ({ ...column, sortKey: by ? column.id : undefined })),
    [columns],
  );
  return <DataTable columns={drawable} rows={ordered} onSort={setSorting} {...{ label, rowId, sorting }} />;
}
