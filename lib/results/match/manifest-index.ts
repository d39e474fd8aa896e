import type { RegistryVerdict } from "@/db/delivery-vocabulary";
import { KEY_COLUMNS, type KeyColumn } from "../columns/columns";

/** A photo of a sealed batch, by everything that a result file can name it with. Values are normalised. */
export type ManifestItem = {
  task: { id: string; no: number };
  batch: { id: string; no: number };
  enrollmentId: string;
  submissionId: string;
  name: string;
  keys: Record<KeyColumn, string>;
  /** The photo was handed over and nothing newer has begun. */
  state: "open" | "notDelivered" | "superseded";
  earlier: RegistryVerdict | null;
};

/** Finds photos of manifests by any of their keys; those given first are found first. */
export class ManifestIndex {
  private readonly byKey = new Map<string, ManifestItem[]>();

  constructor(items: readonly ManifestItem[]) {
    for (const item of items)
      for (const column of KEY_COLUMNS) {
        const value = item.keys[column];
        if (value === "") continue;
        const place = `${column} ${value}`;
        const there = this.byKey.get(place);
        if (there) there.push(item);
        else this.byKey.set(place, [item]);
      }
  }

  find(column: KeyColumn, value: string): readonly ManifestItem[] {
    return this.byKey.get(`${column} ${value}`) ?? [];
  }
}
