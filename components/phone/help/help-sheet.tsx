"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Contacts } from "../contacts";
import type { TaskPlace } from "../place";
import { Reading } from "../reading";
import { useAnswer } from "../use-answer";
import { CodeHelp } from "./code-help";
import { PhotoGuide } from "./photo-guide";
import { TaskStandard } from "./task-standard";

type Props = { place: TaskPlace; onClose: () => void };

/** Contacts first: who opens this is often stuck. Closed by the button, the back gesture of a dialog, or Escape. */
export function HelpSheet({ place, onClose }: Props) {
  const t = useTranslations("phone.help");
  const dialog = useRef<HTMLDialogElement>(null);
  const { answer, refusal, again } = useAnswer("GET /schools/{schoolId}/tasks/{taskId}", { params: place });
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-labelledby="help-title"
      className="m-0 h-dvh max-h-none w-full max-w-none bg-ground text-base text-ink"
    >
      <div className="sticky top-0 z-10 border-line border-b bg-surface">
        <div className="mx-auto flex min-h-12 max-w-lg items-center justify-between gap-3 pl-4">
          <h2 id="help-title" className="font-semibold">
            {t("title")}
          </h2>
          <button
            type="button"
            onClick={() => dialog.current?.close()}
            className="min-h-12 shrink-0 px-4 text-accent"
          >
            {t("close")}
          </button>
        </div>
      </div>
      <div className="mx-auto flex max-w-lg flex-col gap-6 p-4">
        <Reading answer={answer} refusal={refusal} onAgain={again} />
        {answer && (
          <>
            <Contacts contacts={answer.rules.contacts} />
            <PhotoGuide rules={answer.rules} />
            <TaskStandard place={place} />
            {answer.rules.association.fields.includes("collectionCode") && <CodeHelp />}
          </>
        )}
      </div>
    </dialog>
  );
}
