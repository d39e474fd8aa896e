import { collectionOf, picture } from "@/db/testing/collection";
import { holding, newPhone, type Phone } from "@/db/testing/student";
import { announcedOf, capturedBy, type Own, producedBy } from "@/db/testing/student-photo";
import { workOff } from "@/db/testing/work-off";
import { productionState } from "@/lib/intake/student/production-state";
import { submit } from "@/lib/intake/student/submit";
import { createUpload } from "@/lib/intake/student/upload";
import { addPart } from "@/lib/intake/student/upload-part";
import type { Call, Examples } from "../call";
import type { World } from "../world";

type Student = Own & Phone & { world: World };

/** An example with a phone and a student of its own: what one does is in no other's way. */
function byNewStudent(example: (student: Student) => Promise<Call>): Examples[string] {
  return async (world) => {
    const { place, people } = await collectionOf(world.connection, 1);
    const phone = await newPhone(world.connection);
    const own = await holding(world.connection, phone, place, people[0]?.studentNo ?? "");
    const { params, ...call } = await example({ ...own, world });
    return { ...call, token: own.token, params: { ...params, enrollmentId: own.enrollmentId } };
  };
}

async function made(student: Student, seed: number): Promise<string> {
  const productionId = await producedBy(student, seed);
  await workOff(student.world.connection);
  return productionId;
}

async function handedIn(student: Student): Promise<void> {
  const { ctx, enrollmentId } = student;
  await submit(ctx, {
    enrollmentId,
    productionId: await made(student, 1),
    confirmed: true,
    asksPerson: false,
  });
  await workOff(student.world.connection);
}

async function uploadOf({ ctx, enrollmentId }: Student, bytes: Buffer): Promise<string> {
  return (await createUpload(ctx, { enrollmentId, ...announcedOf(bytes) })).uploadId;
}

export const PHOTO_EXAMPLES: Examples = {
  standing: byNewStudent(async () => ({})),
  createUpload: byNewStudent(async () => ({ body: announcedOf(Buffer.from("a picture")) })),
  uploadState: byNewStudent(async (student) => ({
    params: { uploadId: await uploadOf(student, Buffer.from("a picture")) },
  })),
  addPart: byNewStudent(async (student) => {
    const bytes = Buffer.from("a picture");
    return {
      params: { uploadId: await uploadOf(student, bytes) },
      query: { offset: "0" },
      file: { bytes, type: "application/octet-stream" },
    };
  }),
  finishUpload: byNewStudent(async (student) => {
    const { ctx, enrollmentId } = student;
    const bytes = await picture(1);
    const uploadId = await uploadOf(student, bytes);
    await addPart(ctx, { enrollmentId, uploadId, offset: 0, bytes });
    return { params: { uploadId } };
  }),
  produce: byNewStudent(async (student) => ({
    body: { captureId: await capturedBy(student, 1), confirmed: true },
  })),
  production: byNewStudent(async (student) => ({ params: { productionId: await made(student, 1) } })),
  submit: byNewStudent(async (student) => ({
    body: { productionId: await made(student, 1), confirmed: true },
  })),
  replace: byNewStudent(async (student) => {
    await handedIn(student);
    return { body: { productionId: await made(student, 2), confirmed: true } };
  }),
  withdraw: byNewStudent(async (student) => {
    await handedIn(student);
    return {};
  }),
  picture: byNewStudent(async (student) => {
    const { ctx, enrollmentId } = student;
    const productionId = await made(student, 1);
    const { pictureId } = await productionState(ctx, { enrollmentId, productionId });
    return { params: { pictureId: pictureId ?? "" } };
  }),
};
