import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { handOverStep } from "@/lib/delivery/policy";
import type { BatchPage } from "@/lib/delivery/queries";
import { formatBytes } from "@/lib/i18n/format";
import type { Policy } from "@/lib/tasks/schema";
import { HandOver } from "./hand-over";

type Props = {
  batch: BatchPage;
  mayDownload: boolean;
  mayHandOver: boolean;
  target: Policy["delivery"]["target"];
};

/** A sealed batch: what is in it, its fingerprint, and the download. */
export function BuiltBatch({ batch, mayDownload, mayHandOver, target }: Props) {
  const t = useTranslations("delivery.built");
  const nextStep = mayHandOver ? handOverStep(batch.status, { target }) : null;
  return (
    <div className="grid justify-items-start gap-3 p-4">
      <p className="text-base">
        {t("sentence", { count: batch.photosTotal, size: formatBytes(batch.archiveSize ?? 0) })}
      </p>
      <p className="text-ink-muted">{t("contents")}</p>
      <p className="break-all text-xs">
        <span className="text-ink-muted">{t("sha256")} </span>
        <code>{batch.archiveSha256}</code>
      </p>
      <p className="break-all text-xs">
        <span className="text-ink-muted">{t("signedBy")} </span>
        <code>{batch.signedBy}</code>
      </p>
      <p className="break-all text-xs">
        <span className="text-ink-muted">{t("verify")} </span>
        <code>
          npm run verify -- {batch.name}-{batch.no}.zip --key {batch.signedBy}
        </code>
      </p>
      {target !== "school" && <Notice tone="info">{t("formatNote")}</Notice>}
      <div className="flex flex-wrap gap-2">
        {mayDownload && (
          <Button asChild look="primary" size="lg">
            <a href={`/api/schools/${batch.schoolId}/batches/${batch.id}/archive`} download>
              <Download aria-hidden />
              {t("download")}
            </a>
          </Button>
        )}
        {nextStep && (
          <HandOver schoolId={batch.schoolId} batchId={batch.id} to={nextStep} count={batch.photosTotal} />
        )}
      </div>
    </div>
  );
}
