"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import { assignItemAction, dismissItemAction } from "@/lib/intake/actions";
import type { PhotoItemRow } from "@/lib/intake/queries";

/** Gives a file to a student by hand, or puts it aside. */
export function OpenItemForm({ schoolId, item }: { schoolId: string; item: PhotoItemRow }) {
  const t = useTranslations("photos.import");
  const toast = useToast();
  const explain = useActionMessage();
  const [isBusy, start] = useTransition();
  const assign = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const number = String(new FormData(event.currentTarget).get("number") ?? "").trim();
    if (number === "") return;
    start(async () => {
      const result = await assignItemAction({ schoolId, itemId: item.id, number });
      toast(result.ok ? "ok" : "bad", result.ok ? t("assigned") : explain(result));
    });
  };
  const dismiss = () =>
    start(async () => {
      const result = await dismissItemAction({ schoolId, itemId: item.id });
      if (!result.ok) toast("bad", explain(result));
    });
  return (
    <form onSubmit={assign} className="flex items-center gap-1.5">
      {item.objectId && (
        <>
          <Input
            name="number"
            className="w-44"
            defaultValue={item.outcome === "duplicate" ? (item.studentNo ?? "") : ""}
            aria-label={t("numberLabel")}
            placeholder={t("numberLabel")}
          />
          <Button type="submit" size="sm" disabled={isBusy}>
            {t("assign")}
          </Button>
        </>
      )}
      <Button size="sm" look="quiet" disabled={isBusy} onClick={dismiss}>
        {t("dismiss")}
      </Button>
    </form>
  );
}
