import type { Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ResultsNav } from "@/components/results/results-nav";
import { shownPages } from "@/components/results/shown-pages";
import { Card, CardHeader } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { Empty } from "@/components/ui/empty";
import { requireStaff } from "@/lib/auth/session";
import { listMismatches } from "@/lib/results/mismatch/list";
import { loadMismatchParams } from "@/lib/results/search-params";
import { loadTask } from "../../load-task";
import { MismatchTable } from "./_components/mismatch-table";

export async function generateMetadata() {
  const t = await getTranslations("mismatch");
  return { title: t("title") };
}

/** Answers of the registry that the registrar has to settle. */
export default async function MismatchesPage({
  params,
  searchParams,
}: PageProps<"/tasks/[code]/[no]/results/mismatches">) {
  const [ctx, { base, place }, { state }, t] = await Promise.all([
    requireStaff(),
    loadTask(params),
    loadMismatchParams(searchParams),
    getTranslations("mismatch"),
  ]);
  const shown = shownPages(ctx.actor, place);
  if (!shown.mismatches) notFound();
  const [open, settled] = await Promise.all([
    listMismatches(ctx, { ...place, state: "open" }),
    listMismatches(ctx, { ...place, state: "settled" }),
  ]);
  const rows = { open, settled };
  return (
    <div className="grid gap-4">
      <ResultsNav base={base} shown={shown} />
      <Card>
        <CardHeader title={t("title")} note={t("note")}>
          <nav aria-label={t("title")} className="flex gap-1">
            {(["open", "settled"] as const).map((one) => (
              <Link
                key={one}
                href={`${base}/results/mismatches?state=${one}` as Route}
                aria-current={one === state ? "page" : undefined}
                className={cn(
                  "rounded-md px-2.5 py-1 text-ink-muted text-xs hover:bg-hover",
                  one === state && "bg-accent-soft font-semibold text-accent",
                )}
              >
                {t(one, { count: rows[one].length })}
              </Link>
            ))}
          </nav>
        </CardHeader>
        {rows[state].length > 0 ? (
          <MismatchTable base={base} rows={rows[state]} isOpen={state === "open"} />
        ) : (
          <Empty title={t(state === "open" ? "none" : "noneSettled")}>
            {state === "open" && t("noneHint")}
          </Empty>
        )}
      </Card>
    </div>
  );
}
