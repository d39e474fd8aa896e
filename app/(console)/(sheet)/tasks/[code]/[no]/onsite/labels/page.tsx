import type { Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { loadTask } from "@/app/(console)/(staff)/tasks/[code]/[no]/load-task";
import { PrintButton } from "@/components/print/print-button";
import "@/components/print/sheet.css";
import { Button } from "@/components/ui/button";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { listTemporaryLabels } from "@/lib/onsite/codes/issue-temporary";
import "./labels.css";

type Props = PageProps<"/tasks/[code]/[no]/onsite/labels">;

export async function generateMetadata() {
  const t = await getTranslations("onsite.codes");
  return { title: t("sheetTitle") };
}

/** Temporary codes on A4 labels: a QR code to scan, and the words to find its owner by. */
export default async function LabelsPaper({ params }: Props) {
  const [t, paper, ctx, { base, place }] = await Promise.all([
    getTranslations("onsite.codes"),
    getTranslations("onsite.paper"),
    requireStaff(),
    loadTask(params),
  ]);
  if (!can(ctx.actor, "onsite.plan", place)) notFound();
  const labels = await listTemporaryLabels(ctx, { ...place, shootId: null });
  return (
    <div className="sheet-ground labels-page">
      <p className="sheet-bar items-center">
        <Button asChild>
          <Link href={`${base}/onsite` as Route}>{paper("back")}</Link>
        </Button>
        <span>{labels.length > 0 ? t("perSheet", { count: labels.length }) : t("noLabels")}</span>
        <PrintButton>{paper("print")}</PrintButton>
      </p>
      <main data-theme="light">
        <h1 className="sr-only">{t("sheetTitle")}</h1>
        <ul className="labels">
          {labels.map(({ studentNo, name, college, className, svg }) => (
            <li key={studentNo} className="label">
              {/* biome-ignore lint/performance/noImgElement: the picture is in the page. */}
              <img src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`} alt="" />
              <p>
                <b>{name}</b>
                <span className="tabular-nums">{studentNo}</span>
                <span>{college}</span>
                <span>{className}</span>
                <small>{t("onLabel")}</small>
              </p>
            </li>
          ))}
        </ul>
      </main>
    </div>
  );
}
