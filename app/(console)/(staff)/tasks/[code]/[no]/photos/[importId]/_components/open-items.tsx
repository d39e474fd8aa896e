"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Table, Td, Th } from "@/components/ui/table";
import { useToast } from "@/components/ui/toast";
import { assignItemAction, dismissItemAction } from "@/lib/intake/actions";
import type { PhotoItemRow } from "@/lib/intake/queries";

/** Files that found no student, or could not be taken: each says why and can be settled by hand. */
export function OpenItems({ schoolId, items }: { schoolId: string; items: PhotoItemRow[] }) {
  const t = useTranslations("photos.columns");
  return (
    <Table>
      <thead>
        <tr>
          <Th>{t("file")}</Th>
          <Th>{t("status")}</Th>
          <Th>{t("reason")}</Th>
          <Th>{t("student")}</Th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <OpenItem key={item.id} schoolId={schoolId} item={item} />
        ))}
      </tbody>
    </Table>
  );
}

function OpenItem({ schoolId, item }: { schoolId: string; item: PhotoItemRow }) {
  const t = useTranslations("photos.import");
  const outcome = useTranslations("photoOutcome");
  const reason = useTranslations("photoItem");
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

  const problem = item.problem;
  return (
    <tr className="align-top">
      <Td className="max-w-72 truncate font-mono text-xs" title={item.fileName}>
        {item.fileName}
      </Td>
      <Td>
        <Badge tone="warn">{outcome(item.outcome)}</Badge>
      </Td>
      <Td className="min-w-64">
        {problem && reason(problem.code, { limit: 0, found: 0, limitMb: 0, name: "", ...problem.params })}
        {item.studentNo && <span className="text-ink-muted">{` ${item.studentNo} ${item.name}`}</span>}
      </Td>
      <Td>
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
      </Td>
    </tr>
  );
}
