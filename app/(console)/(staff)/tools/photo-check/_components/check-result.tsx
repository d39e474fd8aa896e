"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Card, CardHeader } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { formatBytes } from "@/lib/i18n/format";
import type { MeasureCode } from "@/lib/imaging/measure-schema";
import { PHOTO_SPEC_PRESETS } from "@/lib/imaging/spec-presets";
import type { AnswerOf, PhotoCheckAnswer } from "@/lib/intake/photo-check/answer";
import { CardResult } from "./card-result";
import { CodeResult } from "./code-result";
import { CompareCard } from "./compare-card";
import { MarkedPhoto, type Shown } from "./marked-photo";
import { MeasureList } from "./measure-list";

const { standard: STANDARD } = PHOTO_SPEC_PRESETS.chsi99;

/** Everything that came of a check, or why nothing did. */
export function CheckResult({ answer }: { answer: PhotoCheckAnswer }) {
  const t = useTranslations("photoCheck");
  const problem = useTranslations("imagingProblem");
  switch (answer.kind) {
    case "refused":
      return (
        <Notice tone="bad" title={t("refused")}>
          {problem(answer.problem.code as "empty", answer.problem.params)}
        </Notice>
      );
    case "code":
      return <CodeResult code={answer.code} />;
    case "idCard":
      return <CardResult measures={answer.measures} />;
    case "photo":
      return <PhotoResult answer={answer} />;
  }
}

function PhotoResult({ answer }: { answer: AnswerOf<"photo"> }) {
  const t = useTranslations("photoCheck");
  const [shown, setShown] = useState<Shown>("all");
  const { geometry } = answer;
  const note = t("standardNote", {
    ...geometry.standard,
    dpi: STANDARD.dpi,
    size: formatBytes((answer.standard.length * 3) / 4),
  });
  const drawable = answer.measures.filter(({ marks }) => marks && marks.length > 0).map(({ code }) => code);
  return (
    <div className="grid items-start gap-4 xl:grid-cols-[auto_minmax(0,1fr)]">
      <div className="grid gap-4">
        <Card>
          <CardHeader title={t("standard")} note={note} />
          <div className="grid gap-3 p-4">
            <MarkedPhoto answer={answer} shown={shown} />
            <MarkChoice codes={drawable} shown={shown} onShow={setShown} />
          </div>
        </Card>
        <Card>
          <CardHeader title={t("original")} />
          {/* biome-ignore lint/performance/noImgElement: a data address needs no optimising */}
          <img
            src={`data:image/jpeg;base64,${answer.view}`}
            alt={t("original")}
            className="max-h-96 w-auto p-4"
          />
        </Card>
      </div>
      <div className="grid gap-4">
        {answer.compare.status !== "noReference" && <CompareCard answer={answer} />}
        <MeasureList measures={answer.measures} onShow={setShown} />
        <p className="text-2xs text-ink-muted">
          {t("versions")}: {Object.values(answer.engine).join(" · ")}
        </p>
      </div>
    </div>
  );
}

type MarkChoiceProps = { codes: readonly MeasureCode[]; shown: Shown; onShow: (shown: Shown) => void };

/** What is drawn on the photo: everything, nothing, or one measure. */
function MarkChoice({ codes, shown, onShow }: MarkChoiceProps) {
  const t = useTranslations("photoCheck");
  const name = useTranslations("measureName");
  const choices = [
    { value: "all" as const, text: t("marksAll") },
    { value: "none" as const, text: t("marksOff") },
    ...codes.map((value) => ({ value, text: name(value) })),
  ];
  return (
    <fieldset className="flex max-w-[30rem] flex-wrap gap-1.5">
      <legend className="mb-1 text-ink-muted text-xs">{t("marks")}</legend>
      {choices.map(({ value, text }) => (
        <button
          key={value}
          type="button"
          aria-pressed={shown === value}
          onClick={() => onShow(value)}
          className="rounded border px-2 py-0.5 text-xs aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent"
        >
          {text}
        </button>
      ))}
    </fieldset>
  );
}
