"use client";

import { Search, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { type FormEvent, useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { Input, Select } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import { BUCKETS } from "@/db/enrollment-bucket";
import { formatCount } from "@/lib/i18n/format";
import type { BucketSums } from "@/lib/progress/queries";
import { keepSearchAction } from "@/lib/roster/actions";
import { enrollmentListParams } from "@/lib/roster/search-params";

type Props = {
  place: { schoolId: string; taskId: string };
  term: string | null;
  total: BucketSums;
  colleges: string[];
};

/** Search and filters of the roster. What is typed goes to the server; the address keeps only its token. */
export function RosterFilters({ place, term, total, colleges }: Props) {
  const t = useTranslations("roster");
  const common = useTranslations("common");
  const bucketName = useTranslations("bucket");
  const progress = useTranslations("progress");
  const toast = useToast();
  const explain = useActionMessage();
  const [isBusy, start] = useTransition();
  const [params, setParams] = useQueryStates(enrollmentListParams, { shallow: false, history: "push" });

  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get("term") ?? "").trim();
    if (typed === "") {
      void setParams({ q: null, after: null });
      return;
    }
    start(async () => {
      const result = await keepSearchAction({ ...place, term: typed });
      if (result.ok) await setParams({ q: result.data.token, after: null });
      else toast("bad", explain(result));
    });
  };
  const chosen = params.bucket?.length === 1 ? params.bucket[0] : "";
  return (
    <div className="flex flex-wrap items-center gap-2 border-b px-4 py-2.5">
      <form onSubmit={search} className="flex grow items-center gap-2">
        {/* A new term from the server renews the field. */}
        <Input
          key={term ?? ""}
          name="term"
          type="search"
          className="max-w-md"
          defaultValue={term ?? ""}
          placeholder={t("searchLabel")}
          aria-label={t("searchLabel")}
        />
        <Button type="submit" size="icon" aria-label={common("search")} disabled={isBusy}>
          <Search aria-hidden />
        </Button>
      </form>
      <Select
        aria-label={t("bucketFilter")}
        className="w-auto"
        value={chosen}
        onChange={({ target }) => {
          const bucket = BUCKETS.find((candidate) => candidate === target.value);
          void setParams({ bucket: bucket ? [bucket] : null, after: null });
        }}
      >
        <option value="">
          {params.bucket && params.bucket.length > 1
            ? params.bucket
                .map((bucket) => bucketName(bucket))
                .join("、")
                .slice(0, 24)
            : `${t("bucketFilter")}：${common("all")}`}
        </option>
        {BUCKETS.filter((bucket) => total[bucket]).map((bucket) => (
          <option key={bucket} value={bucket}>
            {bucketName(bucket)} {formatCount(total[bucket] ?? 0)}
          </option>
        ))}
      </Select>
      <Select
        aria-label={t("collegeFilter")}
        className="w-auto"
        value={params.college ?? "\0"}
        onChange={({ target }) =>
          void setParams({ college: target.value === "\0" ? null : target.value, after: null })
        }
      >
        <option value={"\0"}>{`${t("collegeFilter")}：${common("all")}`}</option>
        {colleges.map((college) => (
          <option key={college} value={college}>
            {college || progress("noCollege")}
          </option>
        ))}
      </Select>
      {(params.q || params.bucket || params.college !== null) && (
        <Button
          look="quiet"
          onClick={() => void setParams({ q: null, bucket: null, college: null, after: null })}
        >
          <X aria-hidden />
          {common("clear")}
        </Button>
      )}
    </div>
  );
}
