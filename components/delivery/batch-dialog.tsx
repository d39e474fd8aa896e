"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { createBatchAction } from "@/lib/delivery/actions";
import type { BatchSettings } from "@/lib/delivery/schema";
import { BatchForm } from "./batch-form";

type Props = {
  place: { schoolId: string; taskId: string };
  base: `/tasks/${string}/${string}`;
  name: string;
  /** Whose photos it is for. */
  whom: Pick<BatchSettings, "colleges" | "selectionId">;
  onClose: () => void;
  children: ReactNode;
};

/** A new batch; made, it opens with its dry run. */
export function BatchDialog({ place, base, name, whom, onClose, children }: Props) {
  const t = useTranslations("delivery");
  const router = useRouter();
  return (
    <BatchForm
      {...{ name, whom, onClose }}
      title={t("create")}
      submit={t("form.submit")}
      settings={null}
      act={(batch) => createBatchAction({ ...place, ...batch })}
      onDone={({ no }) => router.push(`${base}/batches/${no}`)}
    >
      {children}
    </BatchForm>
  );
}
