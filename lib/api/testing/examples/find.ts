import type { Examples } from "../call";

export const FIND_EXAMPLES: Examples = {
  findSchools: async ({ school }) => ({ query: { q: school.code } }),
  findTasks: async ({ place }) => ({ params: { schoolId: place.schoolId }, query: { kind: "freshman" } }),
  readTask: async ({ place }) => ({ params: place }),
};
