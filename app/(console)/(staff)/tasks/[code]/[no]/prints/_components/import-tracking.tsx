"use client";

import { Upload } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FileDrop } from "@/components/forms/file-drop";
import { useTwoStepFile } from "@/components/forms/use-two-step-file";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";
import { formatBytes } from "@/lib/i18n/format";
import type { TrackingReport } from "@/lib/prints/parcels/import-tracking";
import { TRACKING_FILE_LIMIT } from "@/lib/prints/schema";

/** Shows which envelopes a carrier's list sends before they are marked. */
export function ImportTracking({ url }: { url: string }) {
  const t = useTranslations("prints.tracking");
  const common = useTranslations("common");
  const problem = useTranslations("trackingProblem");
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  const { checked, failure, check, write, clear } = useTwoStepFile<TrackingReport>(url, (count) => {
    toast("ok", t("written", { count }));
    setOpen(false);
  });
  const close = () => {
    setOpen(false);
    clear();
  };
  const { sent = [], wrong = [] } = checked?.report ?? {};
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        <Upload aria-hidden />
        {t("import")}
      </Button>
      <Dialog open={isOpen} onOpenChange={close} title={t("title")}>
        <FileDrop
          title={checked?.file.name ?? t("import")}
          hint={t("hint", { limit: formatBytes(TRACKING_FILE_LIMIT) })}
          choose={t("choose")}
          drop={t("drop")}
          accept=".xlsx,.xls,.csv"
          onFiles={check}
        />
        {failure && <Notice tone="bad">{failure}</Notice>}
        {checked && <p role="status">{t("checked", { sent: sent.length, wrong: wrong.length })}</p>}
        {wrong.length > 0 && (
          <Notice tone="warn" title={t("wrongTitle")}>
            <ul>
              {wrong.map(({ rowNo, code, found }) => (
                <li key={rowNo}>
                  {t("row", { row: rowNo })}：{problem(code, { found })}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <DialogActions>
          <Button onClick={close}>{common("cancel")}</Button>
          {checked && (
            <Button look="primary" disabled={sent.length === 0} onClick={() => write(sent.length)}>
              {sent.length === 0 ? t("nothing") : t("write", { count: sent.length })}
            </Button>
          )}
        </DialogActions>
      </Dialog>
    </>
  );
}
