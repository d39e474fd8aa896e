import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { mayClose, mayMarkUploaded, openRecipients } from "@/lib/delivery/life/steps";
import type { BatchPage } from "@/lib/delivery/queries";
import { formatBytes } from "@/lib/i18n/format";
import type { Policy } from "@/lib/tasks/schema";
import { Archives } from "./archives";
import { HandOver } from "./hand-over";
import { NextStep } from "./next-step";

type Props = {
  batch: BatchPage;
  mayDownload: boolean;
  mayHandOver: boolean;
  target: Policy["delivery"]["target"];
  today: string;
};

/** A built batch: what is in it, its archives, and what comes next. */
export function BuiltBatch({ batch, mayDownload, mayHandOver, target, today }: Props) {
  const t = useTranslations("delivery.built");
  const { schoolId, id: batchId, status, photosTotal: count, handovers } = batch;
  const size = batch.parts.reduce((sum, part) => sum + part.size, 0);
  const photos = batch.parts.reduce((sum, part) => sum + part.photos, 0);
  const open = openRecipients(
    status,
    target,
    handovers.map((one) => one.recipient),
  );
  return (
    <div className="grid justify-items-start gap-3 p-4">
      <p className="text-base">{t("sentence", { count: photos, size: formatBytes(size) })}</p>
      <p className="text-ink-muted">{t("contents")}</p>
      <p className="break-all text-xs">
        <span className="text-ink-muted">{t("signedBy")} </span>
        <code>{batch.signedBy}</code>
      </p>
      <Archives batch={batch} mayDownload={mayDownload} />
      {target !== "school" && <Notice tone="info">{t("formatNote")}</Notice>}
      {mayHandOver && (
        <div className="flex flex-wrap gap-2">
          {open.map((to) => (
            <HandOver key={to} {...{ schoolId, batchId, to, count, today }} />
          ))}
          {mayMarkUploaded(status, target) && <NextStep step="upload" {...{ schoolId, batchId, count }} />}
          {mayClose(status, target) && <NextStep step="close" {...{ schoolId, batchId, count }} />}
        </div>
      )}
    </div>
  );
}
