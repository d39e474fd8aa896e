"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Pay } from "./pay";

type Props = { enrollmentId: string; onPaid: () => void };

/** The fee, for taking the photo oneself or for having it taken at a site: the same price, another order. */
export function PayFee({ enrollmentId, onPaid }: Props) {
  const t = useTranslations("phone.mine.payFor");
  const [want, setWant] = useState<"fee" | "onSite">("fee");
  return (
    <>
      {want === "onSite" && <p className="text-ink-muted text-sm">{t("onSiteNote")}</p>}
      <Pay key={want} enrollmentId={enrollmentId} want={want} onPaid={onPaid} />
      <button
        type="button"
        onClick={() => setWant(want === "fee" ? "onSite" : "fee")}
        className="min-h-11 text-ink-muted underline"
      >
        {t(want === "fee" ? "onSite" : "fee")}
      </button>
    </>
  );
}
