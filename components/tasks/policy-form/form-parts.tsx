"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/input";
import type { Band } from "@/lib/imaging/schema";
import { NumberInput } from "./number-input";

/** Fields beside one another where there is room. */
export function FieldGrid({ children }: { children: ReactNode }) {
  return <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2 xl:grid-cols-3">{children}</div>;
}

export function FormSection({
  title,
  note,
  children,
}: {
  title: ReactNode;
  note?: ReactNode;
  children: ReactNode;
}) {
  return (
    <fieldset className="grid gap-3 border-t pt-4 first:border-0 first:pt-0">
      <legend className="float-left mb-3 w-full font-semibold">
        {title}
        {note && <span className="block font-normal text-ink-muted text-xs">{note}</span>}
      </legend>
      {children}
    </fieldset>
  );
}

type ChoiceProps<Value extends string> = {
  label: ReactNode;
  value: Value;
  options: readonly (readonly [Value, ReactNode])[];
  onChange: (value: Value) => void;
  hint?: ReactNode;
  error?: ReactNode;
};

export function ChoiceField<Value extends string>({
  label,
  value,
  options,
  onChange,
  hint,
  error,
}: ChoiceProps<Value>) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <Select
          {...control}
          value={value}
          onChange={({ target }) => {
            const chosen = options.find(([option]) => option === target.value);
            if (chosen) onChange(chosen[0]);
          }}
        >
          {options.map(([option, text]) => (
            <option key={option} value={option}>
              {text}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

type RangeProps = {
  label: string;
  value: Band;
  per?: number;
  onChange: (value: Band) => void;
  error?: ReactNode;
};

/** Two numbers, from and to. */
export function RangeField({ label, value, per, onChange, error }: RangeProps) {
  const t = useTranslations("wizard");
  return (
    <Field label={label} error={error}>
      {({ id, ...control }) => (
        <div className="grid grid-cols-[1fr_auto_1fr] items-center gap-2">
          <NumberInput
            {...control}
            id={id}
            aria-label={`${label} ${t("min")}`}
            per={per}
            value={value.min}
            onChange={(min) => onChange({ ...value, min: min ?? 0 })}
          />
          <span aria-hidden>–</span>
          <NumberInput
            {...control}
            aria-label={`${label} ${t("max")}`}
            per={per}
            value={value.max}
            onChange={(max) => onChange({ ...value, max: max ?? 0 })}
          />
        </div>
      )}
    </Field>
  );
}

type DaysProps = {
  label: string;
  value: { min: number; max: number } | null;
  onChange: (value: { min: number; max: number } | null) => void;
  error?: ReactNode;
};

/** A promise in working days; both empty means none. */
export function DaysField({ label, value, onChange, error }: DaysProps) {
  const t = useTranslations("wizard");
  const set = (change: { min?: number | null; max?: number | null }) => {
    const next = { min: value?.min ?? null, max: value?.max ?? null, ...change };
    const both = next.min ?? next.max;
    onChange(both === null ? null : { min: next.min ?? both, max: next.max ?? both });
  };
  return (
    <Field label={label} error={error}>
      {({ id, ...control }) => (
        <div className="grid grid-cols-[1fr_auto_1fr] items-center gap-2">
          <NumberInput
            {...control}
            id={id}
            aria-label={`${label} ${t("min")}`}
            value={value?.min ?? null}
            onChange={(min) => set({ min })}
          />
          <span aria-hidden>–</span>
          <NumberInput
            {...control}
            aria-label={`${label} ${t("max")}`}
            value={value?.max ?? null}
            onChange={(max) => set({ max })}
          />
        </div>
      )}
    </Field>
  );
}
