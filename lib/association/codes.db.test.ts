import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { enrollments } from "@/db/schema/roster";
import { inSchoolScope } from "@/db/scope";
import { enrollmentsOf } from "@/db/testing/collection";
import { auditOf, openDatabase, rowsIn } from "@/db/testing/database";
import { giveTemporaryCode, joiningAs, type Newcomer, newcomer, typedBy } from "@/db/testing/newcomer";
import { asNow, holding } from "@/db/testing/student";
import { bringCode } from "./mutations/bring-code";
import { matchStudent } from "./mutations/match";
import { ownTemporaryCode } from "./own/temporary-code";

const connection = openDatabase();

async function codeOf({ place, person }: Newcomer) {
  const [row] = await rowsIn<{ code: string }>(
    ...([connection.db, [place.schoolId]] as const),
    sql`select code from enrollments where student_no = ${person.studentNo}`,
  );
  return row?.code;
}

/** On the list with a 临时拍摄码, and in the hands of the student's phone. */
async function withTemporaryCode() {
  const at = await newcomer(connection, joiningAs("qcCollectionCode"));
  const own = await holding(connection, at.phone, at.place, at.person.studentNo);
  await giveTemporaryCode(at, own);
  return { ...at, own };
}

describe("a 采集码 that comes later", () => {
  it("takes the place of the 临时拍摄码, whose picture says the 学号 until then", async () => {
    const { own, ...at } = await withTemporaryCode();
    const { ctx, enrollmentId } = own;
    expect(await ownTemporaryCode(ctx, own)).toEqual({ text: at.person.studentNo });
    await bringCode(ctx, { enrollmentId, code: at.typed.collectionCode });
    expect(await codeOf(at)).toBe("real");
    expect(await auditOf(connection.db, enrollmentId)).toEqual(["enrollment.setCode", "enrollment.setCode"]);
    await expect(ownTemporaryCode(ctx, own)).rejects.toMatchObject({ code: "temporaryCodeNone" });
    await bringCode(ctx, { enrollmentId, code: at.typed.collectionCode });
  });

  it("is refused where it is another's, damaged, in a form that is not read, or too late", async () => {
    const { own, ...at } = await withTemporaryCode();
    const tried = (text: string) => bringCode(own.ctx, { ...own, code: { text } }).catch(({ code }) => code);
    const mine = at.typed.collectionCode.text;
    const others = typedBy(at.other, at.school).collectionCode.text;
    const elsewhere = typedBy(at.person, { code: "10001", name: "别处" }).collectionCode.text;
    const refusals = [];
    for (const text of [others, elsewhere, `${mine}x`, "4AF0B7"]) refusals.push(await tried(text));
    expect(refusals).toEqual(["codeOtherStudentNo", "codeOfOtherSchool", "codeDamaged", "codeUnknown"]);
    expect(await codeOf(at)).toBe("temporary");
    await inSchoolScope(connection.db, [at.place.schoolId], 0, (tx) =>
      tx.update(enrollments).set({ delivery: "sealed" }),
    );
    expect(await tried(mine)).toBe("codeFixed");
  });
});

describe("joining with a 临时拍摄码", () => {
  const matched = async (at: Newcomer) => {
    const { collectionCode: _, ...typed } = at.typed;
    const ctx = await asNow(connection, at.phone.token);
    return matchStudent(ctx, { ...at.place, typed: { ...typed, hasTemporaryCode: true } });
  };

  it("is for whom the school gave one, and asks for everything else", async () => {
    const at = await newcomer(connection, joiningAs("qcCollectionCode"));
    await expect(matched(at)).rejects.toMatchObject({ code: "temporaryCodeNone" });
    const row = (await enrollmentsOf(at)).get(at.person.studentNo);
    await giveTemporaryCode(at, { enrollmentId: row?.id ?? "" });
    expect((await matched(at)).facts.studentNo).toBe(at.person.studentNo);
    const { collectionCode: _, documentLast4: __, ...less } = at.typed;
    const without = matchStudent(at.phone.ctx, { ...at.place, typed: { ...less, hasTemporaryCode: true } });
    await expect(without).rejects.toMatchObject({ code: "invalid" });
    const wrong = { ...less, documentLast4: "0000", hasTemporaryCode: true };
    await expect(matchStudent(at.phone.ctx, { ...at.place, typed: wrong })).rejects.toMatchObject({
      code: "documentDiffers",
    });
  });
});
