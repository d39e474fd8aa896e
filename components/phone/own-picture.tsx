"use client";

import { useEffect, useState } from "react";
import { cn } from "@/components/ui/cn";
import { askBytes } from "./ask";

type Props = { enrollmentId: string; pictureId: string; alt: string; className?: string };

/** A photo of one's own; it is only handed to who holds the session, so that it is fetched like everything else. */
export function OwnPicture({ enrollmentId, pictureId, alt, className }: Props) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let isGone = false;
    askBytes("/enrollments/{enrollmentId}/pictures/{pictureId}", { enrollmentId, pictureId })
      .then((picture) => {
        if (isGone) return;
        made = URL.createObjectURL(picture);
        setAddress(made);
      })
      .catch(() => setAddress(null));
    return () => {
      isGone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [enrollmentId, pictureId]);
  return (
    <span className={cn("block aspect-[3/4] shrink-0 overflow-hidden rounded bg-canvas", className)}>
      {/* biome-ignore lint/performance/noImgElement: the bytes are in memory. */}
      {address && <img src={address} alt={alt} className="size-full object-cover" />}
    </span>
  );
}
