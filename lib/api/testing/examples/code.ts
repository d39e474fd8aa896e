import { giveTemporaryCode, newcomer } from "@/db/testing/newcomer";
import { holding } from "@/db/testing/student";
import type { Examples } from "../call";
import type { World } from "../world";

/** Somebody who was let in with a 临时拍摄码. */
async function waiting({ connection }: World) {
  const at = await newcomer(connection);
  const phone = await holding(connection, at.phone, at.place, at.person.studentNo);
  await giveTemporaryCode(at, phone);
  return { params: { enrollmentId: phone.enrollmentId }, token: phone.token, typed: at.typed };
}

export const CODE_EXAMPLES: Examples = {
  bringCode: async (world) => {
    const { typed, ...call } = await waiting(world);
    return { ...call, body: { code: typed.collectionCode } };
  },
  temporaryCode: async (world) => {
    const { params, token } = await waiting(world);
    return { params, token };
  },
};
