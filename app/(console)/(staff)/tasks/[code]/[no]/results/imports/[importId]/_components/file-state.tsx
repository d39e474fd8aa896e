import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import type { ResultImport } from "@/lib/results/queries";

type Props = { current: ResultImport; reopens: boolean };

/** One sentence about where the file stands, with a bar while the worker is busy with it. */
export async function FileState({ current, reopens }: Props) {
  const [t, preview, file] = await Promise.all([
    getTranslations("results.page"),
    getTranslations("results.preview"),
    getTranslations("rosterFile"),
  ]);
  const { counts, rowsDone: done, rowsTotal: total } = current;
  switch (current.status) {
    case "failed":
      return (
        <Notice tone="bad">
          {current.failure?.code === "noHeader" ? t("noHeader") : file(current.failure?.code ?? "damaged")}
        </Notice>
      );
    case "taking":
      return (
        <div className="grid gap-2" role="status">
          <p>{t("taking", { done, total })}</p>
          <Progress done={done} total={total} label={t("taking", { done, total })} />
          <p className="text-ink-muted text-sm">{t("leave")}</p>
        </div>
      );
    case "taken":
      return <Notice tone="ok">{t("taken", { done, left: total - done })}</Notice>;
    case "undone":
      return <p className="text-ink-muted">{t("undone")}</p>;
    case "cancelled":
      return <p className="text-ink-muted">{t("cancelled")}</p>;
    case "checking":
      return <p role="status">{t("checking")}</p>;
    case "checked": {
      if (!counts) return null;
      const { handedOver, answered } = counts;
      return (
        <div className="grid gap-1">
          <p className="text-base">{preview("sentence", { total: counts.rows.take ?? 0, ...counts.take })}</p>
          <p className="text-ink-muted">
            {preview("balance", { handedOver, answered, open: Math.max(0, handedOver - answered) })}
          </p>
          {counts.take.refused > 0 && (
            <p className="text-ink-muted">{preview(reopens ? "reopens" : "registrar")}</p>
          )}
        </div>
      );
    }
    default:
      return <p role="status">{t("reading")}</p>;
  }
}
