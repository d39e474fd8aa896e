import { beforeEach, describe, expect, it } from "vitest";
import { auditOf, openAsOwner, openDatabase } from "@/db/testing/database";
import { actorId, PASSWORD, staffMember } from "@/db/testing/staff-member";
import { AppError } from "@/lib/errors";
import {
  createStaff,
  grantRole,
  revokeRole,
  revokeSessions,
  setPassword,
  updateStaff,
} from "@/lib/staff/mutations";
import { listTasks } from "@/lib/tasks/queries";
import { type Ctx, clockAt, systemCtx } from "./ctx";
import { ABSOLUTE_HOURS, closeSession, hashToken, IDLE_MINUTES, loadSession, openSession } from "./sessions";
import { checkPassword } from "./sign-in";

const { db } = openDatabase();
const owner = openAsOwner();
const setup = systemCtx(db, "setup", "all");

let ctx: Ctx;
let person: { id: string; login: string };

beforeEach(async () => {
  ctx = await staffMember(db, { role: "operator" });
  if (ctx.actor.type !== "staff") throw new Error("a person is needed");
  person = { id: ctx.actor.id, login: ctx.actor.login };
});

/** The code of the refusal, or the id of who was let in. */
async function attempt(login: string, password: string): Promise<string> {
  try {
    return (await checkPassword(db, login, password)).id;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

/** Lets time pass for blocks and sessions, which live by the database's own clock. */
async function pass(minutes: number): Promise<void> {
  const gone = owner`${minutes} * interval '1 minute'`;
  await owner`update sign_in_attempts set blocked_until = blocked_until - ${gone}`;
  await owner`update staff_sessions set last_seen_at = last_seen_at - ${gone}, expires_at = expires_at - ${gone}`;
}

describe("signing in", () => {
  it("lets the right password in, whatever the case of the login", async () => {
    expect(await attempt(` ${person.login.toUpperCase()} `, PASSWORD)).toBe(person.id);
  });

  it("tells a wrong password, an unknown login and a closed account apart for nobody", async () => {
    expect(await attempt(person.login, "wrong password")).toBe("signInRefused");
    expect(await attempt("nobody-of-that-name", PASSWORD)).toBe("signInRefused");
    await updateStaff(setup, { staffId: person.id, name: "甲", isActive: false });
    expect(await attempt(person.login, PASSWORD)).toBe("signInRefused");
  });

  it("takes a new password and no longer the old one", async () => {
    await setPassword(setup, { staffId: person.id, password: "quite another password" });
    expect(await attempt(person.login, PASSWORD)).toBe("signInRefused");
    expect(await attempt(person.login, "quite another password")).toBe(person.id);
  });

  it("waits after the fifth failure, also for the right password, longer after each more", async () => {
    const tries = async (n: number) => {
      const codes: string[] = [];
      for (let no = 0; no < n; no++) codes.push(await attempt(person.login, "wrong password"));
      return codes;
    };
    const wait = async () => {
      const refusal = await checkPassword(db, person.login, PASSWORD).catch((error: unknown) => error);
      if (!(refusal instanceof AppError)) throw new Error("this was not refused");
      expect(refusal.code).toBe("signInBlocked");
      return Math.ceil(Number(refusal.params.seconds) / 60);
    };
    expect(await tries(6)).toEqual([...Array(5).fill("signInRefused"), "signInBlocked"]);
    expect(await wait()).toBe(1);
    await pass(1);
    expect(await tries(1)).toEqual(["signInRefused"]);
    expect(await wait()).toBe(2);
    await pass(2);
    expect(await attempt(person.login, PASSWORD)).toBe(person.id);
    expect(await attempt(person.login, "wrong password")).toBe("signInRefused");
    expect(await attempt(person.login, PASSWORD)).toBe(person.id);
  });

  it("lets no more guesses through when they come at the same moment", async () => {
    const guesses = await Promise.all(
      Array.from({ length: 9 }, () => attempt(person.login, "wrong password")),
    );
    expect(guesses.filter((code) => code === "signInRefused")).toHaveLength(5);
    expect(guesses.filter((code) => code === "signInBlocked")).toHaveLength(4);
  });

  it("blocks one account and no other", async () => {
    const other = await staffMember(db);
    for (let no = 0; no < 5; no++) await attempt(person.login, "wrong password");
    expect(await attempt(person.login, PASSWORD)).toBe("signInBlocked");
    expect(await attempt(other.actor.type === "staff" ? other.actor.login : "", PASSWORD)).toBe(
      actorId(other),
    );
  });

  it("counts for an unknown login as well, so that nobody can tell", async () => {
    for (let no = 0; no < 5; no++) await attempt("unknown-login", "wrong password");
    expect(await attempt("unknown-login", "wrong password")).toBe("signInBlocked");
  });
});

describe("a session", () => {
  let token: string;
  beforeEach(async () => {
    token = await openSession(db, person, "test");
  });

  const alive = async () => (await loadSession(db, token))?.id === person.id;

  it("carries the person with the roles of this moment; its token is stored nowhere", async () => {
    const actor = await loadSession(db, token);
    expect(actor).toMatchObject({
      type: "staff",
      id: person.id,
      grants: [{ role: "operator", schoolId: null }],
    });
    const stored = await owner`select encode(token_hash, 'hex') as hash, to_jsonb(s)::text as row
      from staff_sessions s where staff_id = ${person.id}`;
    expect(stored.map(({ hash }) => hash)).toEqual([hashToken(token).toString("hex")]);
    expect(stored[0]?.row).not.toContain(token);
    expect(await loadSession(db, `${token}x`)).toBeNull();
  });

  it("ends when it is closed, and both is in the log", async () => {
    await closeSession(db, token);
    expect(await alive()).toBe(false);
    expect(await auditOf(db, person.id)).toEqual(["staff.grantRole", "session.open", "session.close"]);
  });

  it("ends half an hour after the last request", async () => {
    await pass(IDLE_MINUTES - 1);
    expect(await alive()).toBe(true);
    await pass(IDLE_MINUTES - 1);
    expect(await alive()).toBe(true);
    await pass(IDLE_MINUTES + 1);
    expect(await alive()).toBe(false);
  });

  it("ends after twelve hours however busy it is", async () => {
    for (let minutes = 0; minutes < ABSOLUTE_HOURS * 60 - 20; minutes += 20) {
      await pass(20);
      expect(await alive()).toBe(true);
    }
    await pass(20);
    expect(await alive()).toBe(false);
  });

  it("is the oldest of four that goes", async () => {
    const more = [];
    for (let no = 0; no < 3; no++) more.push(await openSession(db, person, "test"));
    expect(await alive()).toBe(false);
    for (const other of more) expect((await loadSession(db, other))?.id).toBe(person.id);
  });

  it.each<[string, () => Promise<unknown>]>([
    ["its sessions are revoked", () => revokeSessions(setup, { staffId: person.id })],
    [
      "the account is switched off",
      () => updateStaff(setup, { staffId: person.id, name: "甲", isActive: false }),
    ],
    [
      "another password is set",
      () => setPassword(setup, { staffId: person.id, password: "quite another password" }),
    ],
  ])("ends with the next request when %s", async (_, act) => {
    expect(await alive()).toBe(true);
    await act();
    expect(await alive()).toBe(false);
  });

  it("loses a role with the next request, and gains one", async () => {
    const acting = async (): Promise<Ctx> => {
      const actor = await loadSession(db, token);
      if (!actor) throw new Error("the session lives");
      return { actor, db, clock: clockAt(), requestId: "test" };
    };
    expect(await listTasks(await acting(), { status: null })).toEqual([]);
    const [grant] = await owner`select id from staff_roles where staff_id = ${person.id}`;
    await revokeRole(setup, { grantId: String(grant?.id) });
    await expect(listTasks(await acting(), { status: null })).rejects.toThrow("forbidden");
    await grantRole(setup, {
      staffId: person.id,
      role: "auditor",
      schoolId: null,
      taskId: null,
      college: null,
    });
    expect(await listTasks(await acting(), { status: null })).toEqual([]);
  });
});

describe("people", () => {
  it("have one login each, and each role once", async () => {
    const again = { login: person.login, name: "乙", password: PASSWORD };
    await expect(createStaff(setup, again)).rejects.toThrow("loginTaken");
    const grant = {
      staffId: person.id,
      role: "operator",
      schoolId: null,
      taskId: null,
      college: null,
    } as const;
    await expect(grantRole(setup, grant)).rejects.toThrow("grantExists");
  });

  it("who administer cannot lock themselves out", async () => {
    const admin = await staffMember(db, { role: "platformAdmin" });
    const staffId = actorId(admin);
    await expect(updateStaff(admin, { staffId, name: "甲", isActive: false })).rejects.toThrow("ownAccount");
    const [grant] = await owner`select id from staff_roles where staff_id = ${staffId}`;
    await expect(revokeRole(admin, { grantId: String(grant?.id) })).rejects.toThrow("ownAccount");
  });
});
