import { FileText } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { BackToList } from "@/components/data-table/back-to-list";
import { EnrollmentMenu } from "@/components/roster/enrollment-menu";
import { Agreements } from "@/components/student/agreements";
import { CollectionState } from "@/components/student/collection-state";
import { StudentFacts } from "@/components/student/facts";
import { Timeline } from "@/components/student/timeline";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { listGivenAgreements } from "@/lib/association/agreements/list-given";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { isOwing } from "@/lib/payments/policy";
import { refundableOrders } from "@/lib/payments/queries";
import { MoneyActions } from "./_components/money-actions";
import { RevealedNumber } from "./_components/revealed-number";
import { StudentActions } from "./_components/student-actions";
import { Unbind } from "./_components/unbind";
import { loadStudent } from "./load-student";

type Props = PageProps<"/tasks/[code]/[no]/students/[enrollmentId]">;

export async function generateMetadata({ params }: Props) {
  const [t, { history }] = await Promise.all([getTranslations("students"), loadStudent(params)]);
  return { title: history.facts.studentNo || t("title") };
}

/** One student: who it is, how the collection stands, and everything that happened. */
export default async function StudentPage({ params }: Props) {
  const [ctx, t, { base, place, history, student }] = await Promise.all([
    requireStaff(),
    getTranslations("student"),
    loadStudent(params),
  ]);
  const { actor } = ctx;
  const { person, facts, sight, entries, actions } = history;
  const refundable = can(actor, "refund.request", student) ? await refundableOrders(ctx, student) : [];
  const given = await listGivenAgreements(ctx, { ...student, taskId: place.taskId });
  const document = (
    <RevealedNumber student={student} last4={person.documentLast4} mayReveal={sight.identity} />
  );
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-3">
        <BackToList fallback={`${base}/roster` as Route}>{t("back")}</BackToList>
        <h2 className="grow font-semibold text-lg">{person.name}</h2>
        <Button asChild>
          <Link href={`${base}/students/${student.enrollmentId}/sheet`} prefetch={false}>
            <FileText aria-hidden />
            {t("sheet")}
          </Link>
        </Button>
        <StudentActions student={student} name={person.name} actions={actions} />
        <MoneyActions
          student={student}
          name={person.name}
          refundable={refundable}
          mayTakeOnSite={can(actor, "payment.takeOnSite", student) && isOwing(facts.payment)}
        />
        {facts.association === "associated" && can(actor, "association.unbind", student) && (
          <Unbind student={student} name={person.name} />
        )}
        {can(actor, "student.correct", student) && (
          <EnrollmentMenu
            enrollment={student}
            name={person.name}
            bucket={facts.bucket}
            mayEdit={can(actor, "roster.edit", student)}
          />
        )}
      </div>
      <div className="grid items-start gap-4 xl:grid-cols-[22rem_minmax(0,1fr)]">
        <div className="grid gap-4">
          <Card>
            <CardHeader title={t("state")} />
            <div className="p-4">
              <CollectionState history={history} />
            </div>
          </Card>
          <Card>
            <CardHeader title={t("agreements.title")} note={t("agreements.note")} />
            <Agreements given={given} />
          </Card>
          <Card>
            <CardHeader title={t("facts")} />
            <div className="p-4">
              <StudentFacts history={history} document={document} />
            </div>
          </Card>
        </div>
        <Card>
          <CardHeader title={t("timeline.title")} note={sight.photos ? undefined : t("timeline.noPhotos")} />
          <Timeline entries={entries} schoolId={student.schoolId} />
        </Card>
      </div>
    </div>
  );
}
