import { eq } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { corrections } from "@/db/schema/corrections";
import { rosterHeadings, rosterImportFixes, rosterImports } from "@/db/schema/roster";
import { inSchoolScope } from "@/db/scope";
import { sealField } from "@/lib/crypto/sealed-field";
import { freezeSelection } from "@/lib/roster/mutations/select";
import { NO_FILTERS } from "@/lib/roster/search-params";
import { bringCaptures, collectionOf, enrollmentsOf, picture, uploadPhotos } from "./collection";
import { approveAll, deliverAll } from "./reviewed";
import { actorId } from "./staff-member";
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
  const { schoolId } = at.place;
  const [last] = (await enrollmentsOf(at)).values();
  await inSchoolScope(connection.db, [schoolId], 0, async (tx) => {
    await tx.insert(rosterHeadings).values({ schoolId, heading: "编号", meaning: "studentNo" });
    const [{ importId } = { importId: "" }] = await tx
      .select({ importId: rosterImports.id })
      .from(rosterImports)
      .where(eq(rosterImports.schoolId, schoolId));
    await tx
      .insert(rosterImportFixes)
      .values({ schoolId, importId, rowNo: 2, fix: sealField({ schoolId, field: "rosterRow" }, "{}") });
    await tx.insert(corrections).values({
      ...{ schoolId, enrollmentId: last?.id ?? "", changes: "sealed", reason: "核对" },
      ...{ delivery: "none", createdBy: actorId(at.operator) },
    });
  });
  return { ...at, reviewer, batch, photoImport, selection };
}
