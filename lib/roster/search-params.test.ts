import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BUCKETS, ENROLLMENT_FACTS } from "@/db/enrollment-bucket";
import { BALANCE_CHECKS } from "@/lib/tasks/balance/checks";
import {
  ENROLLMENT_SORTS,
  exportAddress,
  FIRST_COLUMNS,
  loadEnrollmentListParams,
  NO_FILTERS,
} from "./search-params";

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const name = maybe(fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }));
const some = <Value>(values: readonly Value[]) => maybe(fc.subarray([...values], { minLength: 1 }));

const anyList = fc.record({
  q: name,
  bucket: some(BUCKETS),
  college: name,
  major: name,
  className: name,
  code: maybe(fc.constantFrom(...ENROLLMENT_FACTS.code)),
  payment: some(ENROLLMENT_FACTS.payment),
  association: maybe(fc.constantFrom(...ENROLLMENT_FACTS.association)),
  reason: name,
  school: name,
  notIn: maybe(fc.uuid()),
  check: maybe(fc.constantFrom(...BALANCE_CHECKS)),
  sort: fc.constantFrom(...ENROLLMENT_SORTS),
  dir: fc.constantFrom("asc" as const, "desc" as const),
});

describe("the address of a list's file", () => {
  it("carries everything that narrows and orders the list", () => {
    fc.assert(
      fc.property(anyList, (list) => {
        const file = { what: "seen", as: "csv", cols: FIRST_COLUMNS, after: null } as const;
        const address = exportAddress("/roster", { ...list, ...file });
        expect(loadEnrollmentListParams(new URL(address, "http://localhost").searchParams)).toMatchObject(
          list,
        );
        expect(Object.keys(list)).toEqual(expect.arrayContaining(Object.keys(NO_FILTERS)));
      }),
    );
  });
});
