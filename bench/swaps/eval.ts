import { listIdentities, readPortrait } from "@/lib/demo/portraits";
import { randomFrom } from "@/lib/demo/random";
import { localEngine } from "@/lib/imaging/local-engine";
import { loadNetworks } from "@/lib/imaging/network/networks";
import { faceFindings } from "@/lib/onsite/guard/findings";
import { swappedPairs } from "@/lib/onsite/guard/pairs";

const PLANTINGS = 20;
const PAIRS = 5;

type Person = { id: string; reference: Float32Array; capture: Float32Array };

/**
 * A shoot of all distinct people of the synthetic set, in which five pairs of pictures were mixed up at random, twenty
 * times over: how many pairs the guard finds, and how many pictures it doubts that are right. Prints are computed once.
 */
export default async function swaps() {
  const people = await readPeople();
  const references = new Map(people.map(({ id, reference }) => [id, reference]));
  const figures = { people: people.length, plantings: PLANTINGS, planted: 0, found: 0, falseAlarms: 0 };
  for (let seed = 1; seed <= PLANTINGS; seed++) {
    const { pictures, planted } = mixedUp(people, seed);
    const found = faceFindings(
      pictures.map((picture) => ({ ...picture, mayCompare: true })),
      references,
    );
    const looked = found.map(({ pictureId, ...rest }, at) => ({
      ...{ ...rest, id: pictureId, enrollmentId: pictures[at]?.enrollmentId ?? null },
    }));
    const pairs = swappedPairs(looked).map(([one, other]) =>
      [one.enrollmentId, other.enrollmentId].sort().join(),
    );
    figures.planted += planted.size;
    figures.found += pairs.filter((pair) => planted.has(pair)).length;
    const swapped = new Set([...planted].flatMap((pair) => pair.split(",")));
    figures.falseAlarms += looked.filter(
      ({ finding, enrollmentId }) => finding === "other" && !swapped.has(enrollmentId ?? ""),
    ).length;
  }
  console.log(
    `${figures.people} synthetic people, ${PLANTINGS} plantings of ${PAIRS} swapped pairs: ${figures.found} of ${figures.planted} pairs found, ${figures.falseAlarms} false alarms`,
  );
  const ok = figures.found === figures.planted && figures.falseAlarms === 0;
  return { goal: "all swapped pairs found, no false alarm (synthetic faces)", ok, figures };
}

async function readPeople(): Promise<Person[]> {
  const engine = localEngine(await loadNetworks());
  const people: Person[] = [];
  for (const { identity, reference, capture } of await listIdentities()) {
    const one = await engine.prepareReference({ original: await readPortrait(reference) });
    const other = await engine.prepareReference({ original: await readPortrait(capture) });
    if (!one.ok || !other.ok) throw new Error(`the portraits of ${identity} cannot be read`);
    people.push({
      id: identity,
      reference: one.fingerprint.descriptor,
      capture: other.fingerprint.descriptor,
    });
  }
  return people;
}

/** Everybody's picture under their own name, save for the pairs that were exchanged. */
function mixedUp(people: readonly Person[], seed: number) {
  const random = randomFrom(seed);
  const order = people
    .map((person) => ({ person, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ person }) => person);
  const shown = new Map(people.map((person) => [person.id, person.capture]));
  const planted = new Set<string>();
  for (let at = 0; at < PAIRS; at++) {
    const [one, other] = [order[2 * at], order[2 * at + 1]];
    if (!one || !other) throw new Error("there are too few people");
    shown.set(one.id, other.capture);
    shown.set(other.id, one.capture);
    planted.add([one.id, other.id].sort().join());
  }
  const pictures = people.map(({ id }) => ({
    pictureId: `picture of ${id}`,
    enrollmentId: id,
    face: shown.get(id) ?? null,
  }));
  return { pictures, planted };
}
