import type { ReviewCard } from "../rows/cards";
import { alignedTo, type Faced, fitted, type Pair, type Placement } from "./placement";

type Card = Pick<ReviewCard, "geometry" | "referenceGeometry">;

/** The standard photo and the reference with their faces, each in px of what its points are given for. */
export function facesOf({ geometry, referenceGeometry }: Card): Pair<Faced> {
  const standard = { ...geometry.standard, face: geometry.face };
  if (!referenceGeometry) return { standard, reference: null };
  const { upright, viewScale, face } = referenceGeometry;
  return {
    standard,
    reference: { width: upright.width * viewScale, height: upright.height * viewScale, face },
  };
}

/** Where both pictures lie in their frames: the standard photo as it is, the reference with its eyes beside. */
export function placements(card: Card, align: boolean): Pair<Placement> {
  const faces = facesOf(card);
  const standard = fitted(faces.standard);
  if (!faces.reference) return { standard, reference: null };
  const reference = align ? alignedTo(faces.standard, standard, faces.reference) : fitted(faces.reference);
  return { standard, reference };
}
