import { DEMO_SCHOOLS } from "@/lib/demo/accounts";
import { makeTestCode } from "@/lib/demo/collection-code";
import { type DemoPerson, inventPeople } from "@/lib/demo/people";
import { listIdentities, readPortrait } from "@/lib/demo/portraits";
import { type RosterFileOptions, rosterWorkbook } from "@/lib/demo/roster-workbook";

export const SCHOOL = DEMO_SCHOOLS[0];

/** A picture file as it would come from a photographer, named by 学号. */
export type PhotoFile = { name: string; mimeType: string; buffer: Buffer };

export type Cohort = {
  people: DemoPerson[];
  /** 学号 of those whose 采集码 is missing in the roster. */
  withoutCode: string[];
  workbook: Buffer;
  references: PhotoFile[];
  captures: PhotoFile[];
};

export const rosterOptions: RosterFileOptions = {
  school: SCHOOL,
  entryYear: 2023,
  graduationDate: "20270620",
};

/** A graduating year: a 学信网-style workbook, and pictures for the first students, one identity each. */
export async function makeCohort({ seed, count, photos }: { seed: number; count: number; photos: number }) {
  const identities = (await listIdentities()).slice(0, photos);
  const people = inventPeople({ seed, count, entryYear: 2023, sexes: identities.map(({ sex }) => sex) });
  const withoutCode = people.slice(0, 2).map((person) => person.studentNo);
  const collectionCodes = new Map(
    people
      .filter((person) => !withoutCode.includes(person.studentNo))
      .map((person) => [person.studentNo, makeTestCode(person, SCHOOL)]),
  );
  const photosOf = (kind: "reference" | "capture") =>
    Promise.all(
      identities.map(async (identity, index) => ({
        name: `${people[index]?.studentNo}.jpg`,
        mimeType: "image/jpeg",
        buffer: await readPortrait(identity[kind]),
      })),
    );
  return {
    people,
    withoutCode,
    workbook: await rosterWorkbook(people, { ...rosterOptions, collectionCodes }),
    references: await photosOf("reference"),
    captures: await photosOf("capture"),
  } satisfies Cohort;
}
