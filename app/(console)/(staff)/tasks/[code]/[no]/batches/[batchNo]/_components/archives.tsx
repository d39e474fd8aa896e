import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { BatchPage } from "@/lib/delivery/queries";
import { archiveName } from "@/lib/delivery/zip/archive-name";
import { formatBytes } from "@/lib/i18n/format";

/** The archives of a built batch: fingerprint, check and download of each. */
export function Archives({ batch, mayDownload }: { batch: BatchPage; mayDownload: boolean }) {
  const t = useTranslations("delivery.built");
  const { parts, schoolId, id, signedBy } = batch;
  const address = (part: number) => `/api/schools/${schoolId}/batches/${id}/archive?part=${part}`;
  return (
    <ul className="grid w-full gap-4">
      {parts.map((part) => (
        <li key={part.no} className="grid justify-items-start gap-1.5">
          {parts.length > 1 && (
            <p className="font-medium">
              {t("part", { no: part.no, of: parts.length })} ·{" "}
              {t("partFacts", { count: part.photos, size: formatBytes(part.size) })}
            </p>
          )}
          <p className="break-all text-xs">
            <span className="text-ink-muted">{t("sha256")} </span>
            <code>{part.sha256}</code>
          </p>
          <p className="break-all text-xs">
            <span className="text-ink-muted">{t("verify")} </span>
            <code>
              npm run verify -- {archiveName(batch, part.no, parts.length)} --key {signedBy}
            </code>
          </p>
          {mayDownload && (
            <Button asChild look="primary" size={parts.length > 1 ? "sm" : "lg"}>
              <a href={address(part.no)} download>
                <Download aria-hidden />
                {parts.length > 1 ? t("partDownload", { no: part.no }) : t("download")}
              </a>
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
