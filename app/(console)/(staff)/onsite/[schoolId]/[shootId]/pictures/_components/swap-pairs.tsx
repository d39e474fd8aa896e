"use client";

import { ArrowLeftRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActButton } from "@/components/onsite/act-button";
import { Card, CardHeader } from "@/components/ui/card";
import { swapPicturesAction } from "@/lib/onsite/actions";
import type { PictureRow } from "@/lib/onsite/pictures/list-pictures";
import { ShootPicture } from "./shoot-picture";

type Props = { schoolId: string; pairs: [PictureRow, PictureRow][] };

/** Pictures of two classmates each of which shows the other: one click puts them right. */
export function SwapPairs({ schoolId, pairs }: Props) {
  const t = useTranslations("onsite.pictures");
  return (
    <Card>
      <CardHeader title={`${t("swaps")} ${pairs.length}`} note={t("swapsNote")} />
      <ul className="grid gap-4 p-4 md:grid-cols-2 2xl:grid-cols-3" aria-label={t("swaps")}>
        {pairs.map(([one, other]) => (
          <li key={one.id} className="flex items-center gap-3 rounded-md border p-3">
            {[one, other].map((picture) => (
              <figure key={picture.id} className="w-24 shrink-0">
                <div className="h-32 w-24">
                  <ShootPicture
                    {...{ schoolId, pictureId: picture.id }}
                    alt={t("pictureOf", { name: picture.name ?? "" })}
                  />
                </div>
                <figcaption className="truncate text-xs">
                  <b className="font-semibold">{picture.name}</b>
                  <span className="block truncate tabular-nums">{picture.studentNo}</span>
                  <span className="block truncate text-ink-muted">{picture.fileName}</span>
                </figcaption>
              </figure>
            ))}
            <ActButton
              look="primary"
              aria-label={t("swapOf", { one: one.name ?? "", other: other.name ?? "" })}
              act={() => swapPicturesAction({ schoolId, pictureId: one.id, otherId: other.id })}
              done={() => t("swapped")}
            >
              <ArrowLeftRight aria-hidden />
              {t("swap")}
            </ActButton>
          </li>
        ))}
      </ul>
    </Card>
  );
}
