"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Answer } from "@/components/phone/ask";
import { Contacts } from "@/components/phone/contacts";
import { Facts } from "@/components/phone/facts";
import { Reading } from "@/components/phone/reading";
import { Screen } from "@/components/phone/screen";
import { useAnswer } from "@/components/phone/use-answer";
import { formatMoment, formatMoney } from "@/lib/i18n/format";
import { Counters } from "./counters";
import { MoreLinks } from "./more-links";
import { isDoable, NextStep } from "./next-step";
import { Outcome } from "./outcome";
import { Reminders } from "./reminders";
import { Unbind } from "./unbind";
import { Waiting } from "./waiting";

const LOOK_EVERY_MS = 5000;
/** While these last, the page looks again by itself. */
const PASSING = ["waitProduction", "waitReview", "waitDelivery"];

type Money = Answer<"GET /enrollments/{enrollmentId}">["money"];

/** How an enrollment of mine stands, the one thing to do now, and what has become of the photos. */
export function Mine({ enrollmentId }: { enrollmentId: string }) {
  const t = useTranslations("phone.mine");
  const locale = useLocale();
  const place = { params: { enrollmentId } };
  const { answer: mine, refusal, again } = useAnswer("GET /enrollments/{enrollmentId}", place);
  const {
    answer: standing,
    refusal: unheard,
    again: lookAgain,
  } = useAnswer("GET /enrollments/{enrollmentId}/standing", place, {
    everyMs: LOOK_EVERY_MS,
    isDone: ({ next }) => !PASSING.includes(next.step),
  });
  const lookAtAll = () => {
    again();
    lookAgain();
  };
  const step = standing?.next.step;
  const moneyLine = ({ paidFen, returnedFen, returningFen }: Money) =>
    [
      t("money.paid", { amount: formatMoney(paidFen) }),
      ...(returnedFen > 0 ? [t("money.returned", { amount: formatMoney(returnedFen) })] : []),
      ...(returningFen > 0 ? [t("money.returning", { amount: formatMoney(returningFen) })] : []),
    ].join(t("money.comma"));
  return (
    <Screen
      title={t("title")}
      back="/m"
      help={mine ?? undefined}
      foot={
        step &&
        isDoable(step) && (
          <NextStep
            step={step}
            enrollmentId={enrollmentId}
            isForOnSite={mine?.money.forOnSite ?? false}
            onDone={lookAtAll}
          />
        )
      }
    >
      <Reading answer={mine} refusal={refusal ?? unheard} onAgain={lookAtAll} />
      {standing && (
        <p role="status" className="rounded-lg bg-accent-soft p-4 font-medium">
          {standing.next.text[locale]}
        </p>
      )}
      {standing?.next.step === "waitReview" && (
        <Waiting enrollmentId={enrollmentId} standing={standing} onChanged={lookAtAll} />
      )}
      <Outcome key={step} enrollmentId={enrollmentId} contacts={mine?.contacts ?? []} step={step} />
      {standing && <Counters standing={standing} />}
      {mine && (
        <>
          <h2 className="font-semibold">{mine.taskName}</h2>
          <Facts
            facts={[
              [t("school"), mine.schoolName],
              [t("name"), mine.facts.name],
              [t("studentNo"), mine.facts.studentNo],
              [t("closesAt"), formatMoment(mine.closesAt)],
              ...(mine.money.paidFen > 0 ? [[t("money.label"), moneyLine(mine.money)] as const] : []),
            ]}
          />
          <MoreLinks mine={mine} />
          <Reminders enrollmentId={enrollmentId} />
          <Contacts contacts={mine.contacts} />
          <Unbind enrollmentId={enrollmentId} isAllowed={mine.unbindRefusal === null} />
        </>
      )}
    </Screen>
  );
}
