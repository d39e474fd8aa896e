"use client";

import {
  columnOrderingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  type RowData,
  rowSelectionFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { type ReactNode, useMemo } from "react";
import { cn } from "@/components/ui/cn";
import { NUMERIC, Table, Td, Th } from "@/components/ui/table";
import { RowTick } from "./row-tick";
import { SortHeading, type Sorting, type SortLabels } from "./sort-heading";

export type DataColumn<Row, SortKey extends string> = {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Set where the server can sort by this column. */
  sortKey?: SortKey;
  isNumeric?: boolean;
};

/** Ticking of rows: which are ticked, and the words for the boxes. */
export type Ticking<Row> = {
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
  labels: { page: string; row: (row: Row) => string };
};

type Props<Row, SortKey extends string> = {
  columns: readonly DataColumn<Row, SortKey>[];
  /** Ids of the columns shown, in their order; all of them where left out. */
  shown?: readonly string[];
  isCompact?: boolean;
  rows: Row[];
  rowId: (row: Row) => string;
  sorting: Sorting<SortKey>;
  onSort: (sorting: Sorting<SortKey>) => void;
  sortLabels: SortLabels;
  ticking?: Ticking<Row>;
};

// Rows come sorted, filtered and paged from the server, so the table needs none of the client's row models.
const features = tableFeatures({ columnOrderingFeature, columnVisibilityFeature, rowSelectionFeature });

/** A table whose order is decided by the server; a click on a heading asks for another one. */
export function DataTable<Row extends RowData, SortKey extends string>(props: Props<Row, SortKey>) {
  const { columns, shown, rows, rowId, sorting, onSort, sortLabels, ticking, isCompact } = props;
  const definitions = useMemo(() => {
    const helper = createColumnHelper<typeof features, Row>();
    return columns.map((column) =>
      helper.display({ id: column.id, header: column.header, cell: ({ row }) => column.cell(row.original) }),
    );
  }, [columns]);
  const ids = columns.map(({ id }) => id);
  const columnOrder = [...(shown ?? ids)];
  const columnVisibility = Object.fromEntries(ids.map((id) => [id, columnOrder.includes(id)]));
  const rowSelection = Object.fromEntries([...(ticking?.chosen ?? [])].map((id) => [id, true as const]));
  const table = useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: rowId,
    state: { columnOrder, columnVisibility, rowSelection },
    onRowSelectionChange: (updater) => {
      const next = typeof updater === "function" ? updater(rowSelection) : updater;
      ticking?.onChange(new Set(Object.keys(next).filter((id) => next[id])));
    },
  });
  const columnOf = (id: string) => columns.find((column) => column.id === id);
  return (
    <Table>
      <thead>
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id}>
            {ticking && (
              <Th className="w-8">
                <RowTick
                  label={ticking.labels.page}
                  checked={table.getIsAllRowsSelected()}
                  isPartly={table.getIsSomeRowsSelected()}
                  onChange={(checked) => table.toggleAllRowsSelected(checked)}
                />
              </Th>
            )}
            {group.headers.map((header) => {
              const column = columnOf(header.column.id);
              return column ? (
                <SortHeading key={header.id} {...{ column, sorting, onSort }} labels={sortLabels} />
              ) : null;
            })}
          </tr>
        ))}
      </thead>
      <tbody>
        {table.getRowModel().rows.map((row) => (
          <tr key={row.id} className={cn("hover:bg-hover", row.getIsSelected() && "bg-accent-soft")}>
            {ticking && (
              <Td className="w-8">
                <RowTick
                  label={ticking.labels.row(row.original)}
                  checked={row.getIsSelected()}
                  onChange={(checked) => row.toggleSelected(checked)}
                />
              </Td>
            )}
            {row.getVisibleCells().map((cell) => (
              <Td
                key={cell.id}
                className={cn(
                  "whitespace-nowrap",
                  isCompact && "py-0.5",
                  columnOf(cell.column.id)?.isNumeric && NUMERIC,
                )}
              >
                <table.FlexRender cell={cell} />
              </Td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
