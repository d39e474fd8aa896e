import { picture } from "@/db/testing/collection";
import { announcedOf, capturedBy } from "@/db/testing/student-photo";
import { productionState } from "@/lib/intake/student/production-state";
import { addPart } from "@/lib/intake/student/upload-part";
import type { Examples } from "../call";
import { byNewStudent, handedIn, made, uploadOf } from "../new-student";

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
