"use client";

import { useTranslations } from "next-intl";
import { useIssueText } from "@/components/forms/issues";
import { NUMERIC, Table, Td, Th } from "@/components/ui/table";
import { DEFAULT_TOLERANCES } from "@/lib/imaging/measure/default-tolerances";
import {
  type Limit,
  TOLERATED_MEASURES,
  type Tolerance,
  type Tolerances,
  type ToleratedMeasure,
} from "@/lib/imaging/measure-schema";
import { NumberInput } from "./number-input";
import type { StepProps } from "./step-props";

const ENDS = ["min", "max"] as const;
const LIMITS = ["pass", "block"] as const;

type Props = {
  tolerances: Tolerances;
  onChange: (tolerances: Tolerances) => void;
  issues: StepProps["issues"];
};

/** What each measure may be: inside the first limits it passes, outside the second it stops the photo. */
export function ToleranceTable({ tolerances, onChange, issues }: Props) {
  const t = useTranslations("wizard.tolerances");
  const name = useTranslations("measureName");
  const unit = useTranslations("measureUnitName");
  const issue = useIssueText(issues);
  const set = (code: ToleratedMeasure, tolerance: Tolerance) =>
    onChange({ ...tolerances, [code]: tolerance });
  return (
    <Table>
      <thead>
        <tr>
          <Th>{t("measure")}</Th>
          {LIMITS.flatMap((limit) =>
            ENDS.map((end) => (
              <Th key={`${limit} ${end}`} className={NUMERIC}>
                {t(`${limit}.${end}`)}
              </Th>
            )),
          )}
        </tr>
      </thead>
      <tbody>
        {TOLERATED_MEASURES.map((code) => (
          <tr key={code}>
            <Td>
              {name(code)} <span className="text-ink-muted text-xs">{unit(code)}</span>
              {issue(`photoSpec.tolerances.${code}`) && (
                <p className="text-bad text-xs">{issue(`photoSpec.tolerances.${code}`)}</p>
              )}
            </Td>
            {LIMITS.flatMap((limit) =>
              ENDS.map((end) => (
                <Td key={`${limit} ${end}`} className={NUMERIC}>
                  {DEFAULT_TOLERANCES[code].pass[end] === undefined ? (
                    <span className="text-ink-faint">–</span>
                  ) : (
                    <NumberInput
                      aria-label={`${name(code)} ${t(`${limit}.${end}`)}`}
                      className="ml-auto w-20 text-right"
                      decimals={decimalsOf(tolerances[code][limit]?.[end])}
                      precision={PRECISION}
                      value={tolerances[code][limit]?.[end] ?? null}
                      onChange={(value) => set(code, changed(tolerances[code], limit, end, value))}
                    />
                  )}
                </Td>
              )),
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

const PRECISION = 3;

function decimalsOf(value: number | undefined): number {
  return value === undefined ? 0 : Math.min(PRECISION, (String(value).split(".")[1] ?? "").length);
}

/** A limit to pass cannot be left out; without any limit beyond it, the measure only warns. */
function changed(
  tolerance: Tolerance,
  limit: "pass" | "block",
  end: "min" | "max",
  value: number | null,
): Tolerance {
  if (limit === "pass")
    return value === null ? tolerance : { ...tolerance, pass: { ...tolerance.pass, [end]: value } };
  const { [end]: _, ...others } = tolerance.block ?? {};
  const block: Limit = value === null ? others : { ...others, [end]: value };
  return Object.keys(block).length === 0 ? { pass: tolerance.pass } : { pass: tolerance.pass, block };
}
