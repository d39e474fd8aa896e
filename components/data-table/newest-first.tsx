"use client";

import type { RowData } from "@tanstack/react-table";
import type { ReactNode } from "react";
import type { DataColumn } from "./columns";
import { DataTable } from "./data-table";
import { Pager } from "./pager";

type Props<Row> = {
  label: string;
  columns: readonly DataColumn<Row, never>[];
  rows: Row[];
  hasMore: boolean;
  /** The row that this page begins after; null on the first page. */
  before: string | null;
  onGo: (before: string | null) => void;
  /** What else stands in the foot. */
  children?: ReactNode;
};

/** A record of what happened, which has no other order than time: the newest first, page by page. */
export function NewestFirst<Row extends RowData & { id: string }>(props: Props<Row>) {
  const { label, columns, rows, hasMore, before, onGo, children } = props;
  return (
    <>
      <DataTable
        {...{ label, columns, rows }}
        rowId={({ id }) => id}
        sorting={null}
        onSort={() => undefined}
      />
      <Pager shown={rows.length} after={before} next={hasMore ? (rows.at(-1)?.id ?? null) : null} onGo={onGo}>
        {children}
      </Pager>
    </>
  );
}
