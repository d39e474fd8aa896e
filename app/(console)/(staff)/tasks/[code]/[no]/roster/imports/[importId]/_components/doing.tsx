import { getTranslations } from "next-intl/server";
import { Progress } from "@/components/ui/progress";
import { requireStaff } from "@/lib/auth/session";
import { paceOf } from "@/lib/roster/imports/pace";
import type { RosterImport } from "@/lib/roster/queries";

type Props = { current: RosterImport; total: number; text: string };

/** How far the worker has come with the rows, how fast it goes and how long it still takes. */
export async function Doing({ current, total, text }: Props) {
  const [{ clock }, t] = await Promise.all([requireStaff(), getTranslations("roster.import")]);
  const { rowsDone: done, stepStartedFrom: startedFrom, stepStartedAt: startedAt } = current;
  const pace = paceOf({ done, total, startedFrom, startedAt }, clock.now());
  return (
    <div className="grid gap-2" role="status">
      <p>{text}</p>
      {total > 0 && <Progress done={done} total={total} label={text} />}
      <p className="text-ink-muted text-sm">
        {pace && <span className="mr-3">{paceText(pace, t)}</span>}
        {t("leave")}
      </p>
    </div>
  );
}

/** The rest is told in whole minutes once it is longer than these seconds. */
const IN_MINUTES_ABOVE = 90;

function paceText(
  { perSecond, secondsLeft: seconds }: NonNullable<ReturnType<typeof paceOf>>,
  t: Awaited<ReturnType<typeof getTranslations<"roster.import">>>,
): string {
  if (seconds === null) return t("pace", { perSecond });
  const minutes = seconds > IN_MINUTES_ABOVE ? Math.round(seconds / 60) : 0;
  return t("paceLeft", { perSecond, seconds, minutes });
}
