"use client";

import { type ComponentProps, useState } from "react";
import { Input } from "@/components/ui/input";

type Props = Omit<ComponentProps<"input">, "value" | "onChange" | "type"> & {
  value: number | null;
  onChange: (value: number | null) => void;
  /** What is shown for one stored unit: 100 for fen shown as yuan, 1024 for bytes shown as KB. */
  per?: number;
  decimals?: number;
  /** Decimals of the stored value; whole numbers unless said. */
  precision?: number;
};

/** A number as text: empty is null, and what cannot be read stays on the screen until it can. */
export function NumberInput({ value, onChange, per = 1, decimals = 0, precision = 0, ...props }: Props) {
  const shown = value === null ? "" : (value / per).toFixed(decimals);
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <Input
      inputMode={decimals > 0 || precision > 0 ? "decimal" : "numeric"}
      className="text-right"
      value={draft ?? shown}
      onChange={({ target }) => {
        setDraft(target.value);
        const text = target.value.normalize("NFKC").trim();
        if (text === "") onChange(null);
        else if (/^\d+(\.\d+)?$/.test(text)) onChange(Number((Number(text) * per).toFixed(precision)));
      }}
      onBlur={() => setDraft(null)}
      {...props}
    />
  );
}
