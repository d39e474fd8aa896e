import { photoUrl } from "@/components/photos/photo-url";
import type { ReviewCard } from "@/lib/review/rows/cards";

/** Addresses of a card's pictures. */
export function pictureUrls({ schoolId, pictures, attempts }: ReviewCard) {
  const url = (objectId: string) => photoUrl(schoolId, objectId);
  return {
    standard: url(pictures.standard),
    view: url(pictures.view),
    thumb: url(pictures.thumb),
    original: url(pictures.original),
    reference: pictures.reference && url(pictures.reference),
    referenceView: pictures.referenceView && url(pictures.referenceView),
    referenceThumb: pictures.referenceThumb && url(pictures.referenceThumb),
    attempts: attempts.map(({ standard }) => standard && url(standard)),
  };
}

/** The pair at 96 px, which stands in while it is not there. */
export function thumbUrls(card: ReviewCard): string[] {
  const { thumb, referenceThumb } = pictureUrls(card);
  return referenceThumb ? [referenceThumb, thumb] : [thumb];
}

/** What has to be there before a card can be decided: the pair. */
export function pairUrls(card: ReviewCard): string[] {
  const { standard, reference } = pictureUrls(card);
  return reference ? [reference, standard] : [standard];
}
