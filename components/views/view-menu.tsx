"use client";

import { Bookmark } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { Popover } from "radix-ui";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { viewQuery } from "@/lib/views/policy";
import type { SavedView } from "@/lib/views/queries";
import type { ViewPlace } from "@/lib/views/schema";
import { PLAIN_VIEW } from "@/lib/views/search-params";
import { SaveView } from "./save-view";
import { ViewEntry } from "./view-entry";

type Props = { place: ViewPlace; views: readonly SavedView[]; mayShare: boolean };

/** The views of a list: open one, keep the present one, choose what the list opens with. */
export function ViewMenu({ place, views, mayShare }: Props) {
  const t = useTranslations("views");
  const path = usePathname();
  const search = useSearchParams();
  const [isOpen, setOpen] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const query = viewQuery(search.toString());
  const current = views.find(({ id }) => id === search.get("view"));
  const label = current
    ? current.query === query
      ? current.name
      : t("changed", { name: current.name })
    : t("title");
  const groups = [
    { title: t("mine"), views: views.filter(({ isMine }) => isMine) },
    { title: t("shared"), views: views.filter(({ isMine }) => !isMine) },
  ];
  return (
    <>
      <Popover.Root open={isOpen} onOpenChange={setOpen}>
        <Popover.Trigger asChild>
          <Button className="max-w-56">
            <Bookmark aria-hidden />
            <span className="truncate">{label}</span>
          </Button>
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Content
            align="end"
            sideOffset={4}
            aria-label={t("title")}
            className="z-50 grid w-72 gap-1 rounded-lg border bg-raised p-2 shadow-pop"
          >
            <Link
              href={`${path}?view=${PLAIN_VIEW}` as Route}
              className="rounded-md px-1.5 py-1 hover:bg-hover"
              onClick={() => setOpen(false)}
            >
              {t("plain")}
            </Link>
            {views.length === 0 && <p className="px-1.5 text-ink-muted text-sm">{t("none")}</p>}
            {groups
              .filter((group) => group.views.length > 0)
              .map((group) => (
                <section key={group.title} aria-label={group.title} className="grid gap-0.5">
                  <p className="px-1.5 pt-1 text-2xs text-ink-muted">{group.title}</p>
                  {group.views.map((view) => (
                    <ViewEntry
                      key={view.id}
                      {...{ place, view }}
                      href={`${path}?${view.query}&view=${view.id}` as Route}
                      onOpen={() => setOpen(false)}
                    />
                  ))}
                </section>
              ))}
            <Button
              size="sm"
              onClick={() => {
                setOpen(false);
                setSaving(true);
              }}
            >
              {t("save")}
            </Button>
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
      {isSaving && <SaveView {...{ place, query, mayShare }} onClose={() => setSaving(false)} />}
    </>
  );
}
