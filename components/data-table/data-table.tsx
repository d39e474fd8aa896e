"use client";

import { createColumnHelper, type RowData, tableFeatures, useTable } from "@tanstack/react-table";
import { ArrowDown, ArrowUp } from "lucide-react";
import { type ReactNode, useMemo } from "react";
import { cn } from "@/components/ui/cn";
import { NUMERIC, Table, Td, Th } from "@/components/ui/table";

export type DataColumn<Row, SortKey extends string> = {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Set where the server can sort by this column. */
  sortKey?: SortKey;
  isNumeric?: boolean;
};

export type Sorting<SortKey extends string> = { key: SortKey; dir: "asc" | "desc" };

type Props<Row, SortKey extends string> = {
  columns: readonly DataColumn<Row, SortKey>[];
  rows: Row[];
  rowId: (row: Row) => string;
  sorting: Sorting<SortKey>;
  onSort: (sorting: Sorting<SortKey>) => void;
  sortLabels: { asc: (column: string) => string; desc: (column: string) => string };
};

// Rows come sorted, filtered and paged from the server, so the table needs none of the client's row models.
const features = tableFeatures({});

/** A table whose order is decided by the server; a click on a heading asks for another one. */
export function DataTable<Row extends RowData, SortKey extends string>(props: Props<Row, SortKey>) {
  const { columns, rows, rowId, sorting, onSort, sortLabels } = props;
  const definitions = useMemo(() => {
    const helper = createColumnHelper<typeof features, Row>();
    return columns.map((column) =>
      helper.display({ id: column.id, header: column.header, cell: ({ row }) => column.cell(row.original) }),
    );
  }, [columns]);
  const table = useTable({ features, columns: definitions, data: rows, getRowId: rowId });
  const columnOf = (id: string) => columns.find((column) => column.id === id);
  return (
    <Table>
      <thead>
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id}>
            {group.headers.map((header) => {
              const column = columnOf(header.column.id);
              return column ? (
                <HeaderCell
                  key={header.id}
                  column={column}
                  sorting={sorting}
                  onSort={onSort}
                  labels={sortLabels}
                />
              ) : null;
            })}
          </tr>
        ))}
      </thead>
      <tbody>
        {table.getRowModel().rows.map((row) => (
          <tr key={row.id} className="hover:bg-hover">
            {row.getAllCells().map((cell) => (
              <Td
                key={cell.id}
                className={cn("whitespace-nowrap", columnOf(cell.column.id)?.isNumeric && NUMERIC)}
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

type HeaderProps<Row, SortKey extends string> = {
  column: DataColumn<Row, SortKey>;
  sorting: Sorting<SortKey>;
  onSort: (sorting: Sorting<SortKey>) => void;
  labels: Props<Row, SortKey>["sortLabels"];
};

function HeaderCell<Row, SortKey extends string>({
  column,
  sorting,
  onSort,
  labels,
}: HeaderProps<Row, SortKey>) {
  const { sortKey } = column;
  const className = column.isNumeric ? NUMERIC : undefined;
  if (!sortKey) return <Th className={className}>{column.header}</Th>;
  const isSorted = sorting.key === sortKey;
  const next = isSorted && sorting.dir === "asc" ? "desc" : "asc";
  const Arrow = sorting.dir === "asc" ? ArrowUp : ArrowDown;
  return (
    <Th
      className={className}
      aria-sort={isSorted ? (sorting.dir === "asc" ? "ascending" : "descending") : "none"}
    >
      <button
        type="button"
        title={labels[next](column.header)}
        onClick={() => onSort({ key: sortKey, dir: next })}
        className="inline-flex items-center gap-1 font-medium hover:text-ink"
      >
        {column.header}
        {isSorted && <Arrow aria-hidden className="size-3.5" />}
      </button>
    </Th>
  );
}
