import type { Connection } from "@/db/client";
import { makeTestCode } from "@/lib/demo/collection-code";
import type { DemoPerson } from "@/lib/demo/people";
import { lastFour } from "@/lib/roster/document/document-number";
import { setCode } from "@/lib/roster/mutations/set-code";
import { TASK_PRESETS } from "@/lib/tasks/presets/presets";
import type { PresetName } from "@/lib/tasks/schema";
import { collectionOf, testPolicy } from "./collection";
import { confirmTexts, newPhone } from "./student";

/** Rules that ask what a preset asks when a student joins, and unbind as it does. */
export function joiningAs(name: PresetName) {
  const { association, alreadyCollected, identityCheck } = TASK_PRESETS[name].policy;
  return testPolicy((policy) => ({ ...policy, association, alreadyCollected, identityCheck }));
}

/** Two students of a list, and a phone whose owner has confirmed the task's texts. */
export async function newcomer(connection: Connection, policy = testPolicy()) {
  const at = await collectionOf(connection, 2, policy);
  const [person, other] = at.people;
  if (!person || !other) throw new Error("two students are needed");
  const phone = await newPhone(connection);
  await confirmTexts(phone, at.place);
  return { ...at, person, other, phone, typed: typedBy(person, at.school) };
}

export type Newcomer = Awaited<ReturnType<typeof newcomer>>;

/** The registrar gives one of the list a 临时拍摄码. */
export async function giveTemporaryCode(
  { operator, place }: Pick<Newcomer, "operator" | "place">,
  { enrollmentId }: { enrollmentId: string },
): Promise<void> {
  await setCode(operator, { schoolId: place.schoolId, enrollmentId, code: null });
}

/** Everything that a task could ask this student for. */
export function typedBy(person: DemoPerson, school: { code: string; name: string }) {
  const { name, documentNumber, studentNo } = person;
  return {
    ...{ name, documentNumber, studentNo },
    documentLast4: lastFour(documentNumber),
    collectionCode: { text: makeTestCode(person, school) },
  };
}
