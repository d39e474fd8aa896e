import { LoggedIn } from "@/components/phone/logged-in";
import { Mailing } from "./_components/mailing";

export default async function MailingPage({ params }: PageProps<"/m/mine/[enrollmentId]/mailing">) {
  const { enrollmentId } = await params;
  return (
    <LoggedIn>
      <Mailing enrollmentId={enrollmentId} />
    </LoggedIn>
  );
}
