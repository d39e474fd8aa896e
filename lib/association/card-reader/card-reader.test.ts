import sharp from "sharp";
import { describe, expect, it } from "vitest";
import type { Transport } from "@/lib/imaging/compare/providers/ask";
import { noted } from "@/lib/imaging/testing/noted";
import { NOT_READ } from "./card-reading";
import { chosenReader } from "./chosen-reader";
import { tencentReader } from "./tencent-reader";
import { CARD_NOTE, type CardNote, tencentStandIn } from "./tencent-stand-in";

const now = () => new Date("2026-06-12T07:01:00Z");
const PERSON: CardNote = { name: "王小明", documentNumber: "420106200301011239", quality: 92 };
const KEYS = { secretId: "id", secretKey: "secret" };
const none = { QC_CARD_READER_ID: undefined, QC_CARD_READER_SECRET: undefined };
const standIn = chosenReader({ ...none, QC_CARD_READER: "fake" }, now);

const blank = () => sharp({ create: { width: 40, height: 30, channels: 3, background: "white" } }).jpeg();
const cardOf = (note: CardNote) => noted(blank(), CARD_NOTE, note);

describe("the reader of an identity card", () => {
  it("reads name and number with how sure it is, and says when a stand-in did", async () => {
    expect(await standIn.read(await cardOf(PERSON), "cardFront")).toEqual({
      reader: "fake:tencent-idcard",
      name: { text: PERSON.name, confidence: 0.92 },
      documentNumber: { text: PERSON.documentNumber, confidence: 0.92 },
    });
  });

  it("takes a number with a wrong check digit as not read", async () => {
    const misread = await cardOf({ ...PERSON, documentNumber: "420106200301011238" });
    expect(await standIn.read(misread, "cardFront")).toMatchObject({
      name: { text: PERSON.name },
      documentNumber: null,
    });
  });

  it("says with which code the service has failed", async () => {
    const card = await cardOf(PERSON);
    const broken: Transport = async () => Promise.reject(new Error("no network"));
    const garbled: Transport = async () => new Response("<html>", { status: 502 });
    const strict = tencentStandIn({ ...KEYS, secretKey: "another" }, now);
    const codes = [broken, garbled, strict].map((transport) =>
      tencentReader(KEYS, transport, now)
        .read(card, "cardFront")
        .catch(({ code }) => code),
    );
    expect(await Promise.all(codes)).toEqual(["unreachable", "http502", "AuthFailure.SignatureFailure"]);
  });

  it("has read nothing where there is no card, on its back, and where no reader is set up", async () => {
    const card = await cardOf(PERSON);
    expect(await standIn.read(await blank().toBuffer(), "cardFront")).toMatchObject({
      name: null,
      documentNumber: null,
    });
    expect(await standIn.read(card, "cardBack")).toEqual(NOT_READ);
    const off = chosenReader({ ...none, QC_CARD_READER: "none" }, now);
    expect(await off.read(card, "cardFront")).toEqual(NOT_READ);
  });
});
