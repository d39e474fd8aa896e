"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState, useTransition } from "react";
import { ActionDialog } from "@/components/forms/action-dialog";
import { ReasonField } from "@/components/forms/reason-field";
import { useActionMessage } from "@/components/forms/use-action-message";
import { ActButton } from "@/components/onsite/act-button";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import { assignPictureAction, clearFindingAction, dismissPictureAction } from "@/lib/onsite/actions";
import type { PictureRow } from "@/lib/onsite/pictures/list-pictures";

/** Gives a picture to a student by hand, says that a doubted one is right, or puts it aside. */
export function SettlePicture({ schoolId, picture }: { schoolId: string; picture: PictureRow }) {
  const t = useTranslations("onsite.pictures");
  const photos = useTranslations("photos.import");
  const state = useTranslations("shootPictureState");
  const toast = useToast();
  const explain = useActionMessage();
  const [isKeeping, setKeeping] = useState(false);
  const [isBusy, start] = useTransition();
  const ref = { schoolId, pictureId: picture.id };
  if (picture.state === "handedIn" || picture.state === "dismissed") return null;
  const assign = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const number = String(new FormData(event.currentTarget).get("number") ?? "").trim();
    if (number === "") return;
    start(async () => {
      const result = await assignPictureAction({ ...ref, number });
      toast(result.ok ? "ok" : "bad", result.ok ? photos("assigned") : explain(result));
    });
  };
  return (
    <>
      <form onSubmit={assign} className="flex items-center justify-end gap-1.5">
        {picture.hasFile && picture.state !== "matched" && (
          <>
            <Input
              name="number"
              className="w-36"
              aria-label={`${photos("numberLabel")} ${picture.fileName}`}
              placeholder={photos("numberLabel")}
            />
            <Button type="submit" size="sm" disabled={isBusy}>
              {photos("assign")}
            </Button>
          </>
        )}
        {picture.finding === "other" && (
          <Button size="sm" onClick={() => setKeeping(true)}>
            {t("keep")}
          </Button>
        )}
        <ActButton size="sm" act={() => dismissPictureAction(ref)} done={() => state("dismissed")}>
          {photos("dismiss")}
        </ActButton>
      </form>
      {isKeeping && (
        <ActionDialog
          title={t("keepTitle")}
          submit={t("keepSubmit")}
          act={({ reason = "" }) => clearFindingAction({ ...ref, reason })}
          onDone={() => toast("ok", t("kept"))}
          onClose={() => setKeeping(false)}
        >
          <ReasonField />
        </ActionDialog>
      )}
    </>
  );
}
