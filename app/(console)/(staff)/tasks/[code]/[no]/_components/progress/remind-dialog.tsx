"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ReminderDialog } from "@/components/progress/reminder-dialog";
import { Checkbox } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/input";
import { MISSING, type MissingBucket } from "@/lib/progress/policy";

/** Stands for all colleges; no college can be called this. */
const ALL = "\0";

/** Those who can act on their own and need no new attempt granted. */
const FIRST: readonly MissingBucket[] = ["rejected", "qualityBlocked", "readyToShoot", "unpaid"];

type Props = {
  place: { schoolId: string; taskId: string };
  colleges: readonly string[];
  onClose: () => void;
};

/** Reminds everybody in some states, of all colleges or of one. */
export function RemindDialog({ place, colleges, onClose }: Props) {
  const t = useTranslations("remind");
  const bucketName = useTranslations("bucket");
  const progress = useTranslations("progress");
  const [buckets, setBuckets] = useState(FIRST);
  const [college, setCollege] = useState<string | null>(null);
  return (
    <ReminderDialog
      segment={{ ...place, buckets, college, selectionId: null }}
      chosen={null}
      onClose={onClose}
    >
      <fieldset className="grid gap-1.5">
        <legend className="mb-1.5 font-medium">{t("who")}</legend>
        <div className="grid grid-cols-2 gap-1.5">
          {MISSING.map((bucket) => (
            <Checkbox
              key={bucket}
              label={bucketName(bucket)}
              checked={buckets.includes(bucket)}
              onChange={({ target }) =>
                setBuckets(
                  target.checked ? [...buckets, bucket] : buckets.filter((other) => other !== bucket),
                )
              }
            />
          ))}
        </div>
      </fieldset>
      {colleges.length > 1 && (
        <Field label={t("college")}>
          {(control) => (
            <Select
              {...control}
              value={college ?? ALL}
              onChange={({ target }) => setCollege(target.value === ALL ? null : target.value)}
            >
              <option value={ALL}>{t("allColleges")}</option>
              {colleges.map((name) => (
                <option key={name} value={name}>
                  {name || progress("emptyName.college")}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
    </ReminderDialog>
  );
}
