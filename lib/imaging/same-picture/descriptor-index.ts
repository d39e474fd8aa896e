import { euclideanDistance } from "../face/descriptor";
import { DESCRIPTOR_LENGTH } from "../network/recogniser-graph";

export type Near = { id: string; distance: number };

const FIRST_CAPACITY = 256;

/** Descriptors of many faces in memory (512 bytes each), to which new ones are compared as they come. */
export class DescriptorIndex {
  private readonly ids: string[] = [];
  private readonly places = new Map<string, number>();
  private descriptors = new Float32Array(FIRST_CAPACITY * DESCRIPTOR_LENGTH);

  get size(): number {
    return this.ids.length;
  }

  add(id: string, descriptor: Float32Array): void {
    const place = this.ids.length;
    if ((place + 1) * DESCRIPTOR_LENGTH > this.descriptors.length) this.grow();
    this.descriptors.set(descriptor, place * DESCRIPTOR_LENGTH);
    this.ids.push(id);
    this.places.set(id, place);
  }

  descriptorOf(id: string): Float32Array | null {
    const from = (this.places.get(id) ?? -1) * DESCRIPTOR_LENGTH;
    return from < 0 ? null : this.descriptors.subarray(from, from + DESCRIPTOR_LENGTH);
  }

  /** Everything within a distance, in no order. */
  within(wanted: Float32Array, distance: number): Near[] {
    return placesWithin(this.descriptors, this.ids.length, wanted, distance).map(({ place, square }) => ({
      id: this.ids[place] ?? "",
      distance: Math.sqrt(square),
    }));
  }

  /** The nearest so many, the nearest first. */
  nearest(wanted: Float32Array, most: number): Near[] {
    return nearestPlaces(this.descriptors, this.ids.length, wanted, most).map(({ place, square }) => ({
      id: this.ids[place] ?? "",
      distance: Math.sqrt(square),
    }));
  }

  /** Evenly spread members, near or not, at most so many. */
  sample(wanted: Float32Array, most: number): Near[] {
    const step = Math.max(1, Math.ceil(this.ids.length / most));
    return this.ids
      .filter((_, place) => place % step === 0)
      .map((id) => ({ id, distance: euclideanDistance(wanted, this.descriptorOf(id) ?? wanted) }));
  }

  private grow(): void {
    const larger = new Float32Array(this.descriptors.length * 2);
    larger.set(this.descriptors);
    this.descriptors = larger;
  }
}

/** Values summed up before the sum is looked at: looking more often costs more than it saves. */
const CHUNK = 32;

/** Places and squared distances near enough; a sum that is already too large is not finished. */
function placesWithin(all: Float32Array, count: number, wanted: Float32Array, distance: number) {
  const limit = distance * distance;
  const found: { place: number; square: number }[] = [];
  for (let place = 0; place < count; place++) {
    let square = 0;
    for (let i = 0; i < DESCRIPTOR_LENGTH && square <= limit; i += CHUNK)
      square += squaresOfChunk(all, place * DESCRIPTOR_LENGTH + i, wanted, i);
    if (square <= limit) found.push({ place, square });
  }
  return found;
}

/** The same with a distance that shrinks to that of the last of the nearest. */
function nearestPlaces(all: Float32Array, count: number, wanted: Float32Array, most: number) {
  const nearest: { place: number; square: number }[] = [];
  let limit = Number.POSITIVE_INFINITY;
  for (let place = 0; place < count; place++) {
    let square = 0;
    for (let i = 0; i < DESCRIPTOR_LENGTH && square < limit; i += CHUNK)
      square += squaresOfChunk(all, place * DESCRIPTOR_LENGTH + i, wanted, i);
    if (square >= limit) continue;
    const at = nearest.findIndex((one) => one.square > square);
    nearest.splice(at < 0 ? nearest.length : at, 0, { place, square });
    if (nearest.length > most) nearest.pop();
    if (nearest.length === most) limit = nearest[most - 1]?.square ?? limit;
  }
  return nearest;
}

function squaresOfChunk(all: Float32Array, from: number, wanted: Float32Array, start: number): number {
  let [even, odd] = [0, 0];
  for (let i = start, at = from; i < start + CHUNK; i += 4, at += 4) {
    const a = (wanted[i] ?? 0) - (all[at] ?? 0);
    const b = (wanted[i + 1] ?? 0) - (all[at + 1] ?? 0);
    const c = (wanted[i + 2] ?? 0) - (all[at + 2] ?? 0);
    const d = (wanted[i + 3] ?? 0) - (all[at + 3] ?? 0);
    even += a * a + c * c;
    odd += b * b + d * d;
  }
  return even + odd;
}
