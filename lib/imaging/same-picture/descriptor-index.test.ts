import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { euclideanDistance } from "../face/descriptor";
import { DESCRIPTOR_LENGTH } from "../network/recogniser-graph";
import { DescriptorIndex } from "./descriptor-index";

/** Descriptors that differ in a few places, so that sums end early or late. */
const descriptor = fc
  .array(fc.tuple(fc.nat(DESCRIPTOR_LENGTH - 1), fc.float({ min: -1, max: 1, noNaN: true })), {
    maxLength: 6,
  })
  .map((changes) => {
    const values = new Float32Array(DESCRIPTOR_LENGTH);
    for (const [at, value] of changes) values[at] = value;
    return values;
  });

describe("DescriptorIndex", () => {
  it("finds what a look at every one finds, within a distance and the nearest", () => {
    fc.assert(
      fc.property(
        fc.array(descriptor, { maxLength: 400 }),
        descriptor,
        fc.double({ min: 0, max: 2, noNaN: true }),
        fc.integer({ min: 1, max: 20 }),
        (all, wanted, limit, most) => {
          const index = new DescriptorIndex();
          all.forEach((one, i) => {
            index.add(`${i}`, one);
          });
          const distances = all
            .map((one) => euclideanDistance(one, wanted))
            .sort((one, other) => one - other);
          const near = (found: readonly { distance: number }[]) => found.map(({ distance }) => distance);
          expect(near(index.nearest(wanted, most))).toEqual(
            distances.slice(0, most).map((distance) => expect.closeTo(distance, 5)),
          );
          const within = near(index.within(wanted, limit));
          expect(
            Math.abs(within.length - distances.filter((one) => one <= limit).length),
          ).toBeLessThanOrEqual(distances.filter((one) => Math.abs(one - limit) < 1e-5).length);
          for (const distance of within) expect(distance).toBeLessThanOrEqual(limit + 1e-6);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("gives every descriptor back, also after it has grown", () => {
    const index = new DescriptorIndex();
    const filled = (value: number) => new Float32Array(DESCRIPTOR_LENGTH).fill(value);
    for (let i = 0; i < 700; i++) index.add(`${i}`, filled(i));
    expect(index.size).toBe(700);
    expect(index.descriptorOf("3")).toEqual(filled(3));
    expect(index.descriptorOf("nobody")).toBeNull();
    expect(index.sample(filled(0), 7)).toHaveLength(7);
  });
});
