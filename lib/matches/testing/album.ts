import { type Collection, collectionOf, picture, testPolicy, uploadPhotos } from "@/db/testing/collection";
import { openDatabase } from "@/db/testing/database";
import { plainEngine } from "@/db/testing/plain-engine";
import { workOff } from "@/db/testing/work-off";
import type { DemoPerson } from "@/lib/demo/people";
import { listMatchGroups } from "../queries";

/** Rules with the identity check on. */
export const CHECKING = testPolicy((policy) => ({
  ...policy,
  faceCompare: {
    ...policy.faceCompare,
    enabled: true,
    consentText: "同意比对",
    assessmentRecord: "PIA-TEST",
  },
}));

/**
 * Photos by what they show: `ann/1` and `ann/2` are two pictures of one face, `ann/1*` is an edit of the first.
 */
export function album() {
  const connection = openDatabase();
  const shown = new Map<string, string>();
  const engine = plainEngine({
    shows: (original) => {
      const [face = "", name = ""] = (shown.get(original.toString("base64")) ?? "").split("/");
      return { face, picture: `${face}/${name.replace("*", "")}` };
    },
  });
  let drawn = 0;

  /** A file that shows this: bytes behind the end of a JPEG change the file and nothing else. */
  async function show(name: string): Promise<Buffer> {
    const file = Buffer.concat([await picture(1), Buffer.from(String(++drawn))]);
    shown.set(file.toString("base64"), name);
    return file;
  }

  /** A task with so many students; the first three have names. */
  async function start(policy = CHECKING, students = 3) {
    const at = await collectionOf(connection, students, policy);
    const [ann, bo, cy] = at.people;
    if (!ann || !bo || !cy) throw new Error("three students are needed");
    return { ...at, ann, bo, cy };
  }

  /** Uploads one picture for each of these students and works everything off. */
  async function bring(
    at: Pick<Collection, "operator" | "place">,
    kind: "capture" | "reference",
    pictures: readonly (readonly [DemoPerson, string | Buffer])[],
  ) {
    const files = await Promise.all(
      pictures.map(async ([{ studentNo }, what]) => ({
        name: `${studentNo}.jpg`,
        bytes: typeof what === "string" ? await show(what) : what,
      })),
    );
    await uploadPhotos(at, files, kind);
    await workOff(connection, engine);
  }

  return { connection, show, start, bring };
}

/** Groups in a state: their kind and who is in them. */
export async function groupsOf(
  { operator, place }: Pick<Collection, "operator" | "place">,
  state: "open" | "innocent" | "confirmed" = "open",
) {
  const rows = await listMatchGroups(operator, { ...place, state });
  return rows.map(({ kind, photos }) => ({ kind, students: namesOf(photos) }));
}

export function namesOf(people: readonly { name: string }[]): string[] {
  return [...new Set(people.map(({ name }) => name))].sort();
}
