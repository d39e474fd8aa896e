"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import type { GridRefusal } from "@/lib/review/grid/rules";

/** Why there is no grid for this person now, and the way to single photos. */
export function GridRefused({ refusal, taskId }: { refusal: GridRefusal; taskId: string }) {
  const t = useTranslations("review.grid");
  const { code, ...params } = refusal;
  return (
    <main id="content" className="grid content-center">
      <Empty title={t("refusedTitle")}>
        <p>{t(`refused.${code}`, params)}</p>
        <Button asChild className="mt-4">
          <Link href={`/review/work?task=${taskId}`}>{t("toSingles")}</Link>
        </Button>
      </Empty>
    </main>
  );
}
