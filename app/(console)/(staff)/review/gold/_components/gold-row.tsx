"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { NUMERIC, Td } from "@/components/ui/table";
import { useToast } from "@/components/ui/toast";
import { retireGoldAction } from "@/lib/review/actions";
import type { GoldPhotoRow } from "@/lib/review/gold/list";

type Place = { schoolId: string; taskId: string };

/** One gold photo beside its reference, and whether it is used. */
export function GoldRow({ schoolId, taskId, photo }: Place & { photo: GoldPhotoRow }) {
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
            className="h-20 w-15 max-w-none object-cover"
          />
          {/* biome-ignore lint/performance/noImgElement: a private picture, made ready, of a fixed frame */}
          <img
            src={url(photo.standardId)}
            alt={t("pairAlt", { kind: kind(photo.kind) })}
            loading="lazy"
            className="h-20 w-15 max-w-none object-cover"
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
      <Td className="text-ink-muted text-xs">
        {source.split(" | ").map((file) => (
          <span key={file} className="block">
            {file}
          </span>
        ))}
      </Td>
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
