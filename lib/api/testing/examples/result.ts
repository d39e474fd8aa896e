import { applyNow, claim, decideCard, newReviewer } from "@/db/testing/reviewed";
import type { Examples } from "../call";
import { byNewStudent, handedIn, type Student } from "../new-student";

async function decided({ at }: Student, verdict: "approve" | "expression"): Promise<void> {
  const reviewer = await newReviewer(at);
  for (const card of await claim(reviewer)) await decideCard(reviewer, card, verdict);
  await applyNow(reviewer);
}

export const RESULT_EXAMPLES: Examples = {
  result: byNewStudent(async (student) => {
    await handedIn(student);
    await decided(student, "expression");
    return {};
  }),
  approvedPhoto: byNewStudent(async (student) => {
    await handedIn(student);
    await decided(student, "approve");
    return {};
  }),
  messagePermissions: byNewStudent(async () => ({})),
  messageTemplates: async () => ({}),
  allowMessages: byNewStudent(async () => ({ body: { templates: ["review", "upload"] } })),
};
