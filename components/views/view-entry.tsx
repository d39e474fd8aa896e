"use client";

import { Star, StarOff, Trash2 } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { useToast } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/actions/staff-action";
import { removeViewAction, setDefaultViewAction } from "@/lib/views/actions";
import type { SavedView } from "@/lib/views/queries";
import type { ViewPlace } from "@/lib/views/schema";

type Props = { place: ViewPlace; view: SavedView; href: Route; onOpen: () => void };

const TOOL = "rounded p-1 text-ink-muted hover:text-ink disabled:opacity-50";

/** One view of the menu: opened by its name, chosen as the default, removed where it is one's own. */
export function ViewEntry({ place, view, href, onOpen }: Props) {
  const t = useTranslations("views");
  const toast = useToast();
  const explain = useActionMessage();
  const [isBusy, start] = useTransition();
  const { id: viewId, name, owner, isMine, isDefault } = view;
  const run = (action: () => Promise<ActionResult<void>>) =>
    start(async () => {
      const result = await action();
      if (!result.ok) toast("bad", explain(result));
    });
  const star = t(isDefault ? "isDefault" : "makeDefault", { name });
  return (
    <div className="flex items-center gap-1 rounded-md px-1.5 hover:bg-hover">
      <Link href={href} className="min-w-0 grow truncate py-1 text-sm" onClick={onOpen}>
        {name}
        {!isMine && <span className="block text-2xs text-ink-muted">{t("by", { owner })}</span>}
      </Link>
      <button
        type="button"
        aria-label={star}
        title={star}
        aria-pressed={isDefault}
        disabled={isBusy}
        className={TOOL}
        onClick={() => run(() => setDefaultViewAction({ ...place, viewId: isDefault ? null : viewId }))}
      >
        {isDefault ? (
          <StarOff aria-hidden className="size-3.5 text-accent" />
        ) : (
          <Star aria-hidden className="size-3.5" />
        )}
      </button>
      {isMine && (
        <button
          type="button"
          aria-label={t("remove", { name })}
          title={t("remove", { name })}
          disabled={isBusy}
          className={TOOL}
          onClick={() => run(() => removeViewAction({ ...place, viewId }))}
        >
          <Trash2 aria-hidden className="size-3.5" />
        </button>
      )}
    </div>
  );
}
