"use client";

import { useTranslations } from "next-intl";
import { ActButton } from "@/components/onsite/act-button";
import { shootTime } from "@/components/onsite/shoot-time";
import { removeShootAction } from "@/lib/onsite/actions";
import type { ShootRow } from "@/lib/onsite/shoots/list-shoots";

export function RemoveShoot({ shoot }: { shoot: ShootRow }) {
  const t = useTranslations("onsite");
  const { schoolId, id: shootId, place } = shoot;
  return (
    <ActButton
      size="sm"
      aria-label={t("removeOf", { place, time: shootTime(shoot) })}
      act={() => removeShootAction({ schoolId, shootId })}
      done={() => t("removed")}
    >
      {t("remove")}
    </ActButton>
  );
}
