import type { Connection } from "@/db/client";
import { collectionOf } from "@/db/testing/collection";
import { holding, newPhone } from "@/db/testing/student";

/** What examples are made of: a school with an open task, and a phone that holds its first student. */
export async function newWorld(connection: Connection) {
  const at = await collectionOf(connection, 6);
  const [first] = at.people;
  if (!first) throw new Error("nobody is on the list");
  const phone = await holding(connection, await newPhone(connection), at.place, first.studentNo);
  return { ...at, phone };
}

export type World = Awaited<ReturnType<typeof newWorld>>;
