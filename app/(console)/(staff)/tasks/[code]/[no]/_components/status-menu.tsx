"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import { setTaskStatusAction } from "@/lib/tasks/actions";
import { nextStatuses, type TaskStatus } from "@/lib/tasks/policy";

type Next = Exclude<TaskStatus, "draft">;
type Props = { place: { schoolId: string; taskId: string }; status: TaskStatus };

const CONFIRM = { open: "confirmOpen", paused: "confirmPaused", closed: "confirmClosed" } as const;

/** The steps a task can take from its present status, each with what it means. */
export function StatusMenu({ place, status }: Props) {
  const t = useTranslations("tasks.status");
  const common = useTranslations("common");
  const toast = useToast();
  const explain = useActionMessage();
  const [asked, setAsked] = useState<Next | null>(null);
  const [isBusy, start] = useTransition();
  const label = (next: Next) => (next === "open" && status === "paused" ? t("resume") : t(next));

  const confirm = () =>
    start(async () => {
      if (!asked) return;
      const result = await setTaskStatusAction({ ...place, status: asked });
      if (result.ok) toast("ok", t("done"));
      else toast("bad", explain(result));
      setAsked(null);
    });

  const steps = nextStatuses(status).filter((next): next is Next => next !== "draft");
  return (
    <div className="flex gap-2">
      {steps.map((next) => (
        <Button key={next} look={next === "open" ? "primary" : "plain"} onClick={() => setAsked(next)}>
          {label(next)}
        </Button>
      ))}
      <Dialog
        open={asked !== null}
        onOpenChange={(open) => !open && setAsked(null)}
        title={asked && label(asked)}
        description={asked && t(CONFIRM[asked])}
      >
        <DialogActions>
          <Button onClick={() => setAsked(null)}>{common("cancel")}</Button>
          <Button look={asked === "closed" ? "danger" : "primary"} disabled={isBusy} onClick={confirm}>
            {asked && label(asked)}
          </Button>
        </DialogActions>
      </Dialog>
    </div>
  );
}
