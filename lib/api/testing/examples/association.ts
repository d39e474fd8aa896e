import { randomUUID } from "node:crypto";
import type { Connection } from "@/db/client";
import { collectionOf, picture, testPolicy } from "@/db/testing/collection";
import { joiningAs } from "@/db/testing/newcomer";
import { confirmTexts, holding, newPhone } from "@/db/testing/student";
import { documentsOf } from "@/lib/association/agreements/documents";
import { outsideServices } from "@/lib/association/agreements/outside-services";
import { matchStudent } from "@/lib/association/mutations/match";
import { env } from "@/lib/env";
import type { Examples } from "../call";

/** A school of its own, and a phone whose owner has confirmed the texts of its task. */
async function newcomer(connection: Connection) {
  const at = await collectionOf(connection, 1, joiningAs("qcIdNumber"));
  const [person] = at.people;
  if (!person) throw new Error("nobody is on the list");
  const phone = await newPhone(connection);
  await confirmTexts(phone, at.place);
  const { name, documentNumber, studentNo } = person;
  return { ...at, phone, studentNo, typed: { name, documentNumber } };
}

async function holder(connection: Connection) {
  const { place, phone, studentNo } = await newcomer(connection);
  const { enrollmentId, token } = await holding(connection, phone, place, studentNo);
  return { params: { enrollmentId }, token };
}

const [agreement] = documentsOf(testPolicy(), outsideServices(env()));

export const ASSOCIATION_EXAMPLES: Examples = {
  listDocuments: async ({ place }) => ({ params: place }),
  answerDocument: async ({ place }) => ({
    params: place,
    body: { kind: "agreement", textHash: agreement?.textHash, agrees: true },
  }),
  showPicture: async ({ place }) => ({
    params: { ...place, kind: "code" },
    file: { bytes: Buffer.from(await picture(3)), type: "image/jpeg" },
  }),
  readPicture: async () => ({ params: { pictureId: randomUUID() } }),
  matchStudent: async ({ connection }) => {
    const { place, phone, typed } = await newcomer(connection);
    return { params: place, token: phone.token, body: typed };
  },
  matchEntered: async ({ connection }) => {
    const { place, phone } = await newcomer(connection);
    const entered = { name: "新同学", documentType: "passport", documentNumber: "EA1234567" };
    return { params: place, token: phone.token, body: entered };
  },
  associate: async ({ connection }) => {
    const { place, phone, typed } = await newcomer(connection);
    const { ticket } = await matchStudent(phone.ctx, { ...place, typed });
    return { params: place, token: phone.token, body: { ticket } };
  },
  listOwnTasks: async () => ({}),
  readOwnEnrollment: async ({ phone }) => ({ params: { enrollmentId: phone.enrollmentId } }),
  unbind: async ({ connection }) => holder(connection),
  checkIdentity: async ({ connection }) => ({ ...(await holder(connection)), body: { portrait: null } }),
  writeNote: async ({ place }) => ({
    params: place,
    body: { subject: "notOnList", body: "我是转专业的学生", ticket: null },
  }),
  listOwnNotes: async ({ place }) => ({ params: place }),
};
