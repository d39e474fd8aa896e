import { type Affine, forShrunkSource, scaleOf } from "./affine";
import { type Picture, quartered } from "./picture";

const FACTOR = 4;
/** From this scale on, reading the full picture would alias more than reading the small one blurs. */
const SMALL_FROM = 3;

/** A picture and a quarter-size copy of it, made when first needed: sampling from the right one avoids aliasing. */
export class Pyramid {
  private quarter: Picture | undefined;

  constructor(readonly picture: Picture) {}

  /** A quarter of the size. */
  get small(): Picture {
    this.quarter ??= quartered(this.picture);
    return this.quarter;
  }

  /** The copy to read for a mapping, with the mapping into that copy. */
  levelFor(mapping: Affine): { picture: Picture; mapping: Affine } {
    if (scaleOf(mapping) < SMALL_FROM) return { picture: this.picture, mapping };
    return { picture: this.small, mapping: forShrunkSource(mapping, FACTOR) };
  }
}
