"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { BigButton } from "@/components/phone/big-button";
import { Refused } from "@/components/phone/refused";
import { Screen } from "@/components/phone/screen";
import { useWrite } from "@/components/phone/use-write";
import type { Step, Taken } from "./taken";

type Props = Step & { taken: Taken; captureId: string; onMade: (productionId: string) => void };

/** Has the standard photo made; asks first where the rules put the second confirmation here. */
export function Making({ enrollmentId, standing, taken, captureId, place, home, restart, onMade }: Props) {
  const t = useTranslations("phone.shoot");
  const asksFirst = standing.confirmationBefore === "production";
  const { write, refusal, isBusy } = useWrite("POST /enrollments/{enrollmentId}/productions");
  const [address] = useState(() => URL.createObjectURL(taken.picture));
  const hasBegun = useRef(false);
  const make = () =>
    write({ params: { enrollmentId }, body: { captureId, confirmed: true } }, ({ productionId }) =>
      onMade(productionId),
    );
  // biome-ignore lint/correctness/useExhaustiveDependencies: begun once, whatever is drawn anew.
  useEffect(() => {
    if (asksFirst || hasBegun.current) return;
    hasBegun.current = true;
    make();
  }, [asksFirst]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return (
    <Screen
      title={t("making")}
      back={home}
      help={place}
      foot={
        <>
          <Refused refusal={refusal} />
          {(asksFirst || refusal) && (
            <BigButton disabled={isBusy} onClick={make}>
              {t("make")}
            </BigButton>
          )}
          <BigButton look="plain" onClick={restart}>
            {t("another")}
          </BigButton>
        </>
      }
    >
      {asksFirst && !isBusy && <p>{t("confirmMake")}</p>}
      {isBusy && <p role="status">{t("makingNow")}</p>}
      {/* biome-ignore lint/performance/noImgElement: the bytes are in memory. */}
      <img
        src={address}
        alt={t("takenAlt")}
        className="mx-auto max-h-[55dvh] rounded-lg bg-canvas object-contain"
      />
    </Screen>
  );
}
