"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { askBytes, Refusal } from "@/components/phone/ask";
import { BigButton, bigButton } from "@/components/phone/big-button";
import { Refused } from "@/components/phone/refused";

/** The approved photo, fetched when asked for and kept only while the page is open. */
export function ApprovedPhoto({ enrollmentId }: { enrollmentId: string }) {
  const t = useTranslations("phone.mine");
  const [address, setAddress] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => () => void (address && URL.revokeObjectURL(address)), [address]);
  const fetchIt = async () => {
    setBusy(true);
    setRefusal(null);
    try {
      const photo = await askBytes("/enrollments/{enrollmentId}/approved-photo", { enrollmentId });
      setAddress(URL.createObjectURL(photo));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setRefusal(error);
    } finally {
      setBusy(false);
    }
  };
  if (!address)
    return (
      <>
        <Refused refusal={refusal} />
        <BigButton look="plain" disabled={isBusy} onClick={fetchIt}>
          {isBusy ? t("fetchingPhoto") : t("fetchPhoto")}
        </BigButton>
      </>
    );
  return (
    <section className="space-y-2">
      {/* biome-ignore lint/performance/noImgElement: the bytes are in memory. */}
      <img src={address} alt={t("approvedAlt")} className="mx-auto w-60 rounded" />
      <p className="text-center text-ink-muted text-sm">{t("holdToSave")}</p>
      <a href={address} download={t("photoFile")} className={bigButton("plain")}>
        {t("savePhoto")}
      </a>
    </section>
  );
}
