"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const t = useTranslations("shell.failure");
  return (
    <main className="grid min-h-[60vh] content-center">
      <Empty title={t("title")}>
        <p>{t("text")}</p>
        <Button className="mt-4" onClick={reset}>
          {t("retry")}
        </Button>
      </Empty>
    </main>
  );
}
