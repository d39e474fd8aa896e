import type { Reach } from "@/lib/auth/authorize";

/** The colleges that a reach within one school is narrowed to; null where it is not. */
export function collegesOf(reach: Reach): string[] | null {
  if (reach.all) return null;
  const colleges = reach.parts.map((part) => part.college);
  return colleges.some((college) => college === null) ? null : colleges.flatMap((college) => college ?? []);
}
