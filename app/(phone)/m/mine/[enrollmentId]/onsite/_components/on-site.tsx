"use client";

import { useTranslations } from "next-intl";
import type { Answer } from "@/components/phone/ask";
import { Reading } from "@/components/phone/reading";
import { Screen } from "@/components/phone/screen";
import { useAnswer } from "@/components/phone/use-answer";
import { formatMoment } from "@/lib/i18n/format";
import { Prints } from "./prints";

type Schedule = Answer<"GET /enrollments/{enrollmentId}/schedule">;

/** When and where the student's own college is photographed, where to catch up, and how far the prints are. */
export function OnSite({ enrollmentId }: { enrollmentId: string }) {
  const t = useTranslations("phone.mine.onsite");
  const { answer, refusal, again } = useAnswer("GET /enrollments/{enrollmentId}/schedule", {
    params: { enrollmentId },
  });
  const { answer: mine } = useAnswer("GET /enrollments/{enrollmentId}", { params: { enrollmentId } });
  return (
    <Screen title={t("title")} back={`/m/mine/${enrollmentId}`} help={mine ?? undefined}>
      <Reading answer={answer} refusal={refusal} onAgain={again} />
      {answer && (
        <>
          <Standing schedule={answer} />
          <Shoots shoots={answer.shoots} />
          <Sites sites={answer.sites} />
        </>
      )}
      <Prints enrollmentId={enrollmentId} />
    </Screen>
  );
}

function Standing({ schedule: { checkedIn, wasMissed } }: { schedule: Schedule }) {
  const t = useTranslations("phone.mine.onsite");
  if (checkedIn)
    return <p role="status">{t("checkedIn", { no: checkedIn.no, at: formatMoment(checkedIn.at) })}</p>;
  return wasMissed ? <p role="status">{t("missed")}</p> : null;
}

function Shoots({ shoots }: Pick<Schedule, "shoots">) {
  const t = useTranslations("phone.mine.onsite");
  return (
    <section className="space-y-2">
      <h2 className="font-semibold">{t("shoots")}</h2>
      {shoots.length === 0 && <p className="text-ink-muted text-sm">{t("noShoots")}</p>}
      <ul className="space-y-2">
        {shoots.map((shoot) => (
          <li
            key={`${shoot.startsAt} ${shoot.place} ${shoot.rooms}`}
            className="space-y-1 rounded-lg border border-line bg-surface p-4"
          >
            <p className="font-semibold tabular-nums">
              {formatMoment(shoot.startsAt)}–{formatMoment(shoot.endsAt).slice(11)}
            </p>
            <p>
              {shoot.place} {shoot.rooms}
            </p>
            {shoot.address && <p className="text-ink-muted text-sm">{shoot.address}</p>}
            {shoot.note && <p className="text-sm">{shoot.note}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sites({ sites }: Pick<Schedule, "sites">) {
  const t = useTranslations("phone.mine.onsite");
  if (sites.length === 0) return null;
  return (
    <section className="space-y-2">
      <h2 className="font-semibold">{t("sites")}</h2>
      <ul className="space-y-2">
        {sites.map((site) => (
          <li key={site.name} className="space-y-1 rounded-lg border border-line bg-surface p-4">
            <p className="font-semibold">{site.name}</p>
            <p>{site.address}</p>
            {[site.hours, site.contact, site.note].filter(Boolean).map((line) => (
              <p key={line} className="text-ink-muted text-sm">
                {line}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
