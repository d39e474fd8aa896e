import { describe, expect, it } from "vitest";
import { inventPeople } from "@/lib/demo/people";
import { matchName, numbersInName } from "./match-name";

describe("numbersInName", () => {
  it.each([
    ["2022110216.jpg", ["2022110216"]],
    ["2022110216_张示例.JPG", ["2022110216_张示例", "2022110216"]],
    ["张示例-2022110216.jpeg", ["张示例-2022110216", "2022110216"]],
    ["2022110216 (1).jpg", ["2022110216 (1)", "2022110216"]],
    ["计算机学院/计科2201/2022110216.jpg", ["2022110216"]],
    ["２０２２１１０２１６＿张示例.jpg", ["2022110216_张示例", "2022110216"]],
    ["H12345678.png", ["H12345678"]],
    ["k123456（7）.jpg", ["K123456(7)", "K123456"]],
    ["22420112150123，张示例.jpg", ["22420112150123,张示例", "22420112150123"]],
    ["2022110216", ["2022110216"]],
    ["张示例.jpg", ["张示例"]],
    ["12.jpg", ["12"]],
    ["1.jpg", []],
    [".jpg", []],
    ["", []],
  ])("finds in %j the whole name first, then its parts with a digit", (name, numbers) => {
    expect(numbersInName(name)).toEqual(numbers);
  });

  it("finds the 学号, the 考生号 and the document number of everybody however the file is named", () => {
    for (const { studentNo, examNo, documentNumber, name } of inventPeople({
      seed: 9,
      count: 100,
      entryYear: 2022,
    })) {
      for (const number of [studentNo, examNo, documentNumber]) {
        for (const file of [
          `${number}.jpg`,
          `${number}_${name}.JPG`,
          `${name} ${number}.jpeg`,
          `a/${number}-1.png`,
        ]) {
          expect(numbersInName(file)).toContain(number);
        }
      }
    }
  });
});

describe("matchName", () => {
  const holders = new Map([
    ["2022110216", ["first"]],
    ["22420112150123", ["first"]],
    ["2022110217", ["second"]],
    ["2201", ["first", "second"]],
  ]);

  it.each([
    ["the only holder", ["2022110216"], { outcome: "matched", enrollmentId: "first" }],
    [
      "one person by two numbers",
      ["2022110216", "22420112150123"],
      { outcome: "matched", enrollmentId: "first" },
    ],
    ["nobody", ["2022110299"], { outcome: "unmatched" }],
    ["nobody for a name without numbers", [], { outcome: "unmatched" }],
    ["several by two numbers", ["2022110216", "2022110217"], { outcome: "ambiguous", count: 2 }],
    ["several by one number", ["2201"], { outcome: "ambiguous", count: 2 }],
  ])("answers %s", (_, numbers, match) => {
    expect(matchName(numbers, holders)).toEqual(match);
  });
});
