import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { HallScreen } from "@/components/progress/hall-screen";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { AppError } from "@/lib/errors";
import { taskProgress } from "@/lib/progress/queries";
import { requireTaskByNo } from "@/lib/tasks/queries";

type Props = PageProps<"/hall/tasks/[code]/[no]">;

const load = cache(async (code: string, no: string) => {
  const ctx = await requireStaff();
  try {
    return await requireTaskByNo(ctx, { code, no: Number(no) || 0 });
  } catch (error) {
    if (error instanceof AppError) notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: Props) {
  const { code, no } = await params;
  return { title: (await load(code, no)).task.name };
}

/** One task on a big screen: colleges, no names of people. */
export default async function HallTaskPage({ params }: Props) {
  const [{ code, no }, ctx, t, progress] = await Promise.all([
    params,
    requireStaff(),
    getTranslations("hall"),
    getTranslations("progress"),
  ]);
  const { task, school } = await load(code, no);
  const place = { schoolId: school.id, taskId: task.id };
  if (!can(ctx.actor, "progress.read", place)) notFound();
  const { total, colleges, asOf } = await taskProgress(ctx, place);
  return (
    <HallScreen
      title={task.name}
      note={school.name}
      closesAt={task.closesAt}
      sums={total}
      rowsTitle={t("colleges")}
      rows={colleges.map(({ college, sums }) => ({
        key: college,
        name: college || progress("emptyName.college"),
        sums,
      }))}
      asOf={asOf}
      live={`/api/schools/${school.id}/tasks/${task.id}/live`}
      back={`/tasks/${school.code}/${task.no}`}
    />
  );
}
