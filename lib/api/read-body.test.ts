import { describe, expect, it } from "vitest";
import { z } from "zod";
import { bytesOf } from "./bytes-body";
import { readBody } from "./read-body";

const PICTURE = bytesOf({ maxBytes: 1024, contentTypes: ["image/jpeg", "image/png"] });
const sent = (body: BodyInit | null, type?: string) =>
  new Request("https://phone.test", {
    method: "POST",
    body,
    headers: type ? { "content-type": type } : {},
  });

/** Comes in pieces and announces no length. */
const inPieces = (pieces: number) =>
  new Request("https://phone.test", {
    method: "POST",
    headers: { "content-type": "image/jpeg" },
    body: new ReadableStream({
      start(controller) {
        for (let piece = 0; piece < pieces; piece++) controller.enqueue(new Uint8Array(256).fill(piece));
        controller.close();
      },
    }),
    duplex: "half",
  } as RequestInit);

describe("readBody", () => {
  it("takes a file's bytes as they are", async () => {
    const bytes = Buffer.from([0xff, 0xd8, 0, 0x80]);
    expect(await readBody(sent(bytes, "image/jpeg; x=1"), PICTURE)).toEqual(bytes);
    expect(await readBody(inPieces(4), PICTURE)).toHaveLength(1024);
  });

  it.each([
    ["too large a file", () => sent(Buffer.alloc(1025), "image/png"), "tooLarge"],
    ["too large a file that comes in pieces", () => inPieces(5), "tooLarge"],
    ["an empty file", () => sent(Buffer.alloc(0), "image/png"), "emptyFile"],
    ["another type", () => sent(Buffer.from("GIF89a"), "image/gif"), "contentType"],
  ])("refuses %s", async (_, request, code) => {
    await expect(readBody(request(), PICTURE)).rejects.toMatchObject({ code });
  });

  it("reads JSON, and takes nothing for null", async () => {
    expect(await readBody(sent('{"a":1}'), z.object({}))).toEqual({ a: 1 });
    expect(await readBody(sent(null), z.null())).toBeNull();
    await expect(readBody(sent("{"), z.object({}))).rejects.toMatchObject({ code: "invalid" });
    await expect(readBody(sent(" ".repeat(70_000)), z.object({}))).rejects.toMatchObject({
      code: "tooLarge",
    });
  });
});
