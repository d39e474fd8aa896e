"use client";

import { Download, Rows3, Rows4 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { ColumnMenu } from "@/components/data-table/column-menu";
import { useEnrollmentColumns } from "@/components/roster/enrollment-columns";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { enrollmentListParams, exportAddress, tableLookParams } from "@/lib/roster/search-params";

type Props = { place: { schoolId: string; taskId: string }; mayExportAll: boolean };

/** Columns, density, and the files that can be made of what is on the screen. */
export function ListTools({ place, mayExportAll }: Props) {
  const t = useTranslations("roster");
  const columns = useEnrollmentColumns();
  const [list] = useQueryStates(enrollmentListParams);
  const [look, setLook] = useQueryStates(tableLookParams);
  const isCompact = look.density === "compact";
  const address = (what: "seen" | "roster", as: "xlsx" | "csv") =>
    exportAddress(`/api/schools/${place.schoolId}/tasks/${place.taskId}/roster`, {
      ...{ ...list, after: null },
      ...{ cols: look.cols, what, as },
    });
  return (
    <>
      <Button
        aria-pressed={isCompact}
        onClick={() => void setLook({ density: isCompact ? "normal" : "compact" })}
      >
        {isCompact ? <Rows4 aria-hidden /> : <Rows3 aria-hidden />}
        {t(isCompact ? "look.compact" : "look.normal")}
      </Button>
      <ColumnMenu
        columns={columns}
        shown={look.cols}
        onChange={(cols) => void setLook(cols ? { cols } : { cols, widths: null, pinned: null })}
        pinned={look.pinned}
        onPin={(pinned) => void setLook({ pinned })}
        labels={{
          title: t("look.columns"),
          earlier: (column) => t("look.earlier", { column }),
          pin: (column) => t("look.pin", { column }),
          unpin: (column) => t("look.unpin", { column }),
          reset: t("look.reset"),
        }}
      />
      <Menu
        trigger={
          <Button>
            <Download aria-hidden />
            {t("exporting.title")}
          </Button>
        }
      >
        {(["xlsx", "csv"] as const).map((as) => (
          <MenuItem key={as} asChild>
            <a href={address("seen", as)} download>
              {t("exporting.seen", { format: as.toUpperCase() })}
            </a>
          </MenuItem>
        ))}
        {mayExportAll && (
          <MenuItem asChild>
            <a href={address("roster", "xlsx")} download>
              {t("exporting.roster")}
            </a>
          </MenuItem>
        )}
      </Menu>
    </>
  );
}
