"use client";

import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { type Histogram, simulate } from "@/lib/results/loop/calibration";

type Props = {
  histogram: Histogram;
  /** The line in force. */
  line: number;
  /** Where the rules of the task are changed; null for who may not. */
  rulesBase: string | null;
};

/** What another line of the grey band would have changed, on the scores that were stored. */
export function Simulator({ histogram, line, rulesBase }: Props) {
  const t = useTranslations("loop.simulator");
  const [to, setTo] = useState(line);
  const { caught, looks } = simulate(histogram, { from: line, to });
  return (
    <Card>
      <CardHeader title={t("title")} note={t("note")} />
      <div className="grid gap-3 p-4 md:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)]">
        <Field label={t("line", { to })} hint={t("now", { line })}>
          {(control) => (
            <input
              {...control}
              type="range"
              min={0}
              max={100}
              value={to}
              className="w-full accent-accent"
              onChange={({ target }) => setTo(Number(target.value))}
            />
          )}
        </Field>
        <div className="grid content-start gap-2">
          <p role="status" className="text-base">
            {to === line
              ? t("same")
              : to > line
                ? t("higher", { to, caught, looks })
                : t("lower", { to, missed: -caught, looks: -looks })}
          </p>
          {rulesBase && to !== line && (
            <Button asChild className="justify-self-start">
              <Link href={`${rulesBase}?greyBelow=${to}&caught=${caught}&looks=${looks}` as Route}>
                {t("propose")}
              </Link>
            </Button>
          )}
        </div>
      </div>
    </Card>
  );
}
