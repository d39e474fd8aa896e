import type { Connection } from "@/db/client";
import { collectionOf, testPolicy } from "@/db/testing/collection";
import { fromLocalInput } from "@/lib/i18n/format";
import { saveShoot } from "../shoots/save-shoot";

/** A day within the window of the tests' tasks. */
export const DAY = `${new Date().getUTCFullYear() + 1}-05-12`;

/** A task with so many students, and a shoot to come that expects all of them. */
export async function planned(connection: Connection, students: number, policy = testPolicy()) {
  const at = await collectionOf(connection, students, policy);
  const { place, operator, people } = at;
  const colleges = [...new Set(people.map(({ college }) => college))];
  const { shootId } = await saveShoot(operator, {
    ...{ ...place, shootId: null, photographers: [] },
    facts: {
      ...{ place: "图书馆", rooms: "101", capacity: null, note: "" },
      groups: colleges.map((college) => ({ college, className: "" })),
      startsAt: fromLocalInput(`${DAY}T08:00`),
      endsAt: fromLocalInput(`${DAY}T12:00`),
    },
  });
  return { ...at, colleges, ref: { schoolId: place.schoolId, shootId } };
}

export type Planned = Awaited<ReturnType<typeof planned>>;
