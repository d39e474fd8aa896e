"use client";

import {
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  type RowData,
  rowSelectionFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useMemo } from "react";
import { NUMERIC, Table, Td, Th } from "@/components/ui/table";
import { placeOf } from "./cell-place";
import { COLUMN_WIDTH, type DataColumn, TICK_WIDTH } from "./columns";
import { DataRows } from "./data-rows";
import { RowTick } from "./row-tick";
import { SortHeading, type Sorting } from "./sort-heading";
import { WidthHandle } from "./width-handle";

/** Ticking of rows: which are ticked, and the words for the boxes. */
export type Ticking<Row> = {
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
  labels: { page: string; row: (row: Row) => string };
};

/** Widths that were drawn, in px by column, and the columns fixed to the left edge. */
export type Drawn = {
  widths: Readonly<Record<string, number>>;
  pinned: readonly string[];
  onWidth: (column: string, width: number | null) => void;
  label: (column: string) => string;
};

type Props<Row, SortKey extends string> = {
  /** What the table is a list of, for those who hear it. */
  label: string;
  columns: readonly DataColumn<Row, SortKey>[];
  /** Ids of the columns shown, in their order; all of them where left out. */
  shown?: readonly string[];
  isCompact?: boolean;
  drawn?: Drawn;
  rows: Row[];
  rowId: (row: Row) => string;
  sorting: Sorting<SortKey> | null;
  onSort: (sorting: Sorting<SortKey>) => void;
  ticking?: Ticking<Row>;
};

// Rows come sorted, filtered and paged from the server, so the table needs none of the client's row models.
const features = tableFeatures({
  columnOrderingFeature,
  columnVisibilityFeature,
  columnSizingFeature,
  columnPinningFeature,
  rowSelectionFeature,
});
const NONE: ReadonlySet<string> = new Set();

/** A table whose order is decided by the server; a click on a heading asks for another one. */
export function DataTable<Row extends RowData, SortKey extends string>(props: Props<Row, SortKey>) {
  const { columns, shown, drawn, rows, rowId, sorting, onSort, ticking } = props;
  const definitions = useMemo(() => {
    const helper = createColumnHelper<typeof features, Row>();
    return columns.map((column) =>
      helper.display({
        id: column.id,
        header: column.header,
        size: COLUMN_WIDTH.pinned,
        cell: ({ row }) => column.cell(row.original),
      }),
    );
  }, [columns]);
  const ids = columns.map(({ id }) => id);
  const columnOrder = [...(shown ?? ids)];
  const columnVisibility = Object.fromEntries(ids.map((id) => [id, columnOrder.includes(id)]));
  const chosen = ticking?.chosen ?? NONE;
  const rowSelection = Object.fromEntries([...chosen].map((id) => [id, true as const]));
  const columnPinning = { start: columnOrder.filter((id) => drawn?.pinned.includes(id)), end: [] };
  const table = useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: rowId,
    state: {
      columnOrder,
      columnVisibility,
      rowSelection,
      columnPinning,
      columnSizing: { ...(drawn?.widths ?? {}) },
    },
    onRowSelectionChange: (updater) => {
      const next = typeof updater === "function" ? updater(rowSelection) : updater;
      ticking?.onChange(new Set(Object.keys(next).filter((id) => next[id])));
    },
  });
  const before = ticking ? TICK_WIDTH : 0;
  const placed = (column: Parameters<typeof placeOf>[0] & { id: string; getSize: () => number }) => {
    const hasWidth = column.getIsPinned() || drawn?.widths[column.id] !== undefined;
    return placeOf(column, hasWidth ? column.getSize() : undefined, before);
  };
  const columnOf = (id: string) => columns.find((column) => column.id === id);
  const hasFoot = columns.some(({ foot }) => foot !== undefined);
  return (
    <Table
      role="grid"
      aria-label={props.label}
      aria-rowcount={rows.length + (hasFoot ? 2 : 1)}
      aria-multiselectable={ticking ? true : undefined}
    >
      <thead>
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id} aria-rowindex={1}>
            {ticking && (
              <Th className="sticky left-0 z-2" style={{ width: TICK_WIDTH }}>
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
              if (!column) return null;
              return (
                <SortHeading key={header.id} {...{ column, sorting, onSort }} place={placed(header.column)}>
                  {drawn && (
                    <WidthHandle
                      label={drawn.label(column.header)}
                      onWidth={(width) => drawn.onWidth(column.id, width)}
                    />
                  )}
                </SortHeading>
              );
            })}
          </tr>
        ))}
      </thead>
      <DataRows
        isCompact={props.isCompact ?? false}
        isEven={!columns.some(({ wraps }) => wraps)}
        chosen={chosen}
        onChosen={ticking?.onChange}
        rows={table.getRowModel().rows.map((row) => ({
          id: row.id,
          label: ticking?.labels.row(row.original) ?? "",
          cells: () =>
            row.getVisibleCells().map((cell) => ({
              id: cell.id,
              isNumeric: columnOf(cell.column.id)?.isNumeric ?? false,
              wraps: columnOf(cell.column.id)?.wraps ?? false,
              place: placed(cell.column),
              isPinned: cell.column.getIsPinned() !== false,
              content: <table.FlexRender cell={cell} />,
            })),
        }))}
      />
      {hasFoot && (
        <tfoot>
          <tr aria-rowindex={rows.length + 2} className="font-semibold">
            {ticking && <Td />}
            {columnOrder.map((id) => (
              <Td key={id} className={columnOf(id)?.isNumeric ? NUMERIC : undefined}>
                {columnOf(id)?.foot}
              </Td>
            ))}
          </tr>
        </tfoot>
      )}
    </Table>
  );
}
