import { join } from "node:path";
import { euclideanDistance } from "@/lib/imaging/face/descriptor";
import { localEngine } from "@/lib/imaging/local-engine";
import { loadNetworks } from "@/lib/imaging/network/networks";
import { readManifest } from "../imaging/manifest";

/**
 * Prints the nearest neighbour of every identity among those of the same sex, by the shipped network's descriptor
 * of the reference pictures: the file `look-alikes.csv` of a labelled set.
 */
export default async function neighbours(args: string[]) {
  const folder = args[0] ?? join(process.cwd(), "lib/demo/portraits");
  const engine = localEngine(await loadNetworks());
  const people: { identity: string; sex: string; descriptor: Float32Array }[] = [];
  for (const { file, identity, kind, sex } of readManifest(folder)) {
    if (kind !== "ref") continue;
    const outcome = await engine.prepareReference({ original: file });
    if (outcome.ok) people.push({ identity, sex, descriptor: outcome.fingerprint.descriptor });
  }
  console.log("identity,lookAlike,distance");
  for (const one of people) {
    const [nearest] = people
      .filter((other) => other.sex === one.sex && other.identity !== one.identity)
      .map((other) => ({ ...other, distance: euclideanDistance(one.descriptor, other.descriptor) }))
      .sort((first, second) => first.distance - second.distance);
    if (nearest) console.log(`${one.identity},${nearest.identity},${nearest.distance.toFixed(3)}`);
  }
  return {
    goal: "every identity has a look-alike",
    ok: people.length > 1,
    figures: { people: people.length },
  };
}
