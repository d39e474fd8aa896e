"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FileDrop } from "@/components/forms/file-drop";
import { sendFile } from "@/components/forms/send-file";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import type { ErrorCode } from "@/lib/errors";

type Props = {
  title: string;
  hint: string;
  /** Takes the file as its body and answers `importId`. */
  url: string;
  /** Where the pages of imports stand. */
  imports: string;
};

/** Sends a workbook or a text of columns, and goes to its page, where it is mapped and checked. */
export function SheetUpload({ title, hint, url, imports }: Props) {
  const t = useTranslations("fileDrop");
  const errors = useTranslations("errors");
  const router = useRouter();
  const explain = useActionMessage();
  const [sending, setSending] = useState<{ name: string; share: number } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  async function upload([file]: File[]) {
    if (!file) return;
    setFailure(null);
    setSending({ name: file.name, share: 0 });
    const result = await sendFile(url, file, (share) => setSending({ name: file.name, share }));
    setSending(null);
    if (result.ok) {
      const { importId } = result.body as { importId: string };
      router.push(`${imports}/${importId}` as Route);
      return;
    }
    const { code, params } = result;
    setFailure(code === "network" ? errors("network") : explain({ code: code as ErrorCode, params }));
  }

  const percent = Math.round((sending?.share ?? 0) * 100);
  return (
    <div className="grid gap-2">
      <FileDrop
        title={title}
        hint={hint}
        accept=".xlsx,.xls,.xlsb,.ods,.csv,.txt"
        disabled={sending !== null}
        onFiles={upload}
      />
      {sending && (
        <div className="grid gap-1">
          <span className="text-xs">{t("sending", { name: sending.name, percent })}</span>
          <Progress done={percent} total={100} label={t("sending", { name: sending.name, percent })} />
        </div>
      )}
      {failure && <Notice tone="bad">{failure}</Notice>}
    </div>
  );
}
