"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { TaskPlace } from "../place";

/** What is read in it is loaded when it is asked for. */
const HelpSheet = dynamic(() => import("./help-sheet").then((sheet) => sheet.HelpSheet), { ssr: false });

/** Whom to ask and how it is done right, over whatever is being done: nothing of that is lost. */
export function HelpButton({ place }: { place: TaskPlace }) {
  const t = useTranslations("phone.help");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)} className="min-h-12 px-3 text-right text-accent">
        {t("open")}
      </button>
      {isOpen && <HelpSheet place={place} onClose={() => setOpen(false)} />}
    </>
  );
}
