"use client";

import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { type FormEvent, useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import { keepStudentNoAction } from "@/lib/review/actions";
import { SUBMISSION_KINDS } from "@/lib/review/queue/kinds";
import type { QueueOptions } from "@/lib/review/queue/options";
import { REJECT_REASON_CODES, reasonOf } from "@/lib/review/reasons/reasons";
import { NO_QUEUE_FILTERS, queueParams } from "@/lib/review/search-params";
import { QUEUE_BANDS } from "@/lib/tasks/face-compare/rules";
import type { WorkPlace } from "./review-queue";

export type FilterOptions = QueueOptions & { tasks: readonly { taskId: string; name: string }[] };

type Props = { open: boolean; place: WorkPlace; options: FilterOptions; onClose: () => void };

/** Reasons that a machine can find. */
const FOUND = REJECT_REASON_CODES.filter((code) => reasonOf(code).measures.length > 0);

/** What the queue is narrowed to; kept in the address, a typed student number as a token. */
export function QueueFiltersDialog({ open, place, options, onClose }: Props) {
  const t = useTranslations("review.filters");
  const reason = useTranslations("rejectReason");
  const toast = useToast();
  const explain = useActionMessage();
  const [isBusy, start] = useTransition();
  const [, setParams] = useQueryStates(queueParams, { shallow: false, history: "push" });
  const filters = place.filters ?? NO_QUEUE_FILTERS;

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const chosen = (name: string) => String(form.get(name) ?? "") || null;
    start(async () => {
      const typed = chosen("studentNo")?.trim();
      const kept = typed ? await keepStudentNoAction({ term: typed }) : null;
      if (kept && !kept.ok) return toast("bad", explain(kept));
      await setParams({
        task: chosen("task"),
        college: chosen("college"),
        band: QUEUE_BANDS.find((band) => band === chosen("band")) ?? null,
        reason: REJECT_REASON_CODES.find((code) => code === chosen("reason")) ?? null,
        kind: SUBMISSION_KINDS.find((kind) => kind === chosen("kind")) ?? null,
        q: kept?.ok ? kept.data.token : null,
        at: null,
      });
      onClose();
    });
  };
  const list = (name: string, value: string | null, entries: readonly (readonly [string, string])[]) => (
    <Field label={t(name as "task")}>
      {(control) => (
        <Select {...control} name={name} defaultValue={value ?? ""}>
          <option value="">{t("all")}</option>
          {entries.map(([key, text]) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
  return (
    <Dialog open={open} onOpenChange={(isOpen) => !isOpen && onClose()} title={t("title")}>
      <form onSubmit={submit} className="grid gap-3 sm:grid-cols-2">
        {list(
          "task",
          place.taskId,
          options.tasks.map(({ taskId, name }) => [taskId, name]),
        )}
        {list(
          "college",
          filters.college,
          options.colleges.map(({ college, count }) => [college, `${college} ${count}`]),
        )}
        {list(
          "band",
          filters.band,
          QUEUE_BANDS.map((band) => [band, t(`bands.${band}`)]),
        )}
        {list(
          "reason",
          filters.reason,
          FOUND.map((code) => [code, reason(`${code}.name`)]),
        )}
        {list(
          "kind",
          filters.kind,
          SUBMISSION_KINDS.map((kind) => [kind, t(`kinds.${kind}`)]),
        )}
        <Field label={t("studentNo")}>
          {(control) => (
            <Input {...control} name="studentNo" maxLength={40} defaultValue={options.studentNo ?? ""} />
          )}
        </Field>
        <p className="text-ink-muted text-xs sm:col-span-2">{t("bandHint")}</p>
        <div className="sm:col-span-2">
          <DialogActions>
            <Button
              disabled={isBusy}
              onClick={() =>
                start(async () => {
                  await setParams({ ...NO_QUEUE_FILTERS, task: null, at: null });
                  onClose();
                })
              }
            >
              {t("clear")}
            </Button>
            <Button type="submit" look="primary" disabled={isBusy}>
              {t("apply")}
            </Button>
          </DialogActions>
        </div>
      </form>
    </Dialog>
  );
}
