/** A small view of a picture of the shoot. */
export function ShootPicture({
  schoolId,
  pictureId,
  alt,
}: {
  schoolId: string;
  pictureId: string;
  alt: string;
}) {
  return (
    // biome-ignore lint/performance/noImgElement: a private picture, made small by our own route.
    <img
      src={`/api/schools/${schoolId}/shoot-pictures/${pictureId}`}
      alt={alt}
      loading="lazy"
      className="size-full rounded bg-sunken object-cover"
    />
  );
}
