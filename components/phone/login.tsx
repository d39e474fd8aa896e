"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { BigButton } from "./big-button";
import { Reading } from "./reading";
import { Refused } from "./refused";
import { Screen } from "./screen";
import { TextField } from "./text-field";
import { keepToken } from "./token";
import { useAnswer } from "./use-answer";
import { useWrite } from "./use-write";

/** The ways to log in that this installation has; the test login says what it is. */
export function Login({ hasEnded }: { hasEnded: boolean }) {
  const t = useTranslations("phone.login");
  const { answer, refusal, again } = useAnswer("GET /login");
  return (
    <Screen title={t("title")}>
      {hasEnded && (
        <p role="alert" className="rounded-lg bg-warn-soft p-3">
          {t("ended")}
        </p>
      )}
      <p>{t("intro")}</p>
      <Reading answer={answer} refusal={refusal} onAgain={again} />
      {answer?.wechat && <p className="rounded-lg border border-line bg-surface p-4">{t("wechat")}</p>}
      {answer?.test && <TestLogin />}
      {answer && !answer.wechat && !answer.test && <p>{t("none")}</p>}
    </Screen>
  );
}

function TestLogin() {
  const t = useTranslations("phone.login");
  const locale = useLocale();
  const [name, setName] = useState("");
  const { write, refusal, isBusy } = useWrite("POST /login/test");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    write({ body: { name } }, ({ token }) => keepToken(token));
  };
  return (
    <form onSubmit={submit} className="space-y-3 rounded-lg border border-warn border-dashed bg-surface p-4">
      <h2 className="font-semibold">{t("testTitle")}</h2>
      <p className="text-ink-muted text-sm">{t("testNote")}</p>
      <TextField
        label={t("name")}
        value={name}
        onChange={(event) => setName(event.target.value)}
        wrong={refusal?.fieldText("name", locale)}
        autoComplete="off"
      />
      <Refused refusal={refusal} marked={["name"]} />
      <BigButton type="submit" disabled={isBusy}>
        {t("submit")}
      </BigButton>
    </form>
  );
}
