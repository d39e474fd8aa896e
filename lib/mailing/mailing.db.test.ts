import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { mailingAddresses } from "@/db/schema/mailing";
import { inSchoolScope } from "@/db/scope";
import { testPolicy } from "@/db/testing/collection";
import { auditOf, openDatabase, rowsIn } from "@/db/testing/database";
import { newcomer } from "@/db/testing/newcomer";
import { holding, newPhone } from "@/db/testing/student";
import { unbindOwn } from "@/lib/association/mutations/unbind";
import { ownStanding } from "@/lib/intake/student/own-standing";
import type { Policy } from "@/lib/tasks/schema";
import { keepMailing } from "./mutations";
import { ownMailing } from "./queries";

const connection = openDatabase();
const TO = { recipient: "某生", phone: "138-0000-0000", address: "示例省示例市示例路 1 号" };

async function studentIn(address: Policy["address"]) {
  const rules = testPolicy((policy) => ({
    ...policy,
    address,
    association: { ...policy.association, unbinding: "student" },
  }));
  const at = await newcomer(connection, rules);
  return { ...at, own: await holding(connection, at.phone, at.place, at.person.studentNo) };
}

it("prints go where the student says, sealed, until they are packed", async () => {
  const { own, place } = await studentIn("schoolOrSite");
  const { ctx, enrollmentId } = own;
  expect(await ownMailing(ctx, own)).toEqual({ mode: "schoolOrSite", way: null, to: null, packedAt: null });
  await keepMailing(ctx, { enrollmentId, mailing: { way: "byMail", to: TO } });
  expect(await ownMailing(ctx, own)).toMatchObject({ way: "byMail", to: TO });
  const kept = await rowsIn(connection.db, [place.schoolId], sql`select * from mailing_addresses`);
  expect(JSON.stringify(kept)).not.toContain("示例路");
  expect(await auditOf(connection.db, enrollmentId)).toEqual(["mailing.keep"]);
  await keepMailing(ctx, { enrollmentId, mailing: { way: "atSchool" } });
  expect(await ownMailing(ctx, own)).toMatchObject({ way: "atSchool", to: null });
  await inSchoolScope(connection.db, [place.schoolId], 0, (tx) =>
    tx.update(mailingAddresses).set({ packedAt: sql`app_now()` }),
  );
  const late = keepMailing(ctx, { enrollmentId, mailing: { way: "byMail", to: TO } });
  await expect(late).rejects.toMatchObject({ code: "addressPacked" });
});

it.each([
  ["none", "atSchool", "addressNotAsked"],
  ["none", "byMail", "addressNotAsked"],
  ["required", "atSchool", "addressNeeded"],
  ["required", "byMail", null],
] as const)("a task with %s takes %s: %s", async (mode, way, refusal) => {
  const { own } = await studentIn(mode);
  const mailing = way === "byMail" ? { way, to: TO } : { way };
  const kept = keepMailing(own.ctx, { enrollmentId: own.enrollmentId, mailing });
  expect(await kept.then(() => null).catch(({ code }) => code)).toBe(refusal);
});

it("an address is not shown to the next account that holds the student", async () => {
  const { own, place, person } = await studentIn("required");
  await keepMailing(own.ctx, { enrollmentId: own.enrollmentId, mailing: { way: "byMail", to: TO } });
  await unbindOwn(own.ctx, own);
  const next = await holding(connection, await newPhone(connection), place, person.studentNo);
  expect(await ownMailing(next.ctx, next)).toMatchObject({ way: null, to: null });
});

it("nobody photographs before the address is there, where the task posts prints to everybody", async () => {
  const { own } = await studentIn("required");
  const refusals = async () => {
    const { next, denials } = await ownStanding(own.ctx, own);
    return [next, denials.find(({ action }) => action === "capture")?.denied?.code ?? null];
  };
  expect(await refusals()).toEqual(["giveAddress", "addressMissing"]);
  await keepMailing(own.ctx, { enrollmentId: own.enrollmentId, mailing: { way: "byMail", to: TO } });
  expect(await refusals()).toEqual(["shoot", null]);
});
