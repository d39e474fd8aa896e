import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { closingFacts, taskLedger } from "@/lib/ledger/queries";
import { listAnswers, loopFigures } from "@/lib/results/loop/queries";
import { requireEvidence } from "@/lib/results/mismatch/evidence";
import { listMismatches } from "@/lib/results/mismatch/list";
import { checkResult } from "@/lib/results/mutations/check";
import { readResult } from "@/lib/results/mutations/read";
import { settleMismatch } from "@/lib/results/mutations/settle-mismatch";
import { cancelResult, chooseResultSheet, mapResult, takeResult } from "@/lib/results/mutations/steer";
import { takeRows } from "@/lib/results/mutations/take";
import { undoResult } from "@/lib/results/mutations/undo";
import { uploadResult } from "@/lib/results/mutations/upload";
import { listResultImports, listResultRows, requireResultImport, resultChoices } from "@/lib/results/queries";
import type { Role } from "../permissions";
import { BATCHES, HELPERS, people, type Row, SCHOOL, taskOf, worker } from "./row";
import type { Target } from "./target";

const LOOP: readonly Role[] = ["platformAdmin", ...SCHOOL, "reviewLead", "auditor"];
const LEDGER: readonly Role[] = ["platformAdmin", ...SCHOOL, "auditor"];
const everything = { school: null, task: null };
const nothing = ({ schoolId }: Target) => ({ schoolId, importId: randomUUID() });

/** Answers of 学信网 and what follows from them. Keys are file and name of the function. */
export const ANSWERING: Record<string, Row> = {
  "ledger/queries closingFacts": people("school", LEDGER, (ctx, at) => closingFacts(ctx, taskOf(at))),
  "ledger/queries taskLedger": people("school", LEDGER, (ctx, at) => taskLedger(ctx, taskOf(at))),
  "results/loop/queries listAnswers": people("reach", LOOP, (ctx) =>
    listAnswers(ctx, { scope: everything, by: null, value: "", verdict: null }),
  ),
  "results/loop/queries loopFigures": people("reach", LOOP, (ctx) => loopFigures(ctx, { scope: everything })),
  "results/mismatch/evidence requireEvidence": people("school", [...HELPERS, "auditor"], (ctx, at) =>
    requireEvidence(ctx, { ...taskOf(at), enrollmentId: at.answered.enrollmentId }),
  ),
  "results/mismatch/list listMismatches": people("school", [...HELPERS, "auditor"], (ctx, at) =>
    listMismatches(ctx, { ...taskOf(at), state: "open" }),
  ),
  "results/mutations/check checkResult": worker("school", (ctx, at) => checkResult(ctx, nothing(at))),
  "results/mutations/read readResult": worker("school", (ctx, at) => readResult(ctx, nothing(at))),
  "results/mutations/take takeRows": worker("school", (ctx, at) => takeRows(ctx, nothing(at))),
  "results/mutations/settle-mismatch settleMismatch": people("school", ["registrar"], (ctx, at) =>
    settleMismatch(ctx, { ...at.answered, outcome: "settled", reason: "核对", receipt: "" }),
  ),
  "results/mutations/steer cancelResult": people("school", SCHOOL, (ctx, at) =>
    cancelResult(ctx, at.resultImport),
  ),
  "results/mutations/steer chooseResultSheet": people("school", SCHOOL, (ctx, at) =>
    chooseResultSheet(ctx, { ...at.resultImport, sheetIndex: 0, headerRowNo: null }),
  ),
  "results/mutations/steer mapResult": people("school", SCHOOL, (ctx, at) =>
    mapResult(ctx, { ...at.resultImport, source: "导出", batchId: null, mapping: {}, meanings: {} }),
  ),
  "results/mutations/steer takeResult": people("school", SCHOOL, (ctx, at) =>
    takeResult(ctx, { ...at.resultImport, takesContradictions: false, expected: 1 }),
  ),
  "results/mutations/undo undoResult": people("school", SCHOOL, (ctx, at) =>
    undoResult(ctx, { ...at.resultImport, reason: "核对" }),
  ),
  "results/mutations/upload uploadResult": people("school", SCHOOL, (ctx, at) =>
    uploadResult(ctx, {
      ...taskOf(at),
      fileName: "结果.csv",
      source: Readable.from([Buffer.from("学号,结果")]),
    }),
  ),
  "results/queries listResultImports": people("school", BATCHES, (ctx, at) =>
    listResultImports(ctx, taskOf(at)),
  ),
  "results/queries listResultRows": people("school", BATCHES, (ctx, at) =>
    listResultRows(ctx, { ...at.resultImport, outcomes: ["take"] }),
  ),
  "results/queries requireResultImport": people("school", BATCHES, (ctx, at) =>
    requireResultImport(ctx, at.resultImport),
  ),
  "results/queries resultChoices": people("school", BATCHES, (ctx, at) => resultChoices(ctx, taskOf(at))),
};
