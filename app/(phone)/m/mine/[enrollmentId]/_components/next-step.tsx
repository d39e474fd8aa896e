"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { bigButton } from "@/components/phone/big-button";
import { Identity } from "./identity";
import { Pay } from "./pay";
import { PayFee } from "./pay-fee";

const SHOOTING = ["shoot", "submit", "waitProduction"];
const DOABLE = [...SHOOTING, "agree", "bringCode", "pay", "payExtra", "checkIdentity", "giveAddress"];

/** Whether a step is done on the phone; of the rest only the sentence is shown. */
export const isDoable = (step: string) => DOABLE.includes(step);

type Props = {
  step: string;
  enrollmentId: string;
  /** The fee was paid for a shoot on site. */
  isForOnSite: boolean;
  onDone: () => void;
};

/** The way to what has to be done, where it is done on the phone. */
export function NextStep({ step, enrollmentId, isForOnSite, onDone }: Props) {
  const t = useTranslations("phone.mine");
  if (step === "shoot" && isForOnSite) return <OnSiteFirst enrollmentId={enrollmentId} />;
  if (SHOOTING.includes(step))
    return (
      <Link href={`/m/mine/${enrollmentId}/shoot`} className={bigButton()}>
        {t(step === "shoot" ? "shoot" : "goOn")}
      </Link>
    );
  if (step === "agree")
    return (
      <Link href={`/m/mine/${enrollmentId}/agreements`} className={bigButton()}>
        {t("readDocuments")}
      </Link>
    );
  if (step === "bringCode")
    return (
      <Link href={`/m/mine/${enrollmentId}/code`} className={bigButton()}>
        {t("bringCode")}
      </Link>
    );
  if (step === "giveAddress")
    return (
      <Link href={`/m/mine/${enrollmentId}/mailing`} className={bigButton()}>
        {t("giveAddress")}
      </Link>
    );
  if (step === "pay") return <PayFee enrollmentId={enrollmentId} onPaid={onDone} />;
  if (step === "payExtra") return <Pay enrollmentId={enrollmentId} want="extraService" onPaid={onDone} />;
  if (step === "checkIdentity") return <Identity enrollmentId={enrollmentId} onPassed={onDone} />;
  return null;
}

/** Who has paid for being photographed on site is shown the way there, and may take the photo alone all the same. */
function OnSiteFirst({ enrollmentId }: { enrollmentId: string }) {
  const t = useTranslations("phone.mine.payFor");
  return (
    <>
      <p className="text-ink-muted text-sm">{t("paidOnSite")}</p>
      <Link href={`/m/mine/${enrollmentId}/onsite`} className={bigButton()}>
        {t("whereOnSite")}
      </Link>
      <Link href={`/m/mine/${enrollmentId}/shoot`} className={bigButton("plain")}>
        {t("shootMyself")}
      </Link>
    </>
  );
}
