import { LoggedIn } from "@/components/phone/logged-in";
import { SchoolSearch } from "./_components/school-search";

export default function FindPage() {
  return (
    <LoggedIn>
      <SchoolSearch />
    </LoggedIn>
  );
}
