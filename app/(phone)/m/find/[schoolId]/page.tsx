import { LoggedIn } from "@/components/phone/logged-in";
import { TaskChoice } from "./_components/task-choice";

export default async function SchoolPage({ params }: PageProps<"/m/find/[schoolId]">) {
  const { schoolId } = await params;
  return (
    <LoggedIn>
      <TaskChoice schoolId={schoolId} />
    </LoggedIn>
  );
}
