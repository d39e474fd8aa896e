"use client";

import { useTranslations } from "next-intl";
import { useIssueText } from "@/components/forms/issues";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { formatMoney, fromLocalInput, toLocalInput } from "@/lib/i18n/format";
import type { ContractBounds } from "@/lib/tasks/policy";
import { PAYERS } from "@/lib/tasks/schema";
import { ChoiceField, FieldGrid } from "./form-parts";
import { NumberInput } from "./number-input";
import type { StepProps } from "./step-props";

/** Window and price, within the school's contract. */
export function MoneyStep({ policy, change, issues, contract }: StepProps & { contract: ContractBounds }) {
  const t = useTranslations("wizard");
  const issue = useIssueText(issues);
  const windowHint = t("windowHint", { from: contract.contractFrom, to: contract.contractTo });
  return (
    <FieldGrid>
      {(["opensAt", "closesAt"] as const).map((edge) => (
        <Field
          key={edge}
          label={t(edge)}
          hint={windowHint}
          error={issue(`window.${edge}`) ?? (edge === "closesAt" ? issue("window") : undefined)}
        >
          {(control) => (
            <Input
              {...control}
              type="datetime-local"
              value={toLocalInput(policy.window[edge])}
              onChange={({ target }) =>
                target.value && change({ window: { ...policy.window, [edge]: fromLocalInput(target.value) } })
              }
            />
          )}
        </Field>
      ))}
      <Field
        label={t("price")}
        hint={t("priceHint", {
          min: formatMoney(contract.priceMinFen),
          max: formatMoney(contract.priceMaxFen),
        })}
        error={issue("fee.priceFen")}
      >
        {(control) => (
          <NumberInput
            {...control}
            per={100}
            decimals={2}
            value={policy.fee.priceFen}
            onChange={(priceFen) => change({ fee: { ...policy.fee, priceFen: priceFen ?? 0 } })}
          />
        )}
      </Field>
      <ChoiceField
        label={t("payer")}
        hint={t("payerHint")}
        value={policy.fee.payer}
        options={PAYERS.map((payer) => [payer, t(`payers.${payer}`)] as const)}
        onChange={(payer) => change({ fee: { ...policy.fee, payer } })}
      />
    </FieldGrid>
  );
}
