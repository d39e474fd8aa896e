"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Previewed } from "@/components/tasks/preview/previewed";
import { StudentPreview } from "@/components/tasks/preview/student-preview";
import { Button } from "@/components/ui/button";

/** The student's pages as the rules of the form make them, before anything is saved. */
export function PreviewPart(previewed: Previewed) {
  const t = useTranslations("preview");
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="min-w-0 space-y-2">
      <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t(isOpen ? "close" : "open")}
      </Button>
      {isOpen && (
        <div className="rounded-lg border">
          <p className="px-4 pt-3 text-ink-muted">{t("note")}</p>
          <StudentPreview {...previewed} />
        </div>
      )}
    </div>
  );
}
