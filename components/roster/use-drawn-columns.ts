"use client";

import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import type { Drawn } from "@/components/data-table/data-table";
import { tableLookParams } from "@/lib/roster/search-params";

/** Widths and pinned columns of a table of students, kept in the address. */
export function useDrawnColumns(): Drawn {
  const t = useTranslations("roster.look");
  const [{ widths, pinned }, setLook] = useQueryStates(tableLookParams);
  return {
    widths,
    pinned,
    onWidth: (column, width) => {
      const { [column]: _, ...others } = widths;
      void setLook({ widths: width === null ? others : { ...others, [column]: width } });
    },
    label: (column) => t("width", { column }),
  };
}
