import type { Connection } from "@/db/client";
import { collectionOf, testPolicy } from "@/db/testing/collection";
import { holding, newPhone } from "@/db/testing/student";
import type { Call, Examples } from "../call";

const mailing = testPolicy((policy) => ({ ...policy, address: "schoolOrSite" }));

async function holder(connection: Connection): Promise<Call> {
  const at = await collectionOf(connection, 1, mailing);
  const studentNo = at.people[0]?.studentNo ?? "";
  const { enrollmentId, token } = await holding(connection, await newPhone(connection), at.place, studentNo);
  return { params: { enrollmentId }, token };
}

const to = { recipient: "某生", phone: "13800000000", address: "示例省示例市示例路 1 号" };

export const MAILING_EXAMPLES: Examples = {
  readMailing: async ({ connection }) => holder(connection),
  keepMailing: async ({ connection }) => ({ ...(await holder(connection)), body: { way: "byMail", to } }),
};
