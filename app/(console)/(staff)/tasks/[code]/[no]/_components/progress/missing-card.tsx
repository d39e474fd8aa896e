"use client";

import { Download, FileArchive } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Poll } from "@/components/layout/poll";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { Progress } from "@/components/ui/progress";
import { useToast } from "@/components/ui/toast";
import { formatCount, formatMoment } from "@/lib/i18n/format";
import { requestMissingListAction } from "@/lib/progress/actions";
import { KEPT_DAYS } from "@/lib/progress/missing/kept-days";
import type { MissingList } from "@/lib/progress/missing/lists";

type Props = { place: { schoolId: string; taskId: string }; list: MissingList | null };

/** The archive of those still without a photo: ask for it, go away, come back and take it. */
export function MissingCard({ place, list }: Props) {
  const t = useTranslations("missing");
  const toast = useToast();
  const explain = useActionMessage();
  const [isBusy, start] = useTransition();
  const make = () =>
    start(async () => {
      const result = await requestMissingListAction(place);
      if (!result.ok) toast("bad", explain(result));
    });
  const isUnderWay = list?.status === "waiting" || list?.status === "writing";
  return (
    <Card>
      <CardHeader title={t("title")} />
      <div className="grid gap-3 p-4">
        <p className="text-ink-muted">{t("makeHint", { days: KEPT_DAYS })}</p>
        {list && (
          <p role="status" className="font-medium">
            {sentence(list, t)}
          </p>
        )}
        {list && isUnderWay && (
          <>
            <Progress done={list.collegesDone} total={list.collegesTotal} label={t("status.writing")} />
            <Poll everyMs={1500} />
          </>
        )}
        <div className="flex gap-2">
          {list?.isKept && (
            <Button asChild look="primary">
              <a href={`/api/schools/${place.schoolId}/missing-lists/${list.id}`} download>
                <Download aria-hidden />
                {t("download")}
              </a>
            </Button>
          )}
          {!isUnderWay && (
            <Button onClick={make} disabled={isBusy}>
              <FileArchive aria-hidden />
              {list ? t("again") : t("make")}
            </Button>
          )}
        </div>
      </div>
    </Card>
  );
}

function sentence(list: MissingList, t: ReturnType<typeof useTranslations<"missing">>): string {
  const { status, students, collegesDone, collegesTotal } = list;
  const moment = formatMoment(list.createdAt);
  if (status === "writing") return t("writing", { done: collegesDone, total: collegesTotal });
  if (status !== "done") return t(`status.${status}`);
  if (students === 0) return t("nobody", { moment });
  return t("done", { moment, students: formatCount(students), colleges: collegesTotal });
}
