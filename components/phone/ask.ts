import type { z } from "zod";
import type { OperationAt, Route } from "@/lib/api/operations";
import type { refusalShape } from "@/lib/api/shapes";
import type { Locale } from "@/lib/i18n/texts";
import { readToken, sessionEnded } from "./token";

type Told = z.output<typeof refusalShape>;

export type Answer<R extends Route> = z.output<OperationAt<R>["answer"]>;

export type Asking<R extends Route> = {
  params?: z.input<OperationAt<R>["params"]>;
  query?: z.input<OperationAt<R>["query"]>;
  body?: Sent<z.input<OperationAt<R>["body"]>>;
  /** Names a write: sent again under the same name, it is done once. */
  key?: string;
};

/** A file is sent as the browser holds it. */
type Sent<Body> = Body extends Buffer ? Blob : Body;

/** What the server refused, in its own words; code `network` where nothing was heard. */
export class Refusal extends Error {
  constructor(readonly told: Told | null) {
    super(told?.code ?? "network");
    this.name = "Refusal";
  }

  get code(): string {
    return this.told?.code ?? "network";
  }

  text(locale: Locale, ofNetwork: string): string {
    return this.told?.text[locale] ?? ofNetwork;
  }

  /** What is wrong with a field, if the refusal says so. */
  fieldText(path: string, locale: Locale): string | undefined {
    return this.told?.fields.find((field) => field.path === path)?.text[locale];
  }

  /** What is wrong with fields that the page does not show by themselves. */
  otherTexts(shown: readonly string[], locale: Locale): string[] {
    const others = this.told?.fields.filter(({ path }) => !shown.includes(path)) ?? [];
    return [...new Set(others.map(({ text }) => text[locale]))];
  }
}

/**
 * Asks the API. What comes back is what the operation promises; a session that has ended is forgotten.
 * @throws Refusal
 */
export async function ask<R extends Route>(route: R, asking: Asking<R> = {}): Promise<Answer<R>> {
  const [method = "GET", path = ""] = route.split(" ");
  const { body, key, params = {}, query = {} } = asking;
  const headers: Record<string, string> = {};
  const token = readToken();
  if (token) headers.authorization = `Bearer ${token}`;
  if (method !== "GET") headers["idempotency-key"] = key ?? newKey();
  if (body instanceof Blob) headers["content-type"] = body.type;
  else if (body !== undefined) headers["content-type"] = "application/json";
  const response = await heard(() =>
    fetch(`/api/v1${filled(path, params)}${asQuery(query)}`, {
      method,
      headers,
      body: body instanceof Blob ? body : body === undefined ? undefined : JSON.stringify(body),
    }),
  );
  const told: unknown = await heard(() => response.json());
  if (response.ok) return told as Answer<R>;
  const refusal = new Refusal(told as Told);
  if (refusal.code === "signInRequired") sessionEnded();
  throw refusal;
}

export function newKey(): string {
  return crypto.randomUUID();
}

async function heard<Result>(speak: () => Promise<Result>): Promise<Result> {
  try {
    return await speak();
  } catch {
    throw new Refusal(null);
  }
}

function filled(path: string, params: object): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String((params as Record<string, unknown>)[name] ?? "")),
  );
}

function asQuery(query: object): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== "");
  return given.length === 0
    ? ""
    : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}

/** Operations that answer with the bytes of a photo. */
type BytesPath = {
  [R in Route]: R extends `GET ${infer Path}` ? (Answer<R> extends Buffer ? Path : never) : never;
}[Route];

/** A photo of one's own. @throws Refusal */
export async function askBytes(path: BytesPath, params: Record<string, string>): Promise<Blob> {
  const response = await heard(() =>
    fetch(`/api/v1${filled(path, params)}`, { headers: { authorization: `Bearer ${readToken()}` } }),
  );
  if (!response.ok) throw new Refusal((await heard(() => response.json())) as Told);
  return heard(() => response.blob());
}
