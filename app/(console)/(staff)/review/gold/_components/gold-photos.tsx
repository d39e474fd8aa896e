"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { NUMERIC, Table, Td, Th } from "@/components/ui/table";
import { useToast } from "@/components/ui/toast";
import { retireGoldAction } from "@/lib/review/actions";
import type { GoldPhotoRow } from "@/lib/review/gold/list";
import type { GoldMaking } from "@/lib/review/gold/making";
import { GOLD_SET_SIZES } from "@/lib/review/gold/schema";
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

function GoldRow({ schoolId, taskId, photo }: Place & { photo: GoldPhotoRow }) {
  const t = useTranslations("gold");
  const said = useTranslations("quality");
  const kind = useTranslations("goldKind");
  const reason = useTranslations("rejectReason");
  const measure = useTranslations("measureName");
  const format = useFormatter();
  const toast = useToast();
  const explain = useActionMessage();
  const [isBusy, start] = useTransition();
  const { isRetired, source } = photo;
  const turn = () =>
    start(async () => {
      const result = await retireGoldAction({ schoolId, taskId, photoId: photo.id, isRetired: !isRetired });
      if (!result.ok) toast("bad", explain(result));
    });
  const url = (objectId: string) => `/api/schools/${schoolId}/photos/${objectId}`;
  return (
    <tr className="hover:bg-hover">
      <Td>
        <span className="flex gap-1">
          {/* biome-ignore lint/performance/noImgElement: a private picture, made ready, of a fixed frame */}
          <img
            src={url(photo.referenceId)}
            alt={t("referenceAlt")}
            loading="lazy"
            className="h-20 w-15 object-cover"
          />
          {/* biome-ignore lint/performance/noImgElement: a private picture, made ready, of a fixed frame */}
          <img
            src={url(photo.standardId)}
            alt={t("pairAlt", { kind: kind(photo.kind) })}
            loading="lazy"
            className="h-20 w-15 object-cover"
          />
        </span>
      </Td>
      <Td className="whitespace-nowrap">{kind(photo.kind)}</Td>
      <Td>
        {photo.reasons.length === 0
          ? said("approve")
          : said("reject", { reasons: format.list(photo.reasons.map((code) => reason(`${code}.name`))) })}
      </Td>
      <Td className="text-xs">
        {photo.found.length === 0 ? "–" : format.list(photo.found.map((code) => measure(code)))}
      </Td>
      <Td className={NUMERIC}>{photo.score ?? "–"}</Td>
      <Td className="max-w-56 break-all text-ink-muted text-xs">{source}</Td>
      <Td className="whitespace-nowrap text-right">{t("times", { count: photo.times })}</Td>
      <Td>
        {photo.isWaiting ? (
          <Badge tone="info">{t("inQueue")}</Badge>
        ) : (
          <Badge tone={isRetired ? "neutral" : "ok"}>{isRetired ? t("retired") : t("inUse")}</Badge>
        )}
      </Td>
      <Td className={NUMERIC}>
        <Button
          size="sm"
          disabled={isBusy}
          aria-label={isRetired ? t("restoreOf", { source }) : t("retireOf", { source })}
          onClick={turn}
        >
          {isRetired ? t("restore") : t("retire")}
        </Button>
      </Td>
    </tr>
  );
}
