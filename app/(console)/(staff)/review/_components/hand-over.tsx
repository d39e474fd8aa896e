"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import { handOverAction } from "@/lib/review/actions";

type Person = { staffId: string; name: string };

type Props = {
  /** Whose photos go; or those that wait for a lead. */
  from: string | "escalated";
  /** What is handed over, for people who cannot see the line it stands on. */
  what: string;
  people: readonly Person[];
};

/** Chooses a colleague and hands over. */
export function HandOver({ from, what, people }: Props) {
  const t = useTranslations("review.backlog");
  const toast = useToast();
  const explain = useActionMessage();
  const [to, setTo] = useState("");
  const [isBusy, start] = useTransition();
  const name = people.find(({ staffId }) => staffId === to)?.name ?? "";
  const hand = () =>
    start(async () => {
      const result = await handOverAction({ from, to });
      if (result.ok) toast("ok", t("handed", { count: result.data.count, name }));
      else toast("bad", explain(result));
      setTo("");
    });
  if (people.length === 0) return null;
  return (
    <span className="flex items-center gap-2">
      <Select aria-label={t("handTo", { what })} value={to} onChange={({ target }) => setTo(target.value)}>
        <option value="">{t("choosePerson")}</option>
        {people.map((person) => (
          <option key={person.staffId} value={person.staffId}>
            {person.name}
          </option>
        ))}
      </Select>
      <Button size="sm" disabled={isBusy || to === ""} onClick={hand}>
        {t("handOver")}
      </Button>
    </span>
  );
}
