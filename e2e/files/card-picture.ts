import { asSharp } from "@/lib/imaging/testing/drawn";
import { drawnCard } from "@/lib/imaging/testing/drawn-card";
import type { PhotoFile } from "./students";

/** One side of an invented identity card on a table, sharp or out of focus. */
export async function cardPicture(focus: "sharp" | "blurred"): Promise<PhotoFile> {
  const drawn = asSharp(drawnCard());
  const buffer = await (focus === "blurred" ? drawn.blur(6) : drawn).jpeg({ quality: 90 }).toBuffer();
  return { name: "身份证.jpg", mimeType: "image/jpeg", buffer };
}
