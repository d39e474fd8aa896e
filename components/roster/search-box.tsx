"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { type FormEvent, useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/actions/staff-action";
import { enrollmentListParams } from "@/lib/roster/search-params";

type Props = {
  term: string | null;
  /** Takes what was typed to the server. */
  keep: (term: string) => Promise<ActionResult<{ token: string }>>;
};

/** Global search. What is typed goes to the server; the address keeps only its token. */
export function SearchBox({ term, keep }: Props) {
  const t = useTranslations("roster");
  const common = useTranslations("common");
  const toast = useToast();
  const explain = useActionMessage();
  const [isBusy, start] = useTransition();
  const [, setParams] = useQueryStates(enrollmentListParams, { shallow: false, history: "push" });
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get("term") ?? "").trim();
    if (typed === "") {
      void setParams({ q: null, after: null });
      return;
    }
    start(async () => {
      const result = await keep(typed);
      if (result.ok) await setParams({ q: result.data.token, after: null });
      else toast("bad", explain(result));
    });
  };
  return (
    <form onSubmit={search} className="flex grow items-center gap-2">
      {/* A new term from the server renews the field. */}
      <Input
        key={term ?? ""}
        name="term"
        type="search"
        className="max-w-lg"
        defaultValue={term ?? ""}
        placeholder={t("searchLabel")}
        aria-label={t("searchLabel")}
      />
      <Button type="submit" size="icon" aria-label={common("search")} disabled={isBusy}>
        <Search aria-hidden />
      </Button>
    </form>
  );
}
