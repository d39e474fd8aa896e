import Link from "next/link";
import { getFormatter, getTranslations } from "next-intl/server";
import { loadStudent } from "@/app/(console)/(staff)/tasks/[code]/[no]/students/[enrollmentId]/load-student";
import { PrintButton } from "@/components/print/print-button";
import { CollectionState } from "@/components/student/collection-state";
import { StudentFacts } from "@/components/student/facts";
import { Timeline } from "@/components/student/timeline";
import { Button } from "@/components/ui/button";
import { requireStaff } from "@/lib/auth/session";
import { formatMoment } from "@/lib/i18n/format";
import "@/components/print/sheet.css";

type Props = PageProps<"/tasks/[code]/[no]/students/[enrollmentId]/sheet">;

export async function generateMetadata({ params }: Props) {
  const [t, { history }] = await Promise.all([getTranslations("student"), loadStudent(params)]);
  return { title: `${t("sheet")} ${history.facts.studentNo}` };
}

/** The student's history on A4 paper, for a complaint: the document number masked, staff named by what they are. */
export default async function AppealSheet({ params }: Props) {
  const [t, role, format, ctx, { base, task, school, history, student }] = await Promise.all([
    getTranslations("student"),
    getTranslations("role"),
    getFormatter(),
    requireStaff(),
    loadStudent(params),
  ]);
  const grants = ctx.actor.grants.filter(({ schoolId }) => schoolId === null || schoolId === school.id);
  const roles = [...new Set(grants.map((grant) => grant.role))];
  const { person, facts } = history;
  const told = history.entries.filter((entry) => entry.kind !== "note" || entry.action !== "student_reveal");
  return (
    <div className="sheet-ground">
      <p className="sheet-bar">
        <Button asChild>
          <Link href={`${base}/students/${facts.id}`}>{t("paper.back")}</Link>
        </Button>
        <PrintButton>{t("paper.print")}</PrintButton>
      </p>
      <main className="sheet" data-theme="light">
        <header className="grid gap-1 border-b pb-3">
          <h1 className="font-semibold text-xl">{t("paper.title")}</h1>
          <p>
            {school.name} {school.code} · {task.name}
          </p>
          <p className="text-ink-muted text-xs">
            {t("paper.madeAt", {
              moment: formatMoment(ctx.clock.now()),
              who: format.list(roles.map((name) => role(`${name}.name`))),
            })}
            {" · "}
            {t("paper.masked")}
          </p>
        </header>
        <section className="grid grid-cols-2 gap-6 py-4">
          <div className="grid content-start gap-2">
            <h2 className="font-semibold">{person.name}</h2>
            <StudentFacts history={history} document={`••••${person.documentLast4}`} />
          </div>
          <div className="grid content-start gap-2">
            <h2 className="font-semibold">{t("paper.result")}</h2>
            <CollectionState history={history} />
          </div>
        </section>
        <h2 className="border-b pb-1 font-semibold">{t("timeline.title")}</h2>
        <Timeline entries={told} schoolId={student.schoolId} isPaper />
      </main>
    </div>
  );
}
