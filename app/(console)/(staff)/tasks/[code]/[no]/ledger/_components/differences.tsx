"use client";

import { useTranslations } from "next-intl";
import { valueColumn } from "@/components/data-table/value-column";
import { type WholeColumn, WholeTable } from "@/components/data-table/whole-table";
import { CountedLink } from "@/components/progress/counted-link";
import type { ListBase } from "@/components/progress/list-href";
import { StudentLink } from "@/components/roster/student-link";
import { Badge } from "@/components/ui/badge";
import { Card, CardHeader } from "@/components/ui/card";
import { BUCKETS } from "@/db/enrollment-bucket";
import { formatCount } from "@/lib/i18n/format";
import { WRONG_PEOPLE_SHOWN } from "@/lib/tasks/balance/checks";
import type { BalanceDifferences } from "@/lib/tasks/balance/differences";

type Counter = BalanceDifferences["counters"][number];
type Person = BalanceDifferences["people"][number];

type Props = { base: string; listBase: ListBase; differences: BalanceDifferences };

/** What makes a ledger differ: counters beside the students they should count, and students by name. */
export function Differences({ base, listBase, differences: { counters, people } }: Props) {
  return (
    <>
      {counters.length > 0 && <WrongCounters listBase={listBase} counters={counters} />}
      {people.length > 0 && <WrongPeople base={listBase && base} people={people} />}
    </>
  );
}

function WrongCounters({ listBase, counters }: { listBase: ListBase; counters: Counter[] }) {
  const t = useTranslations("ledger");
  const line = useTranslations("ledgerLine");
  const columns: WholeColumn<Counter>[] = [
    {
      id: "line",
      header: t("columns.line"),
      sortBy: ({ bucket }) => BUCKETS.indexOf(bucket),
      cell: ({ bucket }) => line(bucket),
    },
    valueColumn("college", t("paper.college"), ({ college }) => college || t("paper.noCollege")),
    {
      id: "booked",
      header: t("columns.booked"),
      isNumeric: true,
      sortBy: ({ booked }) => booked,
      cell: ({ booked }) => formatCount(booked),
    },
    {
      id: "found",
      header: t("columns.found"),
      isNumeric: true,
      sortBy: ({ found }) => found,
      cell: ({ bucket, college, found }) => (
        <CountedLink count={found} base={listBase} narrowing={{ buckets: [bucket], college }} />
      ),
    },
    {
      id: "difference",
      header: t("columns.difference"),
      isNumeric: true,
      sortBy: ({ booked, found }) => booked - found,
      cell: ({ booked, found }) => <Badge tone="bad">{formatCount(booked - found)}</Badge>,
    },
  ];
  const title = t("wrong.counters");
  return (
    <Card>
      <CardHeader title={title} note={t("wrong.countersNote")} />
      <WholeTable
        name="wrongCounters"
        label={title}
        columns={columns}
        rows={counters}
        rowId={({ bucket, college }) => `${bucket}/${college}`}
      />
    </Card>
  );
}

function WrongPeople({ base, people }: { base: string | null; people: Person[] }) {
  const t = useTranslations("ledger");
  const line = useTranslations("ledgerLine");
  const columns: WholeColumn<Person>[] = [
    {
      id: "student",
      header: t("wrong.student"),
      sortBy: ({ studentNo }) => studentNo,
      cell: ({ enrollmentId, studentNo, name }) => (
        <StudentLink base={base} enrollmentId={enrollmentId}>
          {studentNo} {name}
        </StudentLink>
      ),
    },
    valueColumn("college", t("paper.college"), ({ college }) => college || t("paper.noCollege")),
    valueColumn("check", t("wrong.check"), ({ check }) => line(check)),
    {
      id: "what",
      header: t("wrong.what"),
      wraps: true,
      cell: ({ check, isBooked }) => (isBooked ? t(`wrong.lacks.${check}`) : t("wrong.extra")),
    },
  ];
  const title = t("wrong.people");
  return (
    <Card>
      <CardHeader
        title={title}
        note={t("wrong.peopleNote", { count: people.length, most: WRONG_PEOPLE_SHOWN })}
      />
      <WholeTable
        name="wrongPeople"
        label={title}
        columns={columns}
        rows={people}
        rowId={({ check, enrollmentId }) => `${check}/${enrollmentId}`}
      />
    </Card>
  );
}
