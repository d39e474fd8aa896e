import { LoggedIn } from "@/components/phone/logged-in";
import { Home } from "./_components/home";

export default function PhonePage() {
  return (
    <LoggedIn>
      <Home />
    </LoggedIn>
  );
}
