import { sheetNames } from "./sheet-names";

type Table = readonly (readonly string[])[];

type Wanted = {
  title: string;
  /** What the sheet of those without a college is called. */
  unnamed: string;
  /** In the order of the sheets; one that stands here twice has one sheet. */
  colleges: readonly string[];
  whole: Table;
  ofCollege: (college: string) => Table;
};

/** The whole on the first sheet, which is the one that an import reads, and after it a sheet for each college. */
export function sheetsByCollege(wanted: Wanted): [name: string, table: Table][] {
  const { title, unnamed, whole, ofCollege } = wanted;
  const colleges = [...new Set(wanted.colleges)];
  const names = sheetNames([title, ...colleges], unnamed);
  return [whole, ...colleges.map(ofCollege)].map((table, index) => [names[index] ?? unnamed, table]);
}
