"use client";

import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { Select } from "@/components/ui/input";
import { TASK_STATUSES } from "@/db/vocabulary";
import { taskListParams } from "@/lib/tasks/search-params";

export function StatusFilter() {
  const t = useTranslations("taskStatus");
  const common = useTranslations("common");
  const tasks = useTranslations("tasks");
  const [{ status }, setParams] = useQueryStates(taskListParams, { shallow: false });
  return (
    <Select
      aria-label={tasks("filter")}
      className="w-auto"
      value={status ?? ""}
      onChange={({ target }) =>
        setParams({ status: TASK_STATUSES.find((candidate) => candidate === target.value) ?? null })
      }
    >
      <option value="">{common("all")}</option>
      {TASK_STATUSES.map((option) => (
        <option key={option} value={option}>
          {t(option)}
        </option>
      ))}
    </Select>
  );
}
