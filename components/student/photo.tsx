import { photoUrl } from "@/components/photos/photo-url";

type Props = { schoolId: string; objectId: string; alt: string };

/** A stored picture of a student in the size of a passport photo. */
export function Photo({ schoolId, objectId, alt }: Props) {
  return (
    // biome-ignore lint/performance/noImgElement: private bytes, which the optimiser could not fetch
    <img
      src={photoUrl(schoolId, objectId)}
      alt={alt}
      className="h-32 w-24 shrink-0 rounded-md border bg-sunken object-cover"
    />
  );
}
