"use client";

import { Maximize, Minimize2 } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

/** Quiet until somebody looks for them: the screen belongs to the figures. */
export function HallTools({ back }: { back: "/progress" | `/tasks/${string}/${number}` }) {
  const t = useTranslations("hall");
  return (
    <>
      <Button look="quiet" onClick={() => void document.documentElement.requestFullscreen?.()}>
        <Maximize aria-hidden />
        {t("fullScreen")}
      </Button>
      <Button look="quiet" asChild>
        <Link href={back}>
          <Minimize2 aria-hidden />
          {t("leave")}
        </Link>
      </Button>
    </>
  );
}
