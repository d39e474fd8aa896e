"use client";

import { BellRing } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { RemindDialog } from "./remind-dialog";

type Props = { place: { schoolId: string; taskId: string }; colleges: readonly string[] };

export function RemindButton(props: Props) {
  const t = useTranslations("remind");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <BellRing aria-hidden />
        {t("open")}
      </Button>
      {isOpen && <RemindDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
