"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { MANIFEST_ENCODINGS } from "@/db/delivery-vocabulary";
import { SIZE_TOKEN } from "@/lib/delivery/name-template/tokens";
import { type BatchSettings, SPLIT_LIMITS, type Split } from "@/lib/delivery/schema";
import { otherSize, PHOTO_SIZES } from "@/lib/delivery/sizes/sizes";
import { DELIVERY_TARGETS } from "@/lib/tasks/schema";

export type Options = Pick<
  BatchSettings,
  "sizes" | "encoding" | "split" | "finishedFrom" | "finishedTo" | "withCorrected" | "target"
>;

export const USUAL_OPTIONS: Options = {
  sizes: ["standard"],
  encoding: "utf8",
  split: null,
  finishedFrom: null,
  finishedTo: null,
  withCorrected: false,
  target: null,
};

/** The options of a batch that is there. */
export function optionsOf(settings: BatchSettings): Options {
  const { sizes, encoding, split, finishedFrom, finishedTo, withCorrected, target } = settings;
  return { sizes, encoding, split, finishedFrom, finishedTo, withCorrected, target };
}

const USUAL_MOST: Record<Split["by"], number> = { students: 1000, megabytes: 500 };

type Props = { options: Options; onChange: (options: Options) => void };

/** What is seldom said of a batch: sizes, manifest, archives, and a range of days. */
export function BatchOptions({ options, onChange }: Props) {
  const t = useTranslations("delivery.form");
  const encoding = useTranslations("manifestEncoding");
  const targets = useTranslations("wizard.targets");
  const set = (change: Partial<Options>) => onChange({ ...options, ...change });
  const { split } = options;
  return (
    <details className="rounded-md border border-line">
      <summary className="cursor-pointer px-3 py-2 font-medium text-sm">{t("more")}</summary>
      <div className="grid gap-4 border-line border-t p-3">
        <SizeChoice sizes={options.sizes} onChange={(sizes) => set({ sizes })} />
        <Field label={t("encoding")}>
          {(control) => (
            <Select
              {...control}
              value={options.encoding}
              onChange={({ target }) => set({ encoding: target.value as Options["encoding"] })}
            >
              {MANIFEST_ENCODINGS.map((one) => (
                <option key={one} value={one}>
                  {encoding(one)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <div className="grid grid-cols-2 gap-3">
          <Field label={t("split")}>
            {(control) => (
              <Select
                {...control}
                value={split?.by ?? "none"}
                onChange={({ target }) => {
                  const by = target.value as Split["by"] | "none";
                  set({ split: by === "none" ? null : { by, most: USUAL_MOST[by] } });
                }}
              >
                {(["none", "students", "megabytes"] as const).map((one) => (
                  <option key={one} value={one}>
                    {t(`splits.${one}`)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          {split && (
            <Field label={t("most")}>
              {(control) => (
                <Input
                  {...control}
                  type="number"
                  className="text-right tabular-nums"
                  required
                  {...SPLIT_LIMITS[split.by]}
                  value={split.most}
                  onChange={({ target }) => set({ split: { ...split, most: Number(target.value) } })}
                />
              )}
            </Field>
          )}
        </div>
        <div className="grid grid-cols-2 gap-3">
          {(["finishedFrom", "finishedTo"] as const).map((end) => (
            <Field key={end} label={t(end)}>
              {(control) => (
                <Input
                  {...control}
                  type="date"
                  value={options[end] ?? ""}
                  onChange={({ target }) => set({ [end]: target.value || null })}
                />
              )}
            </Field>
          ))}
        </div>
        <Field label={t("target")}>
          {(control) => (
            <Select
              {...control}
              value={options.target ?? ""}
              onChange={({ target }) => set({ target: (target.value || null) as Options["target"] })}
            >
              <option value="">{t("targetOfTask")}</option>
              {DELIVERY_TARGETS.map((one) => (
                <option key={one} value={one}>
                  {targets(one)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Checkbox
          label={t("withCorrected")}
          checked={options.withCorrected}
          onChange={({ target }) => set({ withCorrected: target.checked })}
        />
      </div>
    </details>
  );
}

type SizeProps = { sizes: Options["sizes"]; onChange: (sizes: Options["sizes"]) => void };

function SizeChoice({ sizes, onChange }: SizeProps) {
  const t = useTranslations("delivery.form");
  const name = useTranslations("photoSize");
  const facts = (size: (typeof PHOTO_SIZES)[number]) => {
    if (size === "standard") return null;
    const { width, height, dpi, bytes } = otherSize(size);
    const [from, to] = [Math.floor(bytes.min / 1024), Math.round(bytes.max / 1024)];
    return t("sizeFacts", { width, height, dpi, from, to });
  };
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1 font-medium text-sm">{t("sizes")}</legend>
      <p className="text-ink-muted text-xs">{t("sizesHint", { token: SIZE_TOKEN })}</p>
      {PHOTO_SIZES.map((size) => (
        <Checkbox
          key={size}
          label={name(size)}
          hint={facts(size)}
          checked={sizes.includes(size)}
          onChange={({ target }) =>
            onChange(PHOTO_SIZES.filter((one) => (one === size ? target.checked : sizes.includes(one))))
          }
        />
      ))}
    </fieldset>
  );
}
