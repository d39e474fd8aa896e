import { type Affine, forShrunkSource, scaleOf } from "./affine";
import { halved, type Picture } from "./picture";

/** A picture and its halvings, made when first needed: sampling from the right one avoids aliasing. */
export class Pyramid {
  private readonly levels: Picture[];

  constructor(readonly picture: Picture) {
    this.levels = [picture];
  }

  /** The smallest level that still has a pixel for every wanted one, with the mapping into that level. */
  levelFor(mapping: Affine): { picture: Picture; mapping: Affine } {
    const wanted = Math.max(0, Math.floor(Math.log2(scaleOf(mapping)) + 0.5));
    let picture = this.picture;
    let level = 0;
    while (level < wanted && Math.min(picture.width, picture.height) >= 4) {
      level += 1;
      const known = this.levels[level] ?? halved(picture);
      this.levels[level] = known;
      picture = known;
    }
    return { picture, mapping: forShrunkSource(mapping, 2 ** level) };
  }
}
