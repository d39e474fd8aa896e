import { LoggedIn } from "@/components/phone/logged-in";
import { Agreements } from "./_components/agreements";

export default async function AgreementsPage({ params }: PageProps<"/m/mine/[enrollmentId]/agreements">) {
  const { enrollmentId } = await params;
  return (
    <LoggedIn>
      <Agreements enrollmentId={enrollmentId} />
    </LoggedIn>
  );
}
