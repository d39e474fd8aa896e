import { CARD_NOTE } from "@/lib/association/card-reader/tencent-stand-in";
import { asSharp } from "@/lib/imaging/testing/drawn";
import { drawnCard } from "@/lib/imaging/testing/drawn-card";
import { noted } from "@/lib/imaging/testing/noted";
import type { PhotoFile } from "./students";

type Printed = { name: string; documentNumber: string };

/** One side of an invented identity card on a table, sharp or out of focus, with what the stand-in reads off it. */
export async function cardPicture(focus: "sharp" | "blurred", printed?: Printed): Promise<PhotoFile> {
  const drawn = asSharp(drawnCard());
  const picture = (focus === "blurred" ? drawn.blur(6) : drawn).jpeg({ quality: 90 });
  const buffer = await (printed
    ? noted(picture, CARD_NOTE, { ...printed, quality: 92 })
    : picture.toBuffer());
  return { name: "身份证.jpg", mimeType: "image/jpeg", buffer };
}
