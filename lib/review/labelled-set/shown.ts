import type { Faced } from "../looking/placement";
import { labelledRows } from "./labelled-set";

/** A picture of the set as a reviewer sees it: a capture's standard photo, a reference as it is. */
export type ShownPicture = Faced & { file: string };

/** Made by `npm run eval -- standards <folder>` when a set is installed. */
export const SHOWN_FILE = "standards.csv";
export const SHOWN_COLUMNS = [
  "file",
  "shown",
  "width",
  "height",
  "eyeLeftX",
  "eyeLeftY",
  "eyeRightX",
  "eyeRightY",
] as const;

/** What is shown of each picture of the set, by its path; nothing of one that no photo can be made of. */
export async function shownPictures(): Promise<ReadonlyMap<string, ShownPicture>> {
  const rows = await labelledRows(SHOWN_FILE);
  return new Map(
    rows.map((row) => {
      const [file = "", shown = "", ...numbers] = SHOWN_COLUMNS.map((column) => row[column] ?? "");
      const [width = 0, height = 0, leftX = 0, leftY = 0, rightX = 0, rightY = 0] = numbers.map(Number);
      const face = { eyeLeft: { x: leftX, y: leftY }, eyeRight: { x: rightX, y: rightY } };
      return [file, { file: shown, width, height, face }];
    }),
  );
}
