import { can, requirePermission, requireReach } from "@/lib/auth/authorize";
import type { Ctx, StaffActor } from "@/lib/auth/ctx";
import { peekSession } from "@/lib/auth/sessions";
import { AppError } from "@/lib/errors";
import type { Change } from "@/lib/live/channel";

type Place = { schoolId: string; taskId: string };

/** What a person may be told of while watching, and whether that still holds. */
export type Watch = { covers: (change: Change) => boolean; isAllowed: () => Promise<boolean> };

/** @throws AppError forbidden, notFound */
export function watchTask(ctx: Ctx, place: Place): Watch {
  requirePermission(ctx, "progress.read", place);
  return {
    covers: (change) => change.schoolId === place.schoolId && change.taskId === place.taskId,
    isAllowed: async () => {
      const actor = await stillThere(ctx);
      return actor !== null && can(actor, "progress.read", place);
    },
  };
}

/** Everything in reach; asked again of every change, because a role may end while somebody watches. */
export function watchEverything(ctx: Ctx): Watch {
  requireReach(ctx, "progress.read");
  let { actor } = ctx;
  return {
    covers: (change) => can(actor, "progress.read", change),
    isAllowed: async () => {
      const found = await stillThere(ctx);
      if (found) actor = found;
      return found !== null && can(found, "progress.read");
    },
  };
}

function stillThere({ actor, db }: Pick<Ctx, "actor" | "db">): Promise<StaffActor | null> {
  if (actor.type !== "staff") throw new AppError("forbidden");
  return peekSession(db, actor.sessionId);
}
