import type { Connection } from "@/db/client";
import { rosterHeadings } from "@/db/schema/roster";
import { inSchoolScope } from "@/db/scope";
import { systemCtx } from "@/lib/auth/ctx";
import { keepDays } from "@/lib/progress/history/keep-days";
import { signalChanges } from "@/lib/progress/live/signal";
import { requestMissingList } from "@/lib/progress/missing/request";
import { freezeSelection } from "@/lib/roster/mutations/select";
import { NO_FILTERS } from "@/lib/roster/search-params";
import { bringCaptures, collectionOf, picture, uploadPhotos } from "./collection";
import { remindAll } from "./reminded";
import { approveAll, deliverAll } from "./reviewed";
import { workOff } from "./work-off";

/**
 * A school with rows in each of its tables: a roster, reference photos, an approved and delivered photo, one that
 * waits for review, and a file without a student.
 */
export async function schoolWithEverything(connection: Connection) {
  const at = await collectionOf(connection, 3);
  const [delivered, waiting] = at.people;
  if (!delivered || !waiting) throw new Error("two students are needed");
  const bytes = await picture(1);
  await uploadPhotos(at, [{ name: `${delivered.studentNo}.jpg`, bytes }], "reference");
  const photoImport = await uploadPhotos(at, [{ name: "nobody.jpg", bytes }], "reference");
  await workOff(connection);
  const reviewer = await approveAll(at, [delivered]);
  const batch = await deliverAll(at);
  await bringCaptures(at, [waiting]);
  const selection = await freezeSelection(at.operator, { ...at.place, filters: NO_FILTERS, ids: null });
  const missing = await requestMissingList(at.operator, at.place);
  await workOff(connection);
  await remindAll(at);
  await signalChanges(systemCtx(connection.db, "progress.signal", "all"));
  await keepDays(systemCtx(connection.db, "progress.days", "all"));
  const { schoolId } = at.place;
  await inSchoolScope(connection.db, [schoolId], 0, (tx) =>
    tx.insert(rosterHeadings).values({ schoolId, heading: "编号", meaning: "studentNo" }),
  );
  return { ...at, reviewer, batch, photoImport, selection, missing };
}
