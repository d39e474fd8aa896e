"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { NUMERIC, Table, Th } from "@/components/ui/table";
import type { GoldPhotoRow } from "@/lib/review/gold/list";
import type { GoldMaking } from "@/lib/review/gold/making";
import { GOLD_SET_SIZES } from "@/lib/review/gold/schema";
import { GoldRow } from "./gold-row";
import { MakingNotice } from "./making-notice";
import { useMakeGold } from "./use-make-gold";

type Place = { schoolId: string; taskId: string };
type Props = Place & { photos: readonly GoldPhotoRow[]; making: GoldMaking | null };

/** A task's gold photos as reviewers would see them, each with what is right and what the machine found. */
export function GoldPhotos({ photos, making, ...place }: Props) {
  const t = useTranslations("gold");
  const { isAsking, make } = useMakeGold(place);
  const isUnderWay = making?.state === "underWay";
  // Asked for again, the labelled set would yield nothing more.
  const mayHelp = (size: number) =>
    size > photos.length && !(making?.state === "short" && making.setSize >= size);
  return (
    <Card>
      <CardHeader title={t("photos")} note={`◆ ${t("synthetic")}`}>
        {GOLD_SET_SIZES.filter(mayHelp).map((size) => (
          <Button key={size} size="sm" disabled={isAsking || isUnderWay} onClick={() => make(size)}>
            {t("make", { count: size })}
          </Button>
        ))}
      </CardHeader>
      {making && <MakingNotice making={making} isAsking={isAsking} onGoOn={() => make(making.setSize)} />}
      {photos.length === 0 ? (
        <Empty title={t("none")}>{t("noneHint")}</Empty>
      ) : (
        <Table>
          <thead>
            <tr>
              <Th>{t("photos")}</Th>
              <Th>{t("kind")}</Th>
              <Th>{t("answer")}</Th>
              <Th>{t("machine")}</Th>
              <Th className={NUMERIC}>{t("score")}</Th>
              <Th>{t("source")}</Th>
              <Th className={NUMERIC}>{t("used")}</Th>
              <Th>{t("state")}</Th>
              <Th />
            </tr>
          </thead>
          <tbody>
            {photos.map((photo) => (
              <GoldRow key={photo.id} {...place} photo={photo} />
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  );
}
