import { photoUrl } from "@/components/photos/photo-url";
import type { ReviewCard } from "@/lib/review/rows/cards";

/** Addresses of a card's pictures. */
export function pictureUrls({ schoolId, pictures, attempts }: ReviewCard) {
  const url = (objectId: string) => photoUrl(schoolId, objectId);
  return {
    standard: url(pictures.standard),
    view: url(pictures.view),
    original: url(pictures.original),
    reference: pictures.reference && url(pictures.reference),
    referenceView: pictures.referenceView && url(pictures.referenceView),
    attempts: attempts.map(({ standard }) => standard && url(standard)),
  };
}

/** What has to be there before a card can be decided: the pair. */
export function pairUrls(card: ReviewCard): string[] {
  const { standard, reference } = pictureUrls(card);
  return reference ? [reference, standard] : [standard];
}
