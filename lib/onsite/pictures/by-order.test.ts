import { expect, it } from "vitest";
import { matchByOrder } from "./by-order";

const picture = (fileName: string) => ({ id: fileName, fileName });

it.each([
  [["DSC_10.JPG", "DSC_9.JPG"], ["ann", "bo"], { "DSC_9.JPG": "ann", "DSC_10.JPG": "bo" }],
  [["1.jpg", "2.jpg", "3.jpg"], ["ann", "bo"], { "1.jpg": "ann", "2.jpg": "bo" }],
  [["1.jpg"], ["ann", "bo"], { "1.jpg": "ann" }],
  [[], ["ann"], {}],
])("%j and scans of %j", (names, scanned, expected) => {
  expect(Object.fromEntries(matchByOrder(names.map(picture), scanned))).toEqual(expected);
});
