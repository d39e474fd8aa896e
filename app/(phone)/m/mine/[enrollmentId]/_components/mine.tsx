"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { Answer } from "@/components/phone/ask";
import { bigButton } from "@/components/phone/big-button";
import { Contacts } from "@/components/phone/contacts";
import { Facts } from "@/components/phone/facts";
import { Reading } from "@/components/phone/reading";
import { Screen } from "@/components/phone/screen";
import { useAnswer } from "@/components/phone/use-answer";
import { formatMoment, formatMoney } from "@/lib/i18n/format";
import { Counters } from "./counters";
import { Identity } from "./identity";
import { MoreLinks } from "./more-links";
import { Outcome } from "./outcome";
import { Pay } from "./pay";
import { PayFee } from "./pay-fee";
import { Reminders } from "./reminders";
import { Unbind } from "./unbind";
import { Waiting } from "./waiting";

const LOOK_EVERY_MS = 5000;
/** While these last, the page looks again by itself. */
const PASSING = ["waitProduction", "waitReview", "waitDelivery"];
const SHOOTING = ["shoot", "submit", "waitProduction"];
/** What is done on the phone; of the rest only the sentence is shown. */
const DOABLE = [...SHOOTING, "agree", "bringCode", "pay", "payExtra", "checkIdentity", "giveAddress"];

type Money = Answer<"GET /enrollments/{enrollmentId}">["money"];

/** How an enrollment of mine stands, the one thing to do now, and what has become of the photos. */
export function Mine({ enrollmentId }: { enrollmentId: string }) {
  const t = useTranslations("phone.mine");
  const locale = useLocale();
  const place = { params: { enrollmentId } };
  const { answer: mine, refusal, again } = useAnswer("GET /enrollments/{enrollmentId}", place);
  const { answer: standing, again: lookAgain } = useAnswer(
    "GET /enrollments/{enrollmentId}/standing",
    place,
    {
      everyMs: LOOK_EVERY_MS,
      isDone: ({ next }) => !PASSING.includes(next.step),
    },
  );
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
        DOABLE.includes(step) && <NextStep step={step} enrollmentId={enrollmentId} onDone={lookAgain} />
      }
    >
      <Reading answer={mine} refusal={refusal} onAgain={again} />
      {standing && (
        <p role="status" className="rounded-lg bg-accent-soft p-4 font-medium">
          {standing.next.text[locale]}
        </p>
      )}
      {standing?.next.step === "waitReview" && (
        <Waiting enrollmentId={enrollmentId} standing={standing} onChanged={lookAgain} />
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

type StepProps = {
  step: string;
  enrollmentId: string;
  onDone: () => void;
};

/** The way to what has to be done, where it is done on the phone. */
function NextStep({ step, enrollmentId, onDone }: StepProps) {
  const t = useTranslations("phone.mine");
  if (SHOOTING.includes(step))
    return (
      <Link href={`/m/mine/${enrollmentId}/shoot`} className={bigButton()}>
        {t(step === "shoot" ? "shoot" : "goOn")}
      </Link>
    );
  if (step === "agree")
    return (
      <Link href={`/m/mine/${enrollmentId}/agreements`} className={bigButton()}>
        {t("readDocuments")}
      </Link>
    );
  if (step === "bringCode")
    return (
      <Link href={`/m/mine/${enrollmentId}/code`} className={bigButton()}>
        {t("bringCode")}
      </Link>
    );
  if (step === "giveAddress")
    return (
      <Link href={`/m/mine/${enrollmentId}/mailing`} className={bigButton()}>
        {t("giveAddress")}
      </Link>
    );
  if (step === "pay") return <PayFee enrollmentId={enrollmentId} onPaid={onDone} />;
  if (step === "payExtra") return <Pay enrollmentId={enrollmentId} want="extraService" onPaid={onDone} />;
  if (step === "checkIdentity") return <Identity enrollmentId={enrollmentId} onPassed={onDone} />;
  return null;
}
