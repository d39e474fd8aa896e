import type { Route } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { Card, CardHeader } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { Empty } from "@/components/ui/empty";
import { SkeletonRows } from "@/components/ui/skeleton";
import { listNotes } from "@/lib/association/notes/notes";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { FindStudent } from "./_components/find-student";
import { Note } from "./_components/note";

export async function generateMetadata() {
  const t = await getTranslations("support");
  return { title: t("title") };
}

type Props = PageProps<"/support">;

/** Where students turn to: finding one of them, and what they wrote. */
export default async function SupportPage({ searchParams }: Props) {
  const [t, { actor }, { q, notes }] = await Promise.all([
    getTranslations("support"),
    requireStaff(),
    searchParams,
  ]);
  if (!can(actor, "support.read")) notFound();
  if (typeof q === "string") redirect(`/students?q=${encodeURIComponent(q)}` as Route);
  const isAnswered = notes === "answered";
  return (
    <>
      <PageHeader title={t("title")} note={t("note")} />
      <div className="grid gap-4 p-6">
        <Card>
          <CardHeader title={t("find")} note={t("findNote")} />
          <div className="px-4 py-3">
            <FindStudent />
          </div>
        </Card>
        <Card>
          <CardHeader title={t("notes")}>
            <Choice href="/support" isCurrent={!isAnswered}>
              {t("waiting")}
            </Choice>
            <Choice href="/support?notes=answered" isCurrent={isAnswered}>
              {t("answered")}
            </Choice>
          </CardHeader>
          <Suspense key={String(isAnswered)} fallback={<SkeletonRows />}>
            <Notes isAnswered={isAnswered} />
          </Suspense>
        </Card>
      </div>
    </>
  );
}

function Choice({ href, isCurrent, children }: { href: string; isCurrent: boolean; children: string }) {
  return (
    <Link
      href={href as Route}
      aria-current={isCurrent ? "page" : undefined}
      className={cn(
        "rounded-md px-2 py-1 text-ink-muted hover:text-ink",
        isCurrent && "bg-accent-soft font-semibold text-accent",
      )}
    >
      {children}
    </Link>
  );
}

async function Notes({ isAnswered }: { isAnswered: boolean }) {
  const [t, ctx] = await Promise.all([getTranslations("support"), requireStaff()]);
  const notes = await listNotes(ctx, { isAnswered });
  if (notes.length === 0)
    return <Empty title={t(isAnswered ? "noneAnswered" : "none")}>{t("noneHint")}</Empty>;
  return (
    <ul className="divide-y">
      {notes.map((note) => (
        <Note
          key={note.id}
          note={note}
          mayAnswer={can(ctx.actor, "support.answer", { schoolId: note.schoolId })}
        />
      ))}
    </ul>
  );
}
