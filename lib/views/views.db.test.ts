import { describe, expect, it } from "vitest";
import { collectionOf } from "@/db/testing/collection";
import { auditOf, openDatabase } from "@/db/testing/database";
import { staffMember } from "@/db/testing/staff-member";
import { removeView, saveView, setDefaultView } from "./mutations";
import { listViews } from "./queries";

const connection = openDatabase();

async function colleagues() {
  const { school, operator } = await collectionOf(connection, 1);
  const of = (role: "registrar" | "collegeViewer", college: string | null = null) =>
    staffMember(connection.db, { role, schoolId: school.id, college });
  const list = { list: "roster", schoolId: school.id } as const;
  return { list, operator, registrar: await of("registrar"), viewer: await of("collegeViewer", "文学院") };
}

const VIEW = { name: "待拍", query: "bucket=readyToShoot&q=token", isShared: false };

describe("views of a list", () => {
  it("are one's own until they are shared, then without what was typed", async () => {
    const { list, operator, registrar } = await colleagues();
    const { viewId } = await saveView(operator, { ...list, ...VIEW });
    expect(await listViews(operator, list)).toMatchObject([
      { name: "待拍", query: VIEW.query, isMine: true },
    ]);
    expect(await listViews(registrar, list)).toEqual([]);
    await saveView(operator, { ...list, ...VIEW, name: "共享", isShared: true });
    expect(await listViews(registrar, list)).toMatchObject([
      { name: "共享", query: "bucket=readyToShoot", isMine: false, isDefault: false },
    ]);
    expect(await auditOf(connection.db, viewId)).toEqual(["view.save"]);
  });

  it("have one default a person, which goes with the view", async () => {
    const { list, operator, registrar } = await colleagues();
    const { viewId } = await saveView(operator, { ...list, ...VIEW, isShared: true });
    const other = await saveView(registrar, { ...list, ...VIEW, name: "另一个" });
    await setDefaultView(registrar, { ...list, viewId: other.viewId });
    await setDefaultView(registrar, { ...list, viewId });
    const defaults = async () =>
      (await listViews(registrar, list)).filter(({ isDefault }) => isDefault).map(({ id }) => id);
    expect(await defaults()).toEqual([viewId]);
    await removeView(operator, { ...list, viewId });
    expect(await defaults()).toEqual([]);
    await setDefaultView(registrar, { ...list, viewId: other.viewId });
    await setDefaultView(registrar, { ...list, viewId: null });
    expect(await defaults()).toEqual([]);
  });

  it("are refused under a name twice, for others to remove, and shared only by who runs the roster", async () => {
    const { list, operator, registrar, viewer } = await colleagues();
    const { viewId } = await saveView(operator, { ...list, ...VIEW, isShared: true });
    await expect(saveView(operator, { ...list, ...VIEW })).rejects.toThrow("viewNameTaken");
    await expect(removeView(registrar, { ...list, viewId })).rejects.toThrow("changedMeanwhile");
    await expect(saveView(viewer, { ...list, ...VIEW, isShared: true })).rejects.toThrow("forbidden");
    const secret = await saveView(registrar, { ...list, ...VIEW, name: "自己的" });
    await expect(setDefaultView(operator, { ...list, viewId: secret.viewId })).rejects.toThrow("notFound");
  });

  it("of all schools are kept apart from those of a school", async () => {
    const { list, operator } = await colleagues();
    const everywhere = { list: "students", schoolId: null } as const;
    await saveView(operator, { ...everywhere, ...VIEW });
    expect(await listViews(operator, everywhere)).toMatchObject([{ name: "待拍" }]);
    expect(await listViews(operator, list)).toEqual([]);
    await expect(saveView(operator, { ...everywhere, ...VIEW, isShared: true })).rejects.toThrow("forbidden");
  });
});
