import type { Examples } from "../call";

export const ONSITE_EXAMPLES: Examples = {
  onsiteSchedule: async ({ phone: { enrollmentId, token } }) => ({ params: { enrollmentId }, token }),
  printState: async ({ phone: { enrollmentId, token } }) => ({ params: { enrollmentId }, token }),
};
