import { wilson } from "./coefficients";
import { type Figure, reversalOf } from "./figures";
import { ENOUGH } from "./limits";
import type { CourseRow } from "./rows";

export type Following = { isShown: boolean; approved: Figure; reversal: Figure };

/** Verdicts with the score shown and hidden, side by side: how far people simply follow it. */
export function followings(courses: readonly CourseRow[]): Following[] {
  return [true, false].map((isShown) => {
    const own = courses.filter(({ shown }) => shown === isShown);
    const n = own.reduce((sum, course) => sum + course.n, 0);
    const approved = own.reduce((sum, course) => sum + course.approved, 0);
    return {
      isShown,
      approved: { n, needed: ENOUGH.reversal, found: n < ENOUGH.reversal ? null : wilson(approved, n) },
      reversal: reversalOf(own),
    };
  });
}
