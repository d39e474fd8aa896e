import { randomBytes } from "node:crypto";
import type { Connection, Sql } from "@/db/client";
import { type ApprovedPerson, seedApproved } from "@/db/testing/seed-approved";
import { seedTask } from "@/db/testing/seed-queue";
import { actorId, staffMember } from "@/db/testing/staff-member";
import { storage } from "@/lib/storage/objects";

/** A usual standard photo of 99号 has 20–40 KB. */
const PHOTO_BYTES = 30 * 1024;
const AT_ONCE = 16;

/** A school with an operator and so many approved photos of random bytes, none alike. */
export async function setUp({ db }: Pick<Connection, "db">, owner: Sql, code: string, photos: number) {
  const place = await seedTask(owner, code, (policy) => {
    const standard = { ...policy.photoSpec.standard, bytes: { min: 1, max: 40 * 1024 } };
    return { ...policy, photoSpec: { ...policy.photoSpec, standard } };
  });
  const keys = Array.from({ length: photos }, (_, n) => `bench/${code}/${n}`);
  const people: ApprovedPerson[] = [];
  for (let at = 0; at < photos; at += AT_ONCE) {
    const stored = keys.slice(at, at + AT_ONCE).map(async (key, index) => ({
      studentNo: String(20_260_000_000 + at + index),
      ...{ name: "测例", college: "测速学院", className: "一班" },
      photo: { key, ...(await storage().put(key, randomBytes(PHOTO_BYTES))) },
    }));
    people.push(...(await Promise.all(stored)));
  }
  await seedApproved(owner, place, people);
  const operator = await staffMember(db, { role: "operator", schoolId: place.schoolId });
  return { place, operator, operatorId: actorId(operator), keys };
}

export async function* storedBytes(keys: readonly string[]): AsyncGenerator<Buffer> {
  for (const key of keys) yield storage().read(key);
}
