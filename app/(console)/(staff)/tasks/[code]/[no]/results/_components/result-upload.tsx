"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FileDrop } from "@/components/forms/file-drop";
import { sendFile } from "@/components/forms/send-file";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import type { ErrorCode } from "@/lib/errors";
import { formatBytes } from "@/lib/i18n/format";
import { RESULT_FILE_LIMIT } from "@/lib/results/schema";

type Props = { place: { schoolId: string; taskId: string }; base: `/tasks/${string}/${string}` };

/** Sends a result file and goes to its page, where it is mapped and checked. */
export function ResultUpload({ place, base }: Props) {
  const t = useTranslations("results.upload");
  const errors = useTranslations("errors");
  const router = useRouter();
  const explain = useActionMessage();
  const [sending, setSending] = useState<{ name: string; share: number } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  async function upload([file]: File[]) {
    if (!file) return;
    setFailure(null);
    setSending({ name: file.name, share: 0 });
    const url = `/api/schools/${place.schoolId}/tasks/${place.taskId}/result-imports`;
    const result = await sendFile(url, file, (share) => setSending({ name: file.name, share }));
    setSending(null);
    if (result.ok) {
      const { importId } = result.body as { importId: string };
      router.push(`${base}/results/imports/${importId}`);
      return;
    }
    const { code, params } = result;
    setFailure(code === "network" ? errors("network") : explain({ code: code as ErrorCode, params }));
  }

  const told = sending && t("sending", { name: sending.name, percent: Math.round(sending.share * 100) });
  return (
    <div className="grid gap-2">
      <FileDrop
        title={t("title")}
        hint={t("hint", { limit: formatBytes(RESULT_FILE_LIMIT) })}
        choose={t("choose")}
        drop={t("drop")}
        accept=".xlsx,.xls,.xlsb,.ods,.csv,.txt"
        disabled={sending !== null}
        onFiles={upload}
      />
      {sending && told && (
        <div className="grid gap-1">
          <span className="text-xs">{told}</span>
          <Progress done={Math.round(sending.share * 100)} total={100} label={told} />
        </div>
      )}
      {failure && <Notice tone="bad">{failure}</Notice>}
    </div>
  );
}
