"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { useToast } from "@/components/ui/toast";
import { revokeRoleAction } from "@/lib/staff/actions";
import type { StaffRow } from "@/lib/staff/queries";
import { NewGrant } from "./new-grant";

type Props = { person: StaffRow; schools: { id: string; label: string }[]; mayManage: boolean };

/** The roles of a person, each with its scope. */
export function GrantList({ person, schools, mayManage }: Props) {
  const t = useTranslations("people");
  const role = useTranslations("role");
  const toast = useToast();
  const explain = useActionMessage();
  const [isBusy, start] = useTransition();
  const revoke = (grantId: string) =>
    start(async () => {
      const result = await revokeRoleAction({ grantId });
      toast(result.ok ? "ok" : "bad", result.ok ? t("done") : explain(result));
    });
  return (
    <div className="flex flex-wrap gap-1.5">
      {person.grants.map((grant) => {
        const name = role(`${grant.role}.name`);
        const scope = [grant.school ?? t("allSchools"), grant.task, grant.college]
          .filter(Boolean)
          .join(" · ");
        return (
          <span
            key={grant.id}
            className="inline-flex items-center gap-1 rounded-md bg-sunken px-2 py-0.5 text-xs"
          >
            <b className="font-medium">{name}</b>
            <span className="text-ink-muted">{scope}</span>
            {mayManage && (
              <button
                type="button"
                disabled={isBusy}
                aria-label={t("revoke", { role: `${name} ${scope}` })}
                onClick={() => revoke(grant.id)}
                className="rounded p-0.5 text-ink-muted hover:bg-hover hover:text-bad"
              >
                <X aria-hidden className="size-3" />
              </button>
            )}
          </span>
        );
      })}
      {mayManage && <NewGrant staffId={person.id} schools={schools} />}
    </div>
  );
}
