import type { PresetName } from "../schema";
import { eZhiPai } from "./e-zhi-pai";
import type { Preset } from "./preset";
import { qcCollectionCode } from "./qc-collection-code";
import { qcIdNumber } from "./qc-id-number";
import { qpCollectionCode } from "./qp-collection-code";

/** The four collection systems of design §1. */
export const TASK_PRESETS: Record<PresetName, Preset> = {
  qcIdNumber,
  qcCollectionCode,
  qpCollectionCode,
  eZhiPai,
};
