import type { Env } from "@/lib/env";
import { FAKE_ENGINE } from "@/lib/imaging/compare/engine-name";
import { type CardReader, noCardReader } from "./card-reading";
import { tencentReader } from "./tencent-reader";
import { tencentStandIn } from "./tencent-stand-in";

type Settings = Pick<Env, "QC_CARD_READER" | "QC_CARD_READER_ID" | "QC_CARD_READER_SECRET">;

/** Nobody's keys: the stand-in checks their signatures all the same. */
const OWN_KEYS = { secretId: "fake", secretKey: "fake" };

/** The reader of this installation, and the stand-in of one, whose readings say so. */
export function chosenReader(settings: Settings, now: () => Date): CardReader {
  switch (settings.QC_CARD_READER) {
    case "none":
      return noCardReader;
    case "tencent": {
      const { QC_CARD_READER_ID: secretId = "", QC_CARD_READER_SECRET: secretKey = "" } = settings;
      return tencentReader({ secretId, secretKey }, (request) => fetch(request), now);
    }
    case "fake":
      return labelled(tencentReader(OWN_KEYS, tencentStandIn(OWN_KEYS, now), now));
  }
}

function labelled(reader: CardReader): CardReader {
  return {
    async read(image, side) {
      const reading = await reader.read(image, side);
      return { ...reading, reader: reading.reader && `${FAKE_ENGINE}${reading.reader}` };
    },
  };
}
