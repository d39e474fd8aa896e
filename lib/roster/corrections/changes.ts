import { openField } from "@/lib/crypto/sealed-field";
import { type RowChange, rowChangesSchema } from "../schema";

/** What a correction changed, from its sealed form. */
export function openChanges(schoolId: string, sealed: string): RowChange[] {
  return rowChangesSchema.parse(JSON.parse(openField({ schoolId, field: "correction" }, sealed)));
}
