import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { listHref } from "@/components/progress/list-href";
import type { ImportCounts } from "@/lib/roster/schema";

type Props = {
  base: `/tasks/${string}/${string}`;
  importId: string;
  counts: ImportCounts;
};

/** The plain sentence of a dry run, whose number of people not in the file opens their list. */
export async function Found({ base, importId, counts }: Props) {
  const t = await getTranslations("roster.report");
  const list = (number: ReactNode) =>
    counts.missing === 0 ? (
      number
    ) : (
      <Missing href={listHref(`${base}/roster`, { notIn: importId })}>{number}</Missing>
    );
  return <p className="text-base">{t.rich("sentence", { ...counts, list })}</p>;
}

/** After the commit: who of the roster the file did not have. */
export async function StillMissing({ base, importId, counts: { missing } }: Props) {
  const t = await getTranslations("roster.report");
  if (missing === 0) return null;
  const href = listHref(`${base}/roster`, { notIn: importId });
  return <p>{t.rich("missing", { missing, list: (number) => <Missing href={href}>{number}</Missing> })}</p>;
}

function Missing({ href, children }: { href: ReturnType<typeof listHref>; children: ReactNode }) {
  return (
    <Link href={href} className="text-accent underline underline-offset-2">
      {children}
    </Link>
  );
}
