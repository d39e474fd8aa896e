import { createHash } from "node:crypto";
import type { BenchPhone } from "./phones";

/** The requests that make one submission, in their order; between the last two the worker makes the standard photo. */
export const REQUESTS = ["announce", "part", "finish", "produce", "submit"] as const;
export type RequestName = (typeof REQUESTS)[number];

/** What earlier answers have said. */
export type Known = { uploadId?: string; captureId?: string; productionId?: string };

export type Call = { method: string; path: string; type: string; body: Buffer };

export function announcementOf({ photo }: BenchPhone) {
  return {
    size: photo.length,
    sha256: createHash("sha256").update(photo).digest("hex"),
    ...({ source: "camera", device: "phone", facing: "rear" } as const),
    ...{ width: 960, height: 1280, takenAt: null },
  };
}

/** One of them as the phone pages send it: a picture of this length is one part. */
export function callOf(name: RequestName, phone: BenchPhone, known: Known): Call {
  const own = `/api/v1/enrollments/${phone.enrollmentId}`;
  const json = (path: string, body: unknown): Call => ({
    ...{ method: "POST", path: `${own}/${path}`, type: "application/json" },
    body: body === null ? Buffer.alloc(0) : Buffer.from(JSON.stringify(body)),
  });
  switch (name) {
    case "announce":
      return json("uploads", announcementOf(phone));
    case "part":
      return {
        ...{ method: "PUT", path: `${own}/uploads/${known.uploadId}/parts?offset=0` },
        ...{ type: "application/octet-stream", body: phone.photo },
      };
    case "finish":
      return json(`uploads/${known.uploadId}/finish`, null);
    case "produce":
      return json("productions", { captureId: known.captureId, confirmed: true });
    case "submit":
      return json("submissions", { productionId: known.productionId, confirmed: true, asksPerson: false });
  }
}
