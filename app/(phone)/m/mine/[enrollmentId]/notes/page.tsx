import { LoggedIn } from "@/components/phone/logged-in";
import { Notes } from "./_components/notes";

export default async function NotesPage({ params }: PageProps<"/m/mine/[enrollmentId]/notes">) {
  const { enrollmentId } = await params;
  return (
    <LoggedIn>
      <Notes enrollmentId={enrollmentId} />
    </LoggedIn>
  );
}
