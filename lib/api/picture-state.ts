import "server-only";
import type { z } from "zod";
import type { CardReading } from "@/lib/association/card-reader/card-reading";
import { cardFaults, type PictureAnswer } from "@/lib/association/pictures/answer";
import { FAKE_ENGINE } from "@/lib/imaging/compare/engine-name";
import type { CardMeasure } from "@/lib/imaging/id-card/card-schema";
import type { pictureShape } from "./operations/association-shapes";
import { inBoth, sentences } from "./sentences";

type PictureState = z.infer<typeof pictureShape>;

const UNREAD: PictureState["read"] = { by: null, name: null, documentNumber: null };

/** What a student is told of a picture; the text of a code stays on the server. */
export function pictureState(answer: PictureAnswer | null): PictureState {
  if (!answer) return { state: "waiting", problems: [], read: UNREAD };
  switch (answer.kind) {
    case "refused": {
      const { code, params } = answer.problem;
      return bad([{ code, text: inBoth((locale) => sentences(locale, "imagingProblem")(code, params)) }]);
    }
    case "code": {
      const code = "codePictureUnread";
      const text = inBoth((locale) => sentences(locale, "errors")(code));
      return answer.text === null ? bad([{ code, text }]) : { state: "good", problems: [], read: UNREAD };
    }
    case "card": {
      const faults = cardFaults(answer.measures);
      return faults.length > 0
        ? bad(faults.map(faultOf))
        : { state: "good", problems: [], read: toldReading(answer.read) };
    }
  }
}

const bad = (problems: PictureState["problems"]): PictureState => ({ state: "bad", problems, read: UNREAD });

function toldReading({ reader, ...fields }: CardReading): PictureState["read"] {
  const by = reader?.startsWith(FAKE_ENGINE) ? "standIn" : "reader";
  return { ...fields, by: reader === null ? null : by };
}

function faultOf({ code, value, unit, limit }: CardMeasure) {
  const written = (number: number | null | undefined) =>
    unit === "share" ? `${Math.round(100 * (number ?? 0))}%` : String(Math.round(10 * (number ?? 0)) / 10);
  const values = { value: written(value), limit: written(limit.max ?? limit.min) };
  const key: string = `card.${code}.block`;
  return { code, text: inBoth((locale) => sentences(locale, "photoCheck")(key, values)) };
}
