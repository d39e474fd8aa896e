import { readFile } from "node:fs/promises";
import { join } from "node:path";

const FOLDER = join(process.cwd(), "lib/demo/portraits");

/** One synthetic picture of the committed set. */
export type Portrait = {
  file: string;
  identity: string;
  kind: "ref" | "capture" | "defect";
  defect: string;
  sex: "男" | "女";
};

/** The list of pictures, in the order of their identities. */
export async function listPortraits(): Promise<Portrait[]> {
  const text = await readFile(join(FOLDER, "manifest.csv"), "utf8");
  const [, ...lines] = text.trim().split("\n");
  return lines.map((line) => {
    const [file = "", identity = "", kind = "", defect = "", sex = ""] = line.split(",");
    return { file, identity, kind: kind as Portrait["kind"], defect, sex: sex === "M" ? "男" : "女" };
  });
}

export function readPortrait({ file }: Pick<Portrait, "file">): Promise<Buffer> {
  return readFile(join(FOLDER, file));
}

/** Identities with a reference and a good capture, each once. */
export async function listIdentities(): Promise<
  { identity: string; sex: "男" | "女"; reference: Portrait; capture: Portrait }[]
> {
  const portraits = await listPortraits();
  return portraits
    .filter((portrait) => portrait.kind === "ref")
    .flatMap((reference) => {
      const capture = portraits.find(
        (other) => other.kind === "capture" && other.identity === reference.identity,
      );
      return capture ? [{ identity: reference.identity, sex: reference.sex, reference, capture }] : [];
    });
}
