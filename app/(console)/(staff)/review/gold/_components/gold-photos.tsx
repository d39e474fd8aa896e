"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Poll } from "@/components/layout/poll";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { NUMERIC, Table, Td, Th } from "@/components/ui/table";
import { useToast } from "@/components/ui/toast";
import { makeGoldAction, retireGoldAction } from "@/lib/review/actions";
import type { GoldPhotoRow } from "@/lib/review/gold/list";
import { GOLD_SET_SIZES } from "@/lib/review/gold/schema";

type Props = { schoolId: string; taskId: string; photos: readonly GoldPhotoRow[] };

/** A task's gold photos as reviewers would see them, each with what is right and what the machine found. */
export function GoldPhotos({ schoolId, taskId, photos }: Props) {
  const t = useTranslations("gold");
  const toast = useToast();
  const explain = useActionMessage();
  const [wanted, setWanted] = useState(0);
  const [isBusy, start] = useTransition();
  const make = (count: (typeof GOLD_SET_SIZES)[number]) =>
    start(async () => {
      const result = await makeGoldAction({ schoolId, taskId, count });
      if (!result.ok) return toast("bad", explain(result));
      setWanted(count);
      toast("ok", t("making"));
    });
  return (
    <Card>
      {photos.length < wanted && <Poll everyMs={3000} />}
      <CardHeader title={t("photos")} note={`◆ ${t("synthetic")}`}>
        {GOLD_SET_SIZES.filter((count) => count > photos.length).map((count) => (
          <Button
            key={count}
            size="sm"
            disabled={isBusy || photos.length < wanted}
            onClick={() => make(count)}
          >
            {t("make", { count })}
          </Button>
        ))}
      </CardHeader>
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
              <GoldRow key={photo.id} schoolId={schoolId} taskId={taskId} photo={photo} />
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  );
}

function GoldRow({ schoolId, taskId, photo }: Omit<Props, "photos"> & { photo: GoldPhotoRow }) {
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
