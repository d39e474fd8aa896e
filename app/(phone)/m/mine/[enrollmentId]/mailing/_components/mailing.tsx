"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Answer } from "@/components/phone/ask";
import { BigButton } from "@/components/phone/big-button";
import { Facts } from "@/components/phone/facts";
import { Reading } from "@/components/phone/reading";
import { Refused } from "@/components/phone/refused";
import { Screen } from "@/components/phone/screen";
import { useAnswer } from "@/components/phone/use-answer";
import { useWrite } from "@/components/phone/use-write";
import { MAILING_WAYS } from "@/db/vocabulary";
import { formatMoment } from "@/lib/i18n/format";
import { ADDRESS_PATHS, type Address, AddressFields } from "./address-fields";

type Kept = Answer<"GET /enrollments/{enrollmentId}/mailing">;

/** Where the prints go; it can be changed until they are packed. */
export function Mailing({ enrollmentId }: { enrollmentId: string }) {
  const t = useTranslations("phone.mine.mailing");
  const home = `/m/mine/${enrollmentId}` as const;
  const { answer, refusal, again } = useAnswer("GET /enrollments/{enrollmentId}/mailing", {
    params: { enrollmentId },
  });
  const { answer: mine } = useAnswer("GET /enrollments/{enrollmentId}", { params: { enrollmentId } });
  return (
    <Screen title={t("title")} back={home} help={mine ?? undefined}>
      <Reading answer={answer} refusal={refusal} onAgain={again} />
      {answer?.packedAt && <Packed kept={answer} packedAt={answer.packedAt} />}
      {answer?.mode === "none" && <p>{t("none")}</p>}
      {answer && answer.mode !== "none" && !answer.packedAt && (
        <Form enrollmentId={enrollmentId} home={home} kept={answer} />
      )}
    </Screen>
  );
}

function Packed({ kept: { way, to }, packedAt }: { kept: Kept; packedAt: string }) {
  const t = useTranslations("phone.mine.mailing");
  return (
    <>
      <p role="status">{t("packed", { moment: formatMoment(packedAt) })}</p>
      <Facts
        facts={[
          [t("way"), way ? t(`ways.${way}`) : ""],
          ...(to
            ? [
                [t("recipient"), to.recipient] as const,
                [t("phone"), to.phone] as const,
                [t("address"), to.address] as const,
              ]
            : []),
        ]}
      />
    </>
  );
}

const EMPTY: Address = { recipient: "", phone: "", address: "" };

type FormProps = { enrollmentId: string; home: `/m/mine/${string}`; kept: Kept };

function Form({ enrollmentId, home, kept }: FormProps) {
  const t = useTranslations("phone.mine.mailing");
  const router = useRouter();
  const isRequired = kept.mode === "required";
  const [way, setWay] = useState(isRequired ? "byMail" : (kept.way ?? "atSchool"));
  const [to, setTo] = useState<Address>(kept.to ?? EMPTY);
  const { write, refusal, isBusy } = useWrite("PUT /enrollments/{enrollmentId}/mailing");
  const save = (event: FormEvent) => {
    event.preventDefault();
    const body = way === "byMail" ? { way, to } : { way };
    write({ params: { enrollmentId }, body }, () => router.replace(home));
  };
  return (
    <form onSubmit={save} className="flex grow flex-col gap-4">
      {!isRequired && (
        <fieldset className="space-y-2">
          <legend className="mb-1 font-medium">{t("way")}</legend>
          {MAILING_WAYS.map((one) => (
            <label key={one} className="flex min-h-11 items-center gap-3">
              <input
                type="radio"
                name="way"
                checked={way === one}
                onChange={() => setWay(one)}
                className="size-5"
              />
              {t(`ways.${one}`)}
            </label>
          ))}
        </fieldset>
      )}
      {way === "byMail" && <AddressFields value={to} onChange={setTo} refusal={refusal} />}
      <p className="text-ink-muted text-sm">{t("note")}</p>
      <Refused refusal={refusal} marked={ADDRESS_PATHS} />
      <BigButton type="submit" disabled={isBusy} className="mt-auto">
        {isBusy ? t("saving") : t("save")}
      </BigButton>
    </form>
  );
}
