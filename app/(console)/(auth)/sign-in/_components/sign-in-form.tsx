"use client";

import { useRouter } from "next/navigation";
import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import type { DEMO_ACCOUNTS } from "@/lib/demo/accounts";

type Demo = { accounts: typeof DEMO_ACCOUNTS; password: string };

export function SignInForm({ demo, isDemoLoading }: { demo: Demo | null; isDemoLoading: boolean }) {
  const t = useTranslations("shell.signIn");
  const errors = useTranslations("errors");
  const router = useRouter();
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  async function enter(as: { login: string; password: string }) {
    setBusy(true);
    setError(null);
    const result = await signIn("credentials", { ...as, redirect: false }).catch(() => null);
    if (result?.ok) {
      router.replace("/");
      router.refresh();
      return;
    }
    setBusy(false);
    setError(explain(result?.error ?? null));
  }

  function explain(code: string | null): string {
    if (code === null) return errors("network");
    const [name, seconds] = code.split(":");
    if (name === "signInBlocked") return errors("signInBlocked", { seconds: Number(seconds) });
    return name === "signInRefused"
      ? errors("signInRefused")
      : errors("unexpected", { reference: "sign-in" });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void enter({ login, password });
  }

  return (
    <div className="grid gap-6 md:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)]">
      <form onSubmit={submit} className="grid content-start gap-4">
        <Field label={t("login")}>
          {(control) => (
            <Input
              {...control}
              autoComplete="username"
              autoCapitalize="none"
              required
              value={login}
              onChange={(event) => setLogin(event.target.value)}
            />
          )}
        </Field>
        <Field label={t("password")}>
          {(control) => (
            <Input
              {...control}
              type="password"
              autoComplete="current-password"
              required
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Field>
        {error && <Notice tone="bad">{error}</Notice>}
        <Button type="submit" look="primary" size="lg" disabled={isBusy}>
          {isBusy ? t("submitting") : t("submit")}
        </Button>
      </form>
      {demo && (
        <section aria-label={t("demoTitle")} className="grid content-start gap-3 md:border-l md:pl-6">
          <h2 className="font-semibold">{t("demoTitle")}</h2>
          <p className="text-ink-muted text-xs">{isDemoLoading ? t("demoLoading") : t("demoHint")}</p>
          <ul className="grid gap-1 sm:grid-cols-2">
            {demo.accounts.map((account) => (
              <li key={account.login}>
                <Button
                  className="w-full justify-start"
                  size="sm"
                  disabled={isBusy}
                  onClick={() => enter({ login: account.login, password: demo.password })}
                >
                  <span className="font-mono text-2xs text-ink-muted">{account.login}</span>
                  <span className="truncate">{account.name}</span>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
