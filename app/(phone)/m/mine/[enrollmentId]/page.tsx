import { LoggedIn } from "@/components/phone/logged-in";
import { Mine } from "./_components/mine";

export default async function MinePage({ params }: PageProps<"/m/mine/[enrollmentId]">) {
  const { enrollmentId } = await params;
  return (
    <LoggedIn>
      <Mine enrollmentId={enrollmentId} />
    </LoggedIn>
  );
}
