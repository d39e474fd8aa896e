"use client";

import { Paperclip, Upload } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useTransition } from "react";
import { sendFile } from "@/components/forms/send-file";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import type { BatchPage } from "@/lib/delivery/queries";
import { RECEIPT_KIND_NAMES, RECEIPT_KINDS, RECEIPT_LIMITS } from "@/lib/delivery/receipts/kinds";
import { formatBytes } from "@/lib/i18n/format";

const ACCEPT = RECEIPT_KIND_NAMES.flatMap((kind) => RECEIPT_KINDS[kind].extensions.map((name) => `.${name}`));

type Props = { handover: BatchPage["handovers"][number]; mayAdd: boolean };

/** The files that were given for a hand-over, and one more of them. */
export function Receipts({ handover, mayAdd }: Props) {
  const { schoolId, receipts } = handover;
  return (
    <div className="grid justify-items-start gap-1 py-1.5">
      {receipts.map(({ id, fileName, size }) => (
        <a
          key={id}
          href={`/api/schools/${schoolId}/receipts/${id}`}
          download
          className="flex max-w-64 items-center gap-1 text-accent hover:underline"
        >
          <Paperclip aria-hidden className="size-3.5 shrink-0" />
          <span className="truncate" title={fileName}>
            {fileName}
          </span>
          <span className="shrink-0 text-ink-muted text-xs">{formatBytes(size)}</span>
        </a>
      ))}
      {mayAdd && receipts.length < RECEIPT_LIMITS.files && <AddReceipt handover={handover} />}
    </div>
  );
}

function AddReceipt({ handover: { schoolId, id } }: Pick<Props, "handover">) {
  const t = useTranslations("delivery.record");
  const errors = useTranslations("errors");
  const toast = useToast();
  const explain = useActionMessage();
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [isBusy, start] = useTransition();
  const send = (file: File) =>
    start(async () => {
      const result = await sendFile(`/api/schools/${schoolId}/handovers/${id}/receipts`, file);
      if (result.ok) {
        toast("ok", t("added", { name: file.name }));
        router.refresh();
      } else if (result.code === "network") toast("bad", errors("network"));
      else toast("bad", explain({ code: result.code, params: result.params }));
    });
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={ACCEPT.join(",")}
        className="sr-only"
        tabIndex={-1}
        aria-label={t("add")}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) send(file);
          target.value = "";
        }}
      />
      <Button
        size="sm"
        disabled={isBusy}
        title={t("addHint", { limit: formatBytes(RECEIPT_LIMITS.bytes), files: RECEIPT_LIMITS.files })}
        onClick={() => input.current?.click()}
      >
        <Upload aria-hidden />
        {t("add")}
      </Button>
    </>
  );
}
