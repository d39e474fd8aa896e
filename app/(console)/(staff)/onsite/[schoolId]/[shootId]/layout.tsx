import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { shootTime } from "@/components/onsite/shoot-time";
import { groupText } from "@/lib/onsite/timetable/groups";
import { ShootTabs } from "./_components/shoot-tabs";
import { loadShoot } from "./load-shoot";

export async function generateMetadata({ params }: LayoutProps<"/onsite/[schoolId]/[shootId]">) {
  const [t, { shoot }] = await Promise.all([getTranslations("onsite"), loadShoot(params)]);
  return { title: `${t("title")} ${shoot.place}` };
}

export default async function ShootLayout({ children, params }: LayoutProps<"/onsite/[schoolId]/[shootId]">) {
  const { ref, shoot } = await loadShoot(params);
  const facts = [
    `${shoot.schoolName} · ${shoot.taskName}`,
    shoot.groups.map(groupText).join("、"),
    shoot.note,
  ];
  return (
    <>
      <PageHeader
        title={`${shootTime(shoot)} ${shoot.place} ${shoot.rooms}`}
        note={facts.filter(Boolean).join(" · ")}
      />
      <ShootTabs base={`/onsite/${ref.schoolId}/${ref.shootId}`} />
      <div className="p-6">{children}</div>
    </>
  );
}
