import { getTranslations } from "next-intl/server";
import { Card, CardHeader } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { listAbsent, listCheckIns } from "@/lib/onsite/check-in/lists";
import { AbsentCard } from "./_components/absent-card";
import { CheckInList } from "./_components/check-in-list";
import { Desk } from "./_components/desk";
import { loadShoot } from "./load-shoot";

/** The desk of a shoot: whoever comes is scanned; below stand who came and who did not. */
export default async function DeskPage({ params }: PageProps<"/onsite/[schoolId]/[shootId]">) {
  const [ctx, { ref, shoot }, t] = await Promise.all([
    requireStaff(),
    loadShoot(params),
    getTranslations("onsite.desk"),
  ]);
  const [here, absent] = await Promise.all([listCheckIns(ctx, ref), listAbsent(ctx, ref)]);
  const base = can(ctx.actor, "roster.read", { schoolId: ref.schoolId, taskId: shoot.taskId })
    ? (`/tasks/${shoot.schoolCode}/${shoot.taskNo}` as const)
    : null;
  const mayTakeFee = can(ctx.actor, "payment.takeOnSite", { schoolId: ref.schoolId });
  const note =
    shoot.capacity === null
      ? t("count", { count: here.length })
      : t("ofCapacity", { count: here.length, capacity: shoot.capacity });
  return (
    <div className="grid gap-4">
      <Desk shoot={ref} mayTakeFee={mayTakeFee} />
      <div className="grid items-start gap-4 2xl:grid-cols-[3fr_2fr]">
        <Card>
          <CardHeader title={t("list")} note={note} />
          {here.length === 0 ? (
            <Empty title={t("none")} />
          ) : (
            <CheckInList {...{ shoot: ref, base }} rows={here} />
          )}
        </Card>
        <AbsentCard
          {...{ shoot: ref, base, absent, mayTakeFee }}
          isOver={shoot.endsAt <= ctx.clock.now()}
          mayMove={can(ctx.actor, "onsite.plan", { schoolId: ref.schoolId })}
        />
      </div>
    </div>
  );
}
