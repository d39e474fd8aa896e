"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionDialog } from "@/components/forms/action-dialog";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { handInAction } from "@/lib/onsite/actions";

type Props = { shoot: { schoolId: string; shootId: string }; ready: number };

export function HandIn({ shoot, ready }: Props) {
  const t = useTranslations("onsite.pictures");
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  if (ready === 0) return null;
  const submit = t("handIn", { count: ready });
  return (
    <>
      <Button look="primary" size="sm" onClick={() => setOpen(true)}>
        {submit}
      </Button>
      {isOpen && (
        <ActionDialog
          title={submit}
          description={t("handInNote")}
          submit={submit}
          act={() => handInAction({ ...shoot, expected: ready })}
          onDone={({ handedIn: count, refused }) =>
            refused > 0
              ? toast("bad", t("someRefused", { count, refused }))
              : toast("ok", t("handedIn", { count }))
          }
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
