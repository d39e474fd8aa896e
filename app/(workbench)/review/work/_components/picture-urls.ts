import type { ReviewCard } from "@/lib/review/rows/cards";

/** Addresses of a card's pictures. */
export function pictureUrls({ schoolId, pictures }: ReviewCard) {
  const url = (objectId: string) => `/api/schools/${schoolId}/photos/${objectId}`;
  return {
    standard: url(pictures.standard),
    view: url(pictures.view),
    reference: pictures.reference && url(pictures.reference),
  };
}

export function allUrls(cards: readonly ReviewCard[]): string[] {
  return cards.flatMap((card) => {
    const { standard, view, reference } = pictureUrls(card);
    return reference ? [standard, view, reference] : [standard, view];
  });
}
