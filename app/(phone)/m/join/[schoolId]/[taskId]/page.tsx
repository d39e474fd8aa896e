import { LoggedIn } from "@/components/phone/logged-in";
import { Join } from "./_components/join";

export default async function JoinPage({ params }: PageProps<"/m/join/[schoolId]/[taskId]">) {
  const place = await params;
  return (
    <LoggedIn>
      <Join place={place} />
    </LoggedIn>
  );
}
