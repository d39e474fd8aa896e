import { notFound } from "next/navigation";
import { cache } from "react";
import { pathIds } from "@/lib/actions/path-ids";
import { requireStaff } from "@/lib/auth/session";
import { AppError } from "@/lib/errors";
import { requireShoot } from "@/lib/onsite/check-in/lists";

const load = cache(async (schoolId: string, shootId: string) => {
  const ctx = await requireStaff();
  return requireShoot(ctx, { schoolId, shootId });
});

/** The shoot of this address, once per request; the not-found page where this person does not work at it. */
export async function loadShoot(params: Promise<{ schoolId: string; shootId: string }>) {
  try {
    const ref = await pathIds(params);
    const shoot = await load(ref.schoolId, ref.shootId);
    return { ref: { schoolId: ref.schoolId, shootId: ref.shootId }, shoot };
  } catch (error) {
    if (error instanceof AppError && (error.code === "notFound" || error.code === "forbidden")) notFound();
    throw error;
  }
}
