"use client";

import { useTranslations } from "next-intl";
import { ActButton } from "@/components/onsite/act-button";
import { Card, CardHeader } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { matchPicturesAction } from "@/lib/onsite/actions";

type Props = {
  shoot: { schoolId: string; shootId: string };
  pictures: number;
  people: number;
  comparing: number;
};

/** The two ways in which pictures find their students. */
export function MatchBar({ shoot, pictures, people, comparing }: Props) {
  const t = useTranslations("onsite.pictures");
  return (
    <Card>
      <CardHeader title={t("match")}>
        <ActButton
          size="sm"
          disabled={pictures === 0}
          act={() => matchPicturesAction({ ...shoot, by: "order" })}
          done={(result) => t("matched", result)}
        >
          {t("byOrder")}
        </ActButton>
        <ActButton
          size="sm"
          disabled={pictures === 0}
          act={() => matchPicturesAction({ ...shoot, by: "name" })}
          done={(result) => t("matched", result)}
        >
          {t("byName")}
        </ActButton>
      </CardHeader>
      <div className="grid gap-2 p-4">
        <p className="text-ink-muted text-xs">{t("matchNote")}</p>
        {pictures > 0 && pictures !== people && (
          <Notice tone="warn">{t("uneven", { pictures, people })}</Notice>
        )}
        {comparing > 0 && <p role="status">{t("comparing", { count: comparing })}</p>}
      </div>
    </Card>
  );
}
