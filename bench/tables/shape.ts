export const CATEGORY = "undergraduate";

/** How a school's students spread. */
export const PLACES_OF_A_SCHOOL = { colleges: 20, majors: 100, classes: 600 } as const;
