"use client";

import { useTranslations } from "next-intl";
import { Card, CardHeader } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { CodeReading } from "@/lib/imaging/qr/code-steps";

/** What a QR code says, and what read it. */
export function CodeResult({ code }: { code: CodeReading | null }) {
  const t = useTranslations("photoCheck.code");
  if (!code)
    return (
      <Notice tone="warn" title={t("none")}>
        {t("noneHint")}
      </Notice>
    );
  return (
    <Card>
      <CardHeader title={t("title")} note={t(`steps.${code.step}`)} />
      <p className="break-all p-4 font-mono text-sm">{code.text}</p>
    </Card>
  );
}
