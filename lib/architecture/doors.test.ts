import { describe, expect, it } from "vitest";
import { PRODUCT } from "./sources";

type Exported = { path: string; name: string; parameters: string; body: string };

const FUNCTION = /export (?:async )?function (\w+)(?:<[^>]*>)?\(/g;

/** Exported functions that take a ctx first, each with its text up to the closing brace at column 0. */
const WITH_CTX: Exported[] = PRODUCT.filter(({ path }) =>
  /^lib\/(?!auth\/|actions\/|demo\/)/.test(path),
).flatMap(({ path, text }) =>
  [...text.matchAll(FUNCTION)].flatMap((match) => {
    const from = match.index + match[0].length;
    const all = text.slice(from, text.indexOf("\n}\n", from));
    const parameters = all.slice(0, all.search(/\)(: [^\n]*)? \{\n/));
    const body = all.slice(parameters.length);
    return /^\s*ctx: \w*Ctx\b/.test(parameters) ? [{ path, name: match[1] ?? "", parameters, body }] : [];
  }),
);

const named = ({ path, name }: Exported) => `${path} ${name}`;

describe("doors", () => {
  it("every query and mutation checks permission before anything else, or is handed the reach", () => {
    expect(WITH_CTX.length).toBeGreaterThan(40);
    const isChecked = ({ parameters, body }: Exported) => {
      if (/reach: Reach\b/.test(parameters)) return true;
      const [, first = "", second = ""] = body.split(/\n {2}(?=\S)/);
      const isUnpacking = /^const \{[^}]*\} = \w+;$/.test(first);
      return /require(Permission|Reach|Own)\(ctx, "/.test(isUnpacking ? second : first);
    };
    expect(WITH_CTX.filter((one) => !isChecked(one)).map(named)).toEqual([
      "lib/intake/student/standing.ts requireMay",
      "lib/review/rows/lease.ts reviewerId",
      "lib/review/rows/lease.ts claimHeld",
    ]);
  });

  it("every write is told to the audit log, or is work of the machine on what was told", () => {
    const writesQuietly = ({ body }: Exported) =>
      /\.(insert|update|delete)\(/.test(body) && !/recordAudit\(/.test(body);
    expect(WITH_CTX.filter(writesQuietly).map(named).sort()).toEqual([
      "lib/api/forget-requests.ts forgetRequests",
      "lib/audit/mutations.ts sealAudit",
      "lib/intake/mutations/match-photos.ts matchPhotos",
      "lib/intake/mutations/process-reference.ts processReference",
      "lib/intake/mutations/upload.ts addPhotoFile",
      "lib/intake/student/drop-upload.ts dropUpload",
      "lib/intake/student/finish-upload.ts finishUpload",
      "lib/intake/student/upload-part.ts addPart",
      "lib/onsite/guard/guard-shoot.ts guardShoot",
      "lib/progress/missing/expire.ts expireMissingLists",
      "lib/progress/missing/write.ts writeMissingList",
      "lib/results/mutations/check.ts checkResult",
      "lib/results/mutations/read.ts readResult",
      "lib/review/gold/keep-pair.ts keepPair",
      "lib/review/mutations/release.ts releaseMine",
      "lib/review/mutations/save-settings.ts saveSettings",
      "lib/review/trainer/run.ts answerTrainer",
      "lib/roster/mutations/check-import.ts checkImport",
      "lib/roster/mutations/commit-rows.ts commitRows",
      "lib/roster/mutations/read-import.ts readImport",
    ]);
  });

  it("every server action goes through staffAction", () => {
    const actions = PRODUCT.filter(({ text }) => text.startsWith('"use server"'));
    const exported = actions.flatMap(({ path, text }) =>
      [...text.matchAll(/^export (.*)$/gm)].map((match) => `${path}: ${match[1]}`),
    );
    expect(exported.length).toBeGreaterThan(10);
    expect(
      exported.filter(
        (line) => !/: const \w+Action = staffAction\($|: const \w+Action = staffAction\(\w+/.test(line),
      ),
    ).toEqual([]);
  });

  it("every route answers signed-in staff, save sign-in, health and what the pay platform signs", () => {
    const open = PRODUCT.filter(
      ({ path, text }) => path.endsWith("/route.ts") && !/answerStaff(Json)?\(/.test(text),
    );
    expect(open.map(({ path }) => path)).toEqual([
      "app/api/auth/[...nextauth]/route.ts",
      "app/api/health/route.ts",
      "app/api/pay/wechat/route.ts",
      // Students with a bearer token, never a cookie: lib/api/contract.db.test.ts goes through all of it.
      "app/api/v1/[...path]/route.ts",
      "app/api/v1/openapi.json/route.ts",
    ]);
  });

  it("every route that changes something refuses other sites", () => {
    const writing = PRODUCT.filter(
      ({ path, text }) => path.endsWith("/route.ts") && /function (POST|PUT|PATCH|DELETE)\b/.test(text),
    );
    const unguarded = writing.filter(
      ({ text }) => !/answerStaffJson\(|requireSameOrigin\(|uploadBody\(/.test(text),
    );
    // Its sender has no page of ours: the signature over the raw bytes stands in place of the origin.
    expect(unguarded.map(({ path }) => path)).toEqual(["app/api/pay/wechat/route.ts"]);
  });

  it("every staff page asks who is there", () => {
    const pages = PRODUCT.filter(({ path }) =>
      /^app\/\(console\)\/\((staff|workbench|sheet)\)\/.*page\.tsx$/.test(path),
    );
    expect(pages.length).toBeGreaterThan(10);
    const open = pages.filter(({ text }) => !/requireStaff\(|loadTask\(|loadStudent\(/.test(text));
    expect(open.map(({ path }) => path)).toEqual([]);
  });
});
