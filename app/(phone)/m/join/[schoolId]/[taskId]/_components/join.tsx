"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Documents } from "@/components/phone/documents";
import type { TaskPlace } from "@/components/phone/place";
import { Reading } from "@/components/phone/reading";
import { Screen } from "@/components/phone/screen";
import { useAnswer } from "@/components/phone/use-answer";
import { Confirming } from "./confirming";
import { Intro } from "./intro";
import type { Matched } from "./place";
import { WhoAmI } from "./who-am-i";

/** From a task's facts to being associated with one's own row of its list. */
export function Join({ place }: { place: TaskPlace }) {
  const t = useTranslations("phone.join");
  const [step, setStep] = useState<"intro" | "documents" | "who">("intro");
  const [matched, setMatched] = useState<Matched | null>(null);
  const {
    answer: task,
    refusal,
    again,
  } = useAnswer("GET /schools/{schoolId}/tasks/{taskId}", {
    params: place,
  });
  if (!task)
    return (
      <Screen title={t("title")} back={`/m/find/${place.schoolId}`}>
        <Reading answer={task} refusal={refusal} onAgain={again} />
      </Screen>
    );
  if (matched) return <Confirming place={place} matched={matched} onBack={() => setMatched(null)} />;
  if (step === "intro") return <Intro place={place} task={task} onNext={() => setStep("documents")} />;
  if (step === "documents")
    return <Documents place={place} back={`/m/find/${place.schoolId}`} onAnswered={() => setStep("who")} />;
  return <WhoAmI place={place} rules={task.rules.association} onMatched={setMatched} />;
}
