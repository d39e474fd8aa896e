import type { Examples } from "../call";

export const FIND_EXAMPLES: Examples = {
  findSchools: async ({ school }) => ({ query: { q: school.code } }),
  findTasks: async ({ place }) => ({ params: { schoolId: place.schoolId }, query: { kind: "freshman" } }),
  taskGuide: async ({ place }) => ({ params: place }),
  readTask: async ({ place }) => ({ params: place }),
};
