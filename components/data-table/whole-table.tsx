"use client";

import type { RowData } from "@tanstack/react-table";
import { useQueryState } from "nuqs";
import { useMemo } from "react";
import type { DataColumn } from "./columns";
import { DataTable } from "./data-table";
import { sortInAddress } from "./sort-in-address";
import { type Sortable, sortedBy } from "./sorted-by";

export type WholeColumn<Row> = Omit<DataColumn<Row, string>, "sortKey"> & {
  /** What the rows are ordered by; left out where an order would say nothing. */
  sortBy?: (row: Row) => Sortable;
};

type Props<Row> = {
  /** Tells this table from others of its page, in the address. */
  name: string;
  label: string;
  columns: readonly WholeColumn<Row>[];
  rows: Row[];
  rowId: (row: Row) => string;
};

/** A list that is here as a whole: it stands in the server's order until a heading asks for another. */
export function WholeTable<Row extends RowData>({ name, label, columns, rows, rowId }: Props<Row>) {
  const [sorting, setSorting] = useQueryState(`${name}-sort`, sortInAddress);
  const sortBy = columns.find(({ id }) => id === sorting?.key)?.sortBy;
  const ordered = useMemo(
    () => (sorting && sortBy ? sortedBy(rows, sortBy, sorting.dir) : rows),
    [rows, sorting, sortBy],
  );
  const drawable = useMemo(
    () => columns.map(({ sortBy: by, ...column }) => ({ ...column, sortKey: by ? column.id : undefined })),
    [columns],
  );
  return (
    <DataTable
      columns={drawable}
      rows={ordered}
      onSort={(next) => void setSorting(next)}
      {...{ label, rowId, sorting }}
    />
  );
}
