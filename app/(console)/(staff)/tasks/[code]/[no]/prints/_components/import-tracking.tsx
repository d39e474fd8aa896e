"use client";

import { useTranslations } from "next-intl";
import { CheckedFileDialog } from "@/components/forms/checked-file-dialog";
import { WrongRows } from "@/components/forms/wrong-rows";
import { formatBytes } from "@/lib/i18n/format";
import type { TrackingReport } from "@/lib/prints/parcels/import-tracking";
import { TRACKING_FILE_LIMIT } from "@/lib/prints/schema";

/** Which envelopes a carrier's list sends. */
export function ImportTracking({ url }: { url: string }) {
  const t = useTranslations("prints.tracking");
  return (
    <CheckedFileDialog<TrackingReport>
      open={t("import")}
      title={t("title")}
      hint={t("hint", { limit: formatBytes(TRACKING_FILE_LIMIT) })}
      url={url}
      report={(report) => <Report {...report} />}
      count={({ sent }) => sent.length}
      write={(count) => (count === 0 ? t("nothing") : t("write", { count }))}
      written={(count) => t("written", { count })}
    />
  );
}

function Report({ sent, wrong }: TrackingReport) {
  const t = useTranslations("prints.tracking");
  const problem = useTranslations("trackingProblem");
  return (
    <>
      <p role="status">{t("checked", { sent: sent.length, wrong: wrong.length })}</p>
      <WrongRows
        title={t("wrongTitle")}
        rows={wrong.map(({ rowNo, code, found }) => ({ rowNo, problem: problem(code, { found }) }))}
      />
    </>
  );
}
