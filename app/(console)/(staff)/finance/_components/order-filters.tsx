"use client";

import { Download, Search, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Input, Select } from "@/components/ui/input";
import { Menu, MenuItem } from "@/components/ui/menu";
import { ORDER_KINDS, ORDER_STATES, PAY_CHANNELS } from "@/db/vocabulary";
import { NO_ORDER_FILTERS, orderListParams } from "@/lib/payments/search-params";

type Props = { schools: readonly { code: string; name: string }[]; children: ReactNode };

/** Narrows the orders; the file holds what the screen shows. */
export function OrderFilters({ schools, children }: Props) {
  const t = useTranslations("finance");
  const common = useTranslations("common");
  const state = useTranslations("orderState");
  const kind = useTranslations("orderKind");
  const channel = useTranslations("payChannel");
  const [params, setParams] = useQueryStates(orderListParams, { shallow: false, history: "push" });
  const { after, dir, ...filters } = params;
  const isFiltered = Object.values(filters).some((value) => value !== null);
  const choose = <Value extends string>(
    name: "school" | "state" | "kind" | "channel",
    values: readonly Value[],
    nameOf: (value: Value) => string,
  ) => (
    <Select
      aria-label={t(`filters.${name}`)}
      className="w-auto max-w-56"
      value={params[name] ?? ""}
      onChange={({ target }) => void setParams({ [name]: target.value || null, after: null })}
    >
      <option value="">{t("filters.all", { name: t(`filters.${name}`) })}</option>
      {values.map((value) => (
        <option key={value} value={value}>
          {nameOf(value)}
        </option>
      ))}
    </Select>
  );
  const day = (name: "from" | "to") => (
    <Input
      type="date"
      aria-label={t(`filters.${name}`)}
      title={t(`filters.${name}`)}
      className="w-auto"
      value={params[name] ?? ""}
      onChange={({ target }) => void setParams({ [name]: target.value || null, after: null })}
    />
  );
  return (
    <div className="flex flex-wrap items-center gap-2 border-b px-4 py-2.5">
      <form
        className="flex items-center gap-1"
        onSubmit={(event) => {
          event.preventDefault();
          const no = String(new FormData(event.currentTarget).get("no") ?? "").trim();
          void setParams({ no: no || null, after: null });
        }}
      >
        <Input
          key={params.no}
          name="no"
          defaultValue={params.no ?? ""}
          aria-label={t("filters.no")}
          placeholder={t("filters.no")}
          className="w-60"
        />
        <Button type="submit" size="icon" aria-label={t("filters.find")}>
          <Search aria-hidden className="size-4" />
        </Button>
      </form>
      {schools.length > 1 &&
        choose(
          "school",
          schools.map(({ code }) => code),
          (code) => `${code} ${schools.find((school) => school.code === code)?.name ?? ""}`,
        )}
      {choose("state", ORDER_STATES, state)}
      {choose("kind", ORDER_KINDS, kind)}
      {choose("channel", PAY_CHANNELS, channel)}
      {day("from")}
      {day("to")}
      {isFiltered && (
        <Button look="quiet" onClick={() => void setParams(NO_ORDER_FILTERS)}>
          <X aria-hidden />
          {common("clear")}
        </Button>
      )}
      <span className="grow" />
      <Menu
        trigger={
          <Button>
            <Download aria-hidden />
            {t("export.title")}
          </Button>
        }
      >
        {(["xlsx", "csv"] as const).map((as) => (
          <MenuItem key={as} asChild>
            <a href={exportAddress(as, { ...filters, dir })} download>
              {t(`export.${as}`)}
            </a>
          </MenuItem>
        ))}
      </Menu>
      {children}
    </div>
  );
}

function exportAddress(as: "xlsx" | "csv", shown: Record<string, string | null>): string {
  const query = new URLSearchParams({ as });
  for (const [name, value] of Object.entries(shown)) if (value !== null) query.set(name, value);
  return `/api/finance/orders?${query}`;
}
