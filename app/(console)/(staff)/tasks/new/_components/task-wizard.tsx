"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { type Issues, toIssues } from "@/components/forms/issues";
import { useActionMessage } from "@/components/forms/use-action-message";
import { CaptureStep } from "@/components/tasks/policy-form/capture-step";
import { DeliveryStep } from "@/components/tasks/policy-form/delivery-step";
import { LimitsStep } from "@/components/tasks/policy-form/limits-step";
import { MoneyStep } from "@/components/tasks/policy-form/money-step";
import { PhotoStep } from "@/components/tasks/policy-form/photo-step";
import { PolicySummary } from "@/components/tasks/policy-summary";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";
import { checkInput } from "@/lib/actions/field-issue";
import type { OutsideServices } from "@/lib/association/agreements/outside-services";
import type { SchoolRow } from "@/lib/schools/queries";
import { createTaskAction } from "@/lib/tasks/actions";
import { checkPolicy } from "@/lib/tasks/policy";
import {
  type Policy,
  type PresetName,
  policySchema,
  type TaskFacts,
  taskFactsSchema,
} from "@/lib/tasks/schema";
import { BasicsStep } from "./basics-step";
import { PresetStep } from "./preset-step";
import { PreviewPart } from "./preview-part";
import { startTask } from "./start-task";
import { issuesOfStep, STEPS, type Step, StepList } from "./steps";

type Props = { schools: SchoolRow[]; services: OutsideServices; today: string };

/** From a preset to a saved draft. Everything stays in the form until the last step; nothing is lost by going back. */
export function TaskWizard({ schools, services, today }: Props) {
  const t = useTranslations("wizard");
  const common = useTranslations("common");
  const router = useRouter();
  const toast = useToast();
  const explain = useActionMessage();
  const [school, setSchool] = useState(schools[0]);
  const [draft, setDraft] = useState<{ facts: TaskFacts; policy: Policy } | null>(null);
  const [step, setStep] = useState<Step>("preset");
  const [furthest, setFurthest] = useState(0);
  const [serverIssues, setServerIssues] = useState<Issues>([]);
  const [isSaving, startSaving] = useTransition();
  if (!school) return null;

  const issues = draft ? [...findIssues(draft, school), ...serverIssues] : [];
  const visible = issues.filter(
    (issue) => STEPS.findIndex((name) => issuesOfStep(name, [issue]).length > 0) <= furthest,
  );
  const at = STEPS.indexOf(step);

  const go = (next: Step) => {
    setStep(next);
    window.scrollTo({ top: 0 });
  };
  const choosePreset = (preset: PresetName) => {
    setDraft(startTask(preset, school, today));
    setFurthest(0);
    go("basics");
  };
  const chooseSchool = (id: string) => {
    const chosen = schools.find((candidate) => candidate.id === id);
    if (!chosen) return;
    setSchool(chosen);
    if (draft) setDraft({ ...draft, policy: { ...draft.policy, contacts: chosen.contacts } });
  };
  const forward = () => {
    setFurthest(Math.max(furthest, at));
    if (issuesOfStep(step, issues).length > 0) return;
    const next = STEPS[at + 1];
    if (next) go(next);
  };
  const save = () =>
    startSaving(async () => {
      if (!draft) return;
      const result = await createTaskAction({ schoolId: school.id, ...draft });
      if (result.ok) {
        toast("ok", t("created"));
        router.push(`/tasks/${school.code}/${result.data.no}`);
        return;
      }
      setServerIssues(result.fields);
      toast("bad", explain(result));
    });

  const part = draft && {
    policy: draft.policy,
    issues: visible,
    change: (change: Partial<Policy>) => {
      setServerIssues([]);
      setDraft({ ...draft, policy: { ...draft.policy, ...change } });
    },
  };
  return (
    <div className="grid grid-cols-[12rem_minmax(0,1fr)] gap-6 p-6">
      <StepList current={step} reached={draft ? furthest + 1 : 0} issues={visible} onChoose={go} />
      <Card className="max-w-5xl">
        <CardHeader title={t(`steps.${step}`)} note={draft && `${school.name} ${school.code}`} />
        <div className="grid gap-6 p-5">
          {step === "preset" && (
            <PresetStep
              schools={schools}
              school={school}
              onSchool={chooseSchool}
              chosen={draft?.policy.preset ?? null}
              onChoose={choosePreset}
            />
          )}
          {step === "basics" && draft && (
            <BasicsStep
              facts={draft.facts}
              issues={visible}
              onChange={(facts) => setDraft({ ...draft, facts })}
            />
          )}
          {step === "money" && part && <MoneyStep {...part} contract={school} />}
          {step === "capture" && part && <CaptureStep {...part} />}
          {step === "limits" && part && <LimitsStep {...part} />}
          {step === "photo" && part && <PhotoStep {...part} />}
          {step === "delivery" && part && <DeliveryStep {...part} />}
          {step === "check" && draft && (
            <>
              <p className="text-ink-muted">{t("summaryHint")}</p>
              <PolicySummary school={school.name} facts={draft.facts} policy={draft.policy} />
              <PreviewPart school={school} services={services} {...draft} />
              {issues.length > 0 && (
                <Notice tone="bad">{t("needsAttention", { count: issues.length })}</Notice>
              )}
            </>
          )}
          {step !== "preset" && (
            <div className="flex gap-2 border-t pt-4">
              <Button onClick={() => go(STEPS[at - 1] ?? "preset")}>{common("previous")}</Button>
              <span className="grow" />
              {step === "check" ? (
                <Button look="primary" disabled={isSaving || issues.length > 0} onClick={save}>
                  {isSaving ? common("saving") : t("saveDraft")}
                </Button>
              ) : (
                <Button look="primary" onClick={forward}>
                  {common("next")}
                </Button>
              )}
            </div>
          )}
        </div>
      </Card>
    </div>
  );
}

/** Everything that the server would refuse, found while typing. */
function findIssues({ facts, policy }: { facts: TaskFacts; policy: Policy }, school: SchoolRow): Issues {
  const checkedFacts = checkInput(taskFactsSchema, facts);
  const checkedPolicy = checkInput(policySchema, policy);
  return [
    ...(checkedFacts.success ? [] : toIssues(checkedFacts.error)),
    ...(checkedPolicy.success ? checkPolicy(school, facts, policy) : toIssues(checkedPolicy.error)),
  ];
}
