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
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";
import { checkInput } from "@/lib/actions/field-issue";
import { reasonText } from "@/lib/audit/reason";
import { changePolicyAction } from "@/lib/tasks/actions";
import { type ContractBounds, checkPolicy } from "@/lib/tasks/policy";
import { type Policy, policySchema, type TaskFacts } from "@/lib/tasks/schema";

type Props = {
  place: { schoolId: string; taskId: string };
  base: `/tasks/${string}/${string}`;
  facts: TaskFacts;
  version: number;
  policy: Policy;
  contract: ContractBounds;
  /** A change that the answers of the registry speak for; it is saved like every other, with its reason. */
  proposal: { policy: Policy; reason: string } | null;
};

/** The rules of a task on one page; saving makes a new version with a reason. */
export function RulesEditor({ place, base, facts, version, policy: initial, contract, proposal }: Props) {
  const t = useTranslations("tasks.rules");
  const wizard = useTranslations("wizard");
  const common = useTranslations("common");
  const router = useRouter();
  const toast = useToast();
  const explain = useActionMessage();
  const [policy, setPolicy] = useState(proposal?.policy ?? initial);
  const [reason, setReason] = useState(proposal?.reason ?? "");
  const [serverIssues, setServerIssues] = useState<Issues>([]);
  const [isSaving, start] = useTransition();

  const checked = checkInput(policySchema, policy);
  const issues = [
    ...(checked.success ? checkPolicy(contract, facts, policy) : toIssues(checked.error)),
    ...serverIssues,
  ];
  const part = {
    policy,
    issues,
    change: (change: Partial<Policy>) => {
      setServerIssues([]);
      setPolicy({ ...policy, ...change });
    },
  };
  const save = () =>
    start(async () => {
      const result = await changePolicyAction({ ...place, fromVersion: version, policy, reason });
      if (result.ok) {
        toast("ok", common("saved"));
        router.push(`${base}/rules`);
        return;
      }
      setServerIssues(result.fields);
      toast("bad", explain(result));
    });

  return (
    <div className="grid max-w-5xl gap-4">
      <Notice tone="info" title={t("editing")}>
        {t("editingNote", { version: version + 1 })}
      </Notice>
      <Card>
        <CardHeader title={wizard("steps.money")} />
        <div className="p-4">
          <MoneyStep {...part} contract={contract} />
        </div>
      </Card>
      <Card>
        <CardHeader title={wizard("steps.capture")} />
        <div className="p-4">
          <CaptureStep {...part} />
        </div>
      </Card>
      <Card>
        <CardHeader title={wizard("steps.limits")} />
        <div className="p-4">
          <LimitsStep {...part} />
        </div>
      </Card>
      <Card>
        <CardHeader title={wizard("steps.photo")} />
        <div className="p-4">
          <PhotoStep {...part} />
        </div>
      </Card>
      <Card>
        <CardHeader title={wizard("steps.delivery")} />
        <div className="p-4">
          <DeliveryStep {...part} />
        </div>
      </Card>
      <Card className="sticky bottom-0 flex flex-wrap items-end gap-3 p-4 shadow-pop">
        <Field label={t("reason")} hint={t("reasonHint")} className="min-w-64 grow">
          {(control) => (
            <Input {...control} value={reason} onChange={({ target }) => setReason(target.value)} />
          )}
        </Field>
        {issues.length > 0 && (
          <span className="text-bad">{wizard("needsAttention", { count: issues.length })}</span>
        )}
        <Button onClick={() => router.push(`${base}/rules`)}>{common("cancel")}</Button>
        <Button
          look="primary"
          disabled={isSaving || issues.length > 0 || !reasonText.safeParse(reason).success}
          onClick={save}
        >
          {isSaving ? common("saving") : t("saveVersion")}
        </Button>
      </Card>
    </div>
  );
}
