"use client";

import { ArrowLeft } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { readListPlace } from "./list-place";

/** Back to the list that the person came from, as it was left; to the plain one where there was none. */
export function BackToList({ fallback, children }: { fallback: Route; children: ReactNode }) {
  const router = useRouter();
  return (
    <Button onClick={() => router.push((readListPlace()?.url ?? fallback) as Route)}>
      <ArrowLeft aria-hidden />
      {children}
    </Button>
  );
}
