import { FileText } from "lucide-react";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ResultsNav } from "@/components/results/results-nav";
import { shownPages } from "@/components/results/shown-pages";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { BUCKETS } from "@/db/enrollment-bucket";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { formatMoment } from "@/lib/i18n/format";
import { taskLedger } from "@/lib/ledger/queries";
import { loadTask } from "../load-task";
import { Differences } from "./_components/differences";
import { LedgerTable } from "./_components/ledger-table";

export async function generateMetadata() {
  const t = await getTranslations("ledger");
  return { title: t("title") };
}

/** Every roster row in exactly one bucket, from the import until the registry shows it. */
export default async function LedgerPage({ params }: PageProps<"/tasks/[code]/[no]/ledger">) {
  const [ctx, { base, place }, t] = await Promise.all([
    requireStaff(),
    loadTask(params),
    getTranslations("ledger"),
  ]);
  const shown = shownPages(ctx.actor, place);
  if (!shown.ledger) notFound();
  const { lines, isBalanced, differences, asOf } = await taskLedger(ctx, place);
  const isBucket = ({ line }: (typeof lines)[number]) => BUCKETS.some((bucket) => bucket === line);
  const buckets = lines.filter(isBucket);
  const count = buckets.reduce((sum, { found }) => sum + found, 0);
  const listBase = can(ctx.actor, "roster.read", place) ? (`${base}/roster` as const) : null;
  return (
    <div className="grid gap-4">
      <ResultsNav base={base} shown={shown} />
      <Notice tone={isBalanced ? "ok" : "bad"}>
        {isBalanced ? t("balanced", { count }) : t("unbalanced")}
      </Notice>
      {differences && <Differences {...{ base, listBase, differences }} />}
      <Card>
        <CardHeader title={t("title")} note={`${t("note")} · ${t("asOf", { moment: formatMoment(asOf) })}`}>
          <Button asChild size="sm">
            <Link href={`${base}/report`} prefetch={false}>
              <FileText aria-hidden />
              {t("report")}
            </Link>
          </Button>
        </CardHeader>
        {buckets.length > 0 ? (
          <LedgerTable lines={buckets} listBase={listBase} hasTotal />
        ) : (
          <Empty title={t("empty")} />
        )}
      </Card>
      <Card>
        <CardHeader title={t("checks")} note={t("checksNote")} />
        <LedgerTable lines={lines.filter((line) => !isBucket(line))} listBase={listBase} />
      </Card>
    </div>
  );
}
