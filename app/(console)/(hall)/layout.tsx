import type { ReactNode } from "react";
import { requireStaff } from "@/lib/auth/session";

/** The big screen is dark whatever theme its person has chosen. */
export default async function HallLayout({ children }: { children: ReactNode }) {
  await requireStaff();
  return (
    <div data-theme="dark" className="min-h-screen bg-ground text-ink">
      {children}
    </div>
  );
}
