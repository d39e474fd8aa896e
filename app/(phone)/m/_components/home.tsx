"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { BigButton, bigButton } from "@/components/phone/big-button";
import { Screen } from "@/components/phone/screen";
import { forgetToken } from "@/components/phone/token";
import { useWrite } from "@/components/phone/use-write";

/** What is mine, and the way to begin. */
export function Home() {
  const t = useTranslations("phone.home");
  return (
    <Screen
      title={t("title")}
      foot={
        <Link href={"/m/find" as "/m"} className={bigButton()}>
          {t("start")}
        </Link>
      }
    >
      <p className="text-ink-muted text-sm">{t("startNote")}</p>
      <LogOut />
    </Screen>
  );
}

function LogOut() {
  const t = useTranslations("phone.login");
  const { write, isBusy } = useWrite("POST /log-out");
  const leave = async () => {
    await write();
    forgetToken();
  };
  return (
    <div className="mt-auto space-y-2">
      <BigButton look="plain" disabled={isBusy} onClick={leave}>
        {t("out")}
      </BigButton>
    </div>
  );
}
