import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/errors";

/**
 * The ids in an address; what is no id names nothing.
 * @throws AppError notFound
 */
export async function pathIds<Params extends Record<string, string>>(
  params: Promise<Params> | Params,
): Promise<Params> {
  const ids = await params;
  if (!Object.values(ids).every((id) => z.uuid().safeParse(id).success)) throw new AppError("notFound");
  return ids;
}
