"use client";

import { FolderOpen, FolderSync } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { FileDrop } from "@/components/forms/file-drop";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { useToast } from "@/components/ui/toast";
import { formatBytes } from "@/lib/i18n/format";
import { PHOTO_FILE_LIMIT } from "@/lib/intake/schema";
import { sendPictures } from "./send-pictures";
import { useWatchedFolder } from "./use-watched-folder";

type Sending = { done: number; total: number };

/** Files, a folder, or the folder that a tethered camera writes to. */
export function UploadPictures({ shoot }: { shoot: { schoolId: string; shootId: string } }) {
  const t = useTranslations("onsite.pictures");
  const router = useRouter();
  const toast = useToast();
  const folder = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<Sending | null>(null);
  const [failed, setFailed] = useState<File[]>([]);

  async function send(files: readonly File[]): Promise<void> {
    const pictures = files.filter(({ name }) => /\.jpe?g$/i.test(name));
    if (pictures.length === 0) return;
    setSending({ done: 0, total: pictures.length });
    const sent = await sendPictures(shoot, pictures, (done) => setSending({ done, total: pictures.length }));
    setSending(null);
    setFailed(sent.failed);
    toast("ok", t("sent", { fresh: sent.fresh, known: sent.known }));
    router.refresh();
  }
  const watched = useWatchedFolder(send);

  const text = sending ? t("sending", sending) : "";
  return (
    <div className="grid content-start gap-2">
      <FileDrop
        title={t("upload")}
        hint={t("hint", { limit: formatBytes(PHOTO_FILE_LIMIT) })}
        accept=".jpg,.jpeg"
        multiple
        disabled={sending !== null}
        onFiles={send}
      >
        <input
          ref={folder}
          type="file"
          multiple
          className="sr-only"
          tabIndex={-1}
          aria-label={t("folder")}
          {...{ webkitdirectory: "" }}
          onChange={({ target }) => send([...(target.files ?? [])])}
        />
        <Button disabled={sending !== null} onClick={() => folder.current?.click()}>
          <FolderOpen aria-hidden />
          {t("folder")}
        </Button>
        {watched.isPossible && watched.name === null && (
          <Button onClick={watched.choose}>
            <FolderSync aria-hidden />
            {t("watch")}
          </Button>
        )}
        {watched.name !== null && (
          <>
            <span role="status" className="text-xs">
              {t("watching", { name: watched.name })}
            </span>
            <Button onClick={watched.stop}>{t("stop")}</Button>
          </>
        )}
      </FileDrop>
      {sending && (
        <div className="grid gap-1" role="status">
          <span className="text-xs tabular-nums">{text}</span>
          <Progress done={sending.done} total={sending.total} label={text} />
        </div>
      )}
      {failed.length > 0 && !sending && (
        <Notice tone="warn" title={t("failed", { count: failed.length })}>
          <Button size="sm" look="primary" onClick={() => send(failed)}>
            {t("retry")}
          </Button>
        </Notice>
      )}
    </div>
  );
}
