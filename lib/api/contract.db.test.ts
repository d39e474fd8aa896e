import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "@/db/testing/database";
import { staffMember } from "@/db/testing/staff-member";
import { newPhone } from "@/db/testing/student";
import { openSession } from "@/lib/auth/sessions";
import { answerApi } from "./answer";
import { bytesRuleOf } from "./bytes-body";
import { openApi, refusalsOf } from "./openapi";
import type { Operation } from "./operation";
import { OPERATIONS } from "./operations";
import { refusalShape } from "./shapes";
import type { Call } from "./testing/call";
import { EXAMPLES } from "./testing/examples";
import { newWorld, type World } from "./testing/world";

const connection = openDatabase();
const CASES = OPERATIONS.map((operation) => [operation.id, operation] as const);
const WRITES = CASES.filter(([, { caller, method }]) => caller === "student" && method !== "GET");

type Sending = {
  token?: string | null;
  key?: string | null;
  headers?: Record<string, string>;
  text?: string;
};

/** A call from the outside, as a phone makes it. */
async function send(operation: Operation, call: Call, { token, key, headers, text }: Sending = {}) {
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name) => call.params?.[name] ?? randomUUID());
  const query = new URLSearchParams(call.query).toString();
  const json = call.body === undefined ? undefined : JSON.stringify(call.body);
  const sent = text ?? call.file?.bytes ?? json;
  const request = new Request(`https://phone.test/api/v1${path}${query ? `?${query}` : ""}`, {
    method: operation.method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(key === null ? {} : { "idempotency-key": key ?? randomUUID() }),
      ...(call.file ? { "content-type": call.file.type } : {}),
      ...headers,
    },
    body: operation.method === "GET" ? undefined : sent,
  });
  const response = await answerApi(request, path.slice(1).split("/"));
  const isJson = response.headers.get("content-type")?.startsWith("application/json");
  const body: unknown = isJson ? await response.json() : Buffer.from(await response.arrayBuffer());
  return { status: response.status, body };
}

/** The refusal's code, which the document must name for this operation. */
function refused(operation: Operation, { status, body }: Awaited<ReturnType<typeof send>>): string {
  expect(status).toBeGreaterThanOrEqual(400);
  const { code, text } = refusalShape.parse(body);
  expect(refusalsOf(operation)).toContain(code);
  for (const sentence of Object.values(text)) expect(sentence).not.toMatch(/[{}]|errors\./);
  return code;
}

describe("every operation of the API", () => {
  let world: World;
  const tokenFor = ({ caller }: Operation) => (caller === "student" ? world.phone.token : null);

  beforeAll(async () => {
    world = await newWorld(connection);
  }, 120_000);

  it("has an example, and the document names each once", () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual(OPERATIONS.map(({ id }) => id).sort());
    const document = openApi();
    const named = Object.values(document.paths).flatMap((place) => Object.values(place));
    expect(named).toHaveLength(OPERATIONS.length);
    expect(JSON.stringify(document)).not.toContain("undefined");
  });

  it.each(CASES)("%s answers as the document says", async (id, operation) => {
    const call = await EXAMPLES[id]?.(world);
    if (!call) throw new Error("no example");
    const { status, body } = await send(operation, call, { token: call.token ?? tokenFor(operation) });
    if (call.refusal) {
      expect(refusalShape.parse(body).code).toBe(call.refusal);
      expect(refusalsOf(operation)).toContain(call.refusal);
      return;
    }
    expect([status, status === 200 ? null : body]).toEqual([200, null]);
    expect(operation.answer.safeParse(body).error).toBeUndefined();
  });

  it.each(CASES.filter(([, { caller }]) => caller === "student"))(
    "%s sends away who is not logged in, also signed-in staff",
    async (_, operation) => {
      const staff = await staffMember(connection.db, { role: "platformAdmin" });
      const cookie =
        staff.actor.type === "staff" ? await openSession(connection.db, staff.actor, "test") : "";
      for (const sending of [
        { token: null },
        { token: "a-token-of-nobody-at-all-0000" },
        { token: cookie },
        { token: null, headers: { cookie: `qc.session=${cookie}` } },
      ])
        expect(refused(operation, await send(operation, {}, sending))).toBe("signInRequired");
    },
  );

  it.each(CASES)("%s refuses nonsense without falling over", async (_, operation) => {
    const token = tokenFor(operation) && (await newPhone(connection)).token;
    const texts = ["{", "[]", "null", '"x"', '{"name":{}}', `{"code":"${"x".repeat(70_000)}"}`];
    for (const text of texts) {
      const answer = await send(operation, { query: { unknown: "1" } }, { token, text });
      if (answer.status !== 200) refused(operation, answer);
    }
    const strange = Object.fromEntries(Object.keys(operation.params.shape).map((name) => [name, "..%2F'--"]));
    const answer = await send(operation, { params: strange, body: {} }, { token });
    if (answer.status !== 200) refused(operation, answer);
  });

  it.each(WRITES)("%s is done once per key", async (id, operation) => {
    const call = await EXAMPLES[id]?.(world);
    if (!call || call.refusal || id === "logOut") return;
    const token = call.token ?? world.phone.token;
    expect(refused(operation, await send(operation, call, { token, key: null }))).toBe("keyNeeded");
    const key = randomUUID();
    const first = await send(operation, call, { token, key });
    expect(first.status).toBe(200);
    expect(await send(operation, call, { token, key })).toEqual(first);
    const other = call.file
      ? { ...call, file: { ...call.file, bytes: Buffer.concat([call.file.bytes, Buffer.of(0)]) } }
      : { ...call, body: { ...(call.body as object), unknown: 1 } };
    const changed = await send(operation, other, { token, key });
    if (changed.status !== 200) expect(["keyReused", "invalid"]).toContain(refused(operation, changed));
  });

  it.each(CASES.filter(([, { body }]) => bytesRuleOf(body)))(
    "%s takes files only of its types and up to its size",
    async (_, operation) => {
      const rule = bytesRuleOf(operation.body);
      const [type = ""] = rule?.contentTypes ?? [];
      const tried = async (bytes: Buffer<ArrayBuffer>, as: string) => {
        const token = tokenFor(operation) && (await newPhone(connection)).token;
        return refused(operation, await send(operation, { file: { bytes, type: as } }, { token }));
      };
      expect(await tried(Buffer.alloc((rule?.maxBytes ?? 0) + 1), type)).toBe("tooLarge");
      expect(await tried(Buffer.alloc(0), type)).toBe("emptyFile");
      expect(await tried(Buffer.from("GIF89a"), "image/gif")).toBe("contentType");
    },
  );

  it("tells an unknown address and a method that is not there", async () => {
    const ask = (method: string, path: string) =>
      answerApi(new Request(`https://phone.test/api/v1/${path}`, { method }), path.split("/"));
    const nowhere = await ask("GET", "nowhere");
    expect([nowhere.status, ((await nowhere.json()) as { code: string }).code]).toEqual([
      404,
      "operationUnknown",
    ]);
    const wrong = await ask("DELETE", "login");
    expect([wrong.status, ((await wrong.json()) as { code: string }).code]).toEqual([405, "methodUnknown"]);
  });

  it("stops who asks too often, and says when to come back", async () => {
    const [, operation] = CASES.find(([id]) => id === "logOut") ?? [];
    if (!operation) throw new Error("no operation");
    const { token } = await newPhone(connection);
    const codes: number[] = [];
    for (let turn = 0; turn <= operation.rate.limit; turn++) {
      const { status } = await send(operation, { body: 1 }, { token });
      codes.push(status);
    }
    expect(codes.at(-1)).toBe(429);
    expect(codes.filter((status) => status === 429)).toHaveLength(1);
  });
});
