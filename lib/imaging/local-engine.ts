import { comparePhotos } from "./compare/compare-photos";
import type { Recogniser } from "./compare/recogniser";
import { shippedRecogniser } from "./compare/shipped-recogniser";
import { cutSize } from "./cut-size";
import { Refused } from "./decode/problem";
import type { ImagingEngine, Refusal } from "./engine";
import { checkCard } from "./id-card/check-card";
import type { Networks } from "./network/networks";
import { prepareReference } from "./prepare-reference";
import { processCapture } from "./process-capture";
import { type CodeReaders, readCode } from "./qr/read-code";
import { zbarReader } from "./qr/zbar";
import { zxingReader } from "./qr/zxing";

/** The engine inside this very process: what a pool thread runs. A crash here takes the process along. */
export function localEngine(networks: Networks, scorer: Recogniser = shippedRecogniser): ImagingEngine {
  const tools = { networks, scorer };
  let readers: Promise<CodeReaders> | undefined;
  const codeReaders = () => {
    readers ??= loadCodeReaders();
    return readers;
  };
  return {
    processCapture: (input) => orRefusal(processCapture(tools, input)),
    recut: ({ crop, ...input }) => orRefusal(processCapture(tools, { ...input, reference: null }, crop)),
    prepareReference: (input) => orRefusal(prepareReference(networks, input)),
    cutSize: (input) => orRefusal(cutSize(networks, input)),
    compare: async (input) => (await comparePhotos(tools, input)).compare,
    readCode: ({ image }) =>
      orRefusal(codeReaders().then(async (loaded) => ({ ok: true, code: await readCode(loaded, image) }))),
    checkIdCard: ({ image }) => orRefusal(checkCard(image).then((measures) => ({ ok: true, measures }))),
    stop: async () => {},
  };
}

async function loadCodeReaders(): Promise<CodeReaders> {
  const [zxing, zbar] = await Promise.all([zxingReader(), zbarReader()]);
  return { zxing, zbar };
}

async function orRefusal<T>(work: Promise<T>): Promise<T | Refusal> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.problem };
    throw error;
  }
}
