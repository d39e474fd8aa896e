"use client";

import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { FileDrop } from "@/components/forms/file-drop";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { formatBytes } from "@/lib/i18n/format";
import { createPhotoImportAction, finishPhotoImportAction } from "@/lib/intake/actions";
import { PHOTO_ARCHIVE_LIMIT, PHOTO_FILE_LIMIT } from "@/lib/intake/schema";
import { sendAll } from "./send-all";

type Props = {
  place: { schoolId: string; taskId: string };
  base: `/tasks/${string}/${string}`;
  kind: "reference" | "capture";
};

type State =
  | { step: "idle"; failure?: string }
  | { step: "sending"; done: number; total: number }
  | { step: "incomplete"; importId: string; failed: File[] };

/** Sends many pictures or a ZIP; what does not arrive can be sent again before matching starts. */
export function PhotoUpload({ place, base, kind }: Props) {
  const t = useTranslations("photos");
  const format = useFormatter();
  const router = useRouter();
  const explain = useActionMessage();
  const [state, setState] = useState<State>({ step: "idle" });

  async function begin(files: File[]) {
    const created = await createPhotoImportAction({ ...place, kind });
    if (created.ok) await send(created.data.importId, files);
    else setState({ step: "idle", failure: explain(created) });
  }

  async function send(importId: string, files: File[]) {
    setState({ step: "sending", done: 0, total: files.length });
    const failed = await sendAll(place.schoolId, importId, files, (done) =>
      setState({ step: "sending", done, total: files.length }),
    );
    if (failed.length > 0) setState({ step: "incomplete", importId, failed });
    else await finish(importId);
  }

  async function finish(importId: string) {
    const result = await finishPhotoImportAction({ schoolId: place.schoolId, importId });
    if (result.ok) router.push(`${base}/photos/${importId}`);
    else setState({ step: "idle", failure: explain(result) });
  }

  const sending = state.step === "sending" ? t("sending", { done: state.done, total: state.total }) : "";
  return (
    <div className="grid content-start gap-2">
      <FileDrop
        title={t(`uploadTitle.${kind}`)}
        hint={t("hint", { photo: formatBytes(PHOTO_FILE_LIMIT), archive: formatBytes(PHOTO_ARCHIVE_LIMIT) })}
        accept=".jpg,.jpeg,.png,.zip"
        multiple
        disabled={state.step === "sending"}
        onFiles={begin}
      />
      {state.step === "sending" && (
        <div className="grid gap-1" role="status">
          <span className="text-xs">{sending}</span>
          <Progress done={state.done} total={state.total} label={sending} />
        </div>
      )}
      {state.step === "idle" && state.failure && <Notice tone="bad">{state.failure}</Notice>}
      {state.step === "incomplete" && (
        <Notice
          tone="warn"
          title={t("failedFiles", {
            count: state.failed.length,
            names: format.list(state.failed.slice(0, 3).map((file) => file.name)),
          })}
        >
          <div className="flex gap-2">
            <Button size="sm" look="primary" onClick={() => send(state.importId, state.failed)}>
              {t("retry")}
            </Button>
            <Button size="sm" onClick={() => finish(state.importId)}>
              {t("proceed")}
            </Button>
          </div>
        </Notice>
      )}
    </div>
  );
}
