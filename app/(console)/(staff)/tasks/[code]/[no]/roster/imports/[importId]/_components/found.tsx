import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { listHref } from "@/components/progress/list-href";
import type { ImportCounts } from "@/lib/roster/schema";

type Props = {
  base: `/tasks/${string}/${string}`;
  counts: ImportCounts;
};

/** The plain sentence of a dry run, whose number of people not in the file opens their list. */
export async function Found({ base, counts: { missingSelection, ...counts } }: Props) {
  const t = await getTranslations("roster.report");
  const list = (number: ReactNode) =>
    counts.missing > 0 && missingSelection ? (
      <Missing href={listHref(`${base}/roster`, { notIn: missingSelection })}>{number}</Missing>
    ) : (
      number
    );
  return <p className="text-base">{t.rich("sentence", { ...counts, list })}</p>;
}

/** After the commit: who of the roster the file did not have. */
export async function StillMissing({ base, counts: { missing, missingSelection } }: Props) {
  const t = await getTranslations("roster.report");
  if (missing === 0 || !missingSelection) return null;
  const href = listHref(`${base}/roster`, { notIn: missingSelection });
  return <p>{t.rich("missing", { missing, list: (number) => <Missing href={href}>{number}</Missing> })}</p>;
}

function Missing({ href, children }: { href: ReturnType<typeof listHref>; children: ReactNode }) {
  return (
    <Link href={href} className="text-accent underline underline-offset-2">
      {children}
    </Link>
  );
}
