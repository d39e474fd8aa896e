import { LoggedIn } from "@/components/phone/logged-in";
import { Shoot } from "./_components/shoot";

export default async function ShootPage({ params }: PageProps<"/m/mine/[enrollmentId]/shoot">) {
  const { enrollmentId } = await params;
  return (
    <LoggedIn>
      <Shoot enrollmentId={enrollmentId} />
    </LoggedIn>
  );
}
