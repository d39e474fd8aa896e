import { type Collection, collectionOf } from "@/db/testing/collection";
import { holding, newPhone, type Phone } from "@/db/testing/student";
import { announcedOf, type Own, producedBy } from "@/db/testing/student-photo";
import { workOff } from "@/db/testing/work-off";
import { submit } from "@/lib/intake/student/submit";
import { createUpload } from "@/lib/intake/student/upload";
import type { Call, Examples } from "./call";

export type Student = Own & Phone & { at: Collection };

/** An example with a phone and a student of its own: what one does is in no other's way. */
export function byNewStudent(example: (student: Student) => Promise<Call>): Examples[string] {
  return async (world) => {
    const at = await collectionOf(world.connection, 1);
    const phone = await newPhone(world.connection);
    const own = await holding(world.connection, phone, at.place, at.people[0]?.studentNo ?? "");
    const { params, ...call } = await example({ ...own, at });
    return { ...call, token: own.token, params: { ...params, enrollmentId: own.enrollmentId } };
  };
}

export async function made(student: Student, seed: number): Promise<string> {
  const productionId = await producedBy(student, seed);
  await workOff(student.at.connection);
  return productionId;
}

export async function handedIn(student: Student): Promise<void> {
  const { ctx, enrollmentId } = student;
  await submit(ctx, {
    enrollmentId,
    productionId: await made(student, 1),
    confirmed: true,
    asksPerson: false,
  });
  await workOff(student.at.connection);
}

export async function uploadOf({ ctx, enrollmentId }: Student, bytes: Buffer): Promise<string> {
  return (await createUpload(ctx, { enrollmentId, ...announcedOf(bytes) })).uploadId;
}
