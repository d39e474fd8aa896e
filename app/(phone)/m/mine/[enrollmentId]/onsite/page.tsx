import { LoggedIn } from "@/components/phone/logged-in";
import { OnSite } from "./_components/on-site";

export default async function OnSitePage({ params }: PageProps<"/m/mine/[enrollmentId]/onsite">) {
  const { enrollmentId } = await params;
  return (
    <LoggedIn>
      <OnSite enrollmentId={enrollmentId} />
    </LoggedIn>
  );
}
