import { storage } from "@/lib/storage/objects";
import { StorageMissingError } from "@/lib/storage/storage";
import { BuildStopped } from "./stopped";

/** @throws BuildStopped */
export async function storedBytes(key: string): Promise<Buffer> {
  try {
    return await storage().read(key);
  } catch (error) {
    if (error instanceof StorageMissingError) throw new BuildStopped("photoMissing");
    throw error;
  }
}
