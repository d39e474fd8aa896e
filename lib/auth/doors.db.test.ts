import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { openDatabase } from "@/db/testing/database";
import { actorId, staffMember } from "@/db/testing/staff-member";
import { PRODUCT } from "@/lib/architecture/sources";
import type { Ctx } from "./ctx";
import { openSession } from "./sessions";
import { ACTION_DOORS } from "./testing/action-doors";
import type { Door, Origin } from "./testing/door";
import { ONSITE_ACTION_DOORS, ONSITE_ROUTE_DOORS } from "./testing/onsite-doors";
import { ROUTE_DOORS } from "./testing/route-doors";
import { newTarget, type Target } from "./testing/target";

const browser = vi.hoisted(() => ({ token: "" }));

// The framework's request, which exists only inside its server: the cookie that the browser sends, and the redraw.
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: () => (browser.token ? { value: browser.token } : undefined) }),
}));
vi.mock("next/cache", () => ({ refresh: () => {} }));
vi.mock("next-intl/server", () => ({ getTranslations: async () => (key: string) => key }));

const connection = openDatabase();
const DOORS: Record<string, Door> = {
  ...ACTION_DOORS,
  ...ROUTE_DOORS,
  ...ONSITE_ACTION_DOORS,
  ...ONSITE_ROUTE_DOORS,
};
const ROWS = Object.entries(DOORS);

/**
 * Sign-in itself, the question whether the process lives, notices that the pay platform has signed, and the students'
 * API, which has a test of its own.
 */
const OPEN = ["auth/[...nextauth]", "health", "pay/wechat", "v1/[...path]", "v1/openapi.json"];

function exportedDoors(): string[] {
  const actions = PRODUCT.filter(({ text }) => text.startsWith('"use server"')).flatMap(({ text }) =>
    [...text.matchAll(/^export (?:const|async function) (\w+)/gm)].map(([, name]) => name ?? ""),
  );
  const routes = PRODUCT.flatMap(({ path, text }) => {
    const address = /^app\/(?:api\/)?(.*)\/route\.tsx?$/.exec(path)?.[1];
    if (!address || OPEN.includes(address)) return [];
    const methods = text.matchAll(
      /^export (?:async )?(?:function|const) (GET|POST|PUT|PATCH|DELETE|HEAD)\b/gm,
    );
    return [...methods].map(([, method]) => `${method} ${address}`);
  });
  return [...actions, ...routes];
}

/** The code of a refusal, or `ok`. */
async function answer({ open }: Door, at: Target, origin: Origin = "own"): Promise<string> {
  const result = await open(at, origin);
  if (!(result instanceof Response)) return result.ok ? "ok" : result.code;
  if (result.ok) return "ok";
  const { code } = (await result.json()) as { code: string };
  return code;
}

async function signIn({ actor, db }: Ctx): Promise<void> {
  if (actor.type === "staff") browser.token = await openSession(db, actor, "test");
}

describe("every server action and route", () => {
  let mine: Target;
  let theirs: Target;
  let nobody: Ctx;
  let worker: Ctx;

  beforeAll(async () => {
    mine = await newTarget(connection);
    theirs = await newTarget(connection);
    nobody = await staffMember(connection.db);
    const { schoolId } = mine;
    worker = await staffMember(connection.db, { role: "operator", schoolId }, { role: "reviewer", schoolId });
    expect(actorId(nobody)).not.toBe(actorId(worker));
  }, 120_000);

  beforeEach(() => {
    browser.token = "";
  });

  it("has a row in the table", () => {
    expect(Object.keys(DOORS).sort()).toEqual(exportedDoors().sort());
  });

  it.each(ROWS)("%s sends away who is not signed in", async (_, door) => {
    expect(await answer(door, mine)).toBe("signInRequired");
    browser.token = "a token of nobody";
    expect(await answer(door, mine)).toBe("signInRequired");
  });

  it.each(ROWS)("%s refuses a person without any role", async (_, door) => {
    await signIn(nobody);
    expect(await answer(door, mine)).toBe("forbidden");
  });

  it.each(ROWS)("%s gives nothing of another school", async (_, door) => {
    await signIn(worker);
    expect(await answer(door, theirs)).toBe(door.elsewhere);
  });

  it.each(ROWS.filter(([, { checksOrigin }]) => checksOrigin))("%s refuses other sites", async (_, door) => {
    await signIn(worker);
    expect(await answer(door, mine, "foreign")).toBe("crossSite");
    expect(await answer(door, mine, "none")).toBe("crossSite");
  });

  it("every route that writes looks at where the request comes from", () => {
    const writing = ROWS.filter(([name]) => /^(POST|PUT|PATCH|DELETE) /.test(name));
    expect(writing.filter(([, { checksOrigin }]) => !checksOrigin).map(([name]) => name)).toEqual([]);
  });

  it("an address that is no id names nothing", async () => {
    await signIn(worker);
    const { photo, ...rest } = mine;
    const wrong = { ...rest, photo: { ...photo, objectId: "../../etc" } };
    const door = DOORS["GET schools/[schoolId]/photos/[objectId]"];
    expect(door && (await answer(door, wrong))).toBe("notFound");
  });
});
