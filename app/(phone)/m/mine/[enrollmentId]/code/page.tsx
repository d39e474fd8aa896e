import { LoggedIn } from "@/components/phone/logged-in";
import { BringCode } from "./_components/bring-code";

export default async function BringCodePage({ params }: PageProps<"/m/mine/[enrollmentId]/code">) {
  const { enrollmentId } = await params;
  return (
    <LoggedIn>
      <BringCode enrollmentId={enrollmentId} />
    </LoggedIn>
  );
}
