"use client";

import { useTranslations } from "next-intl";
import { ConfirmButton } from "@/components/forms/confirm-button";
import { shootTime } from "@/components/onsite/shoot-time";
import { removeShootAction } from "@/lib/onsite/actions";
import type { ShootRow } from "@/lib/onsite/shoots/list-shoots";

export function RemoveShoot({ shoot }: { shoot: ShootRow }) {
  const t = useTranslations("onsite");
  const { schoolId, id: shootId, place } = shoot;
  const title = t("removeOf", { place, time: shootTime(shoot) });
  return (
    <ConfirmButton
      size="sm"
      aria-label={title}
      title={title}
      question={t("removeQuestion")}
      submit={t("remove")}
      isDangerous
      act={() => removeShootAction({ schoolId, shootId })}
      done={() => t("removed")}
    >
      {t("remove")}
    </ConfirmButton>
  );
}
