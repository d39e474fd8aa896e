"use client";

import { Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionDialog } from "@/components/forms/action-dialog";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import { HANDOVER_WAYS } from "@/db/delivery-vocabulary";
import { handOverBatchAction } from "@/lib/delivery/actions";
import type { Recipient } from "@/lib/delivery/life/steps";

type Props = { schoolId: string; batchId: string; to: Recipient; count: number; today: string };
type Way = (typeof HANDOVER_WAYS)[number];

/** Records who was given the batch, how and when, and the receipt; its students are told once all have it. */
export function HandOver({ schoolId, batchId, to, count, today }: Props) {
  const t = useTranslations("delivery.built.handOver");
  const recipient = useTranslations("recipient");
  const ways = useTranslations("handoverWay");
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  const button = t("button", { recipient: recipient(to) });
  return (
    <>
      <Button size="lg" onClick={() => setOpen(true)}>
        <Send aria-hidden />
        {button}
      </Button>
      {isOpen && (
        <ActionDialog
          title={button}
          description={t("about", { count })}
          submit={button}
          act={({ way, receiver = "", handedOn = "", receipt = "" }) =>
            handOverBatchAction({
              ...{ schoolId, batchId, recipient: to },
              ...{ way: way as Way, receiver, handedOn, receipt },
            })
          }
          onDone={({ students }) => toast("ok", t("done", { students }))}
          onClose={() => setOpen(false)}
        >
          <Field label={t("way")}>
            {(control) => (
              <Select {...control} name="way">
                {HANDOVER_WAYS.map((way) => (
                  <option key={way} value={way}>
                    {ways(way)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field label={t("receiver")}>
            {(control) => <Input {...control} name="receiver" required maxLength={40} />}
          </Field>
          <Field label={t("handedOn")}>
            {(control) => (
              <Input {...control} type="date" name="handedOn" required max={today} defaultValue={today} />
            )}
          </Field>
          <Field label={t("receipt")}>
            {(control) => <Input {...control} name="receipt" maxLength={100} />}
          </Field>
        </ActionDialog>
      )}
    </>
  );
}
