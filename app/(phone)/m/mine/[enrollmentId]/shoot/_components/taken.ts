import type { Answer } from "@/components/phone/ask";
import type { TaskPlace } from "@/components/phone/place";
import type { CAMERA_SIDES, DEVICE_CLASSES } from "@/db/vocabulary";
import type { CAPTURE_WAYS } from "@/lib/tasks/schema";

/** A picture in hand, and how it came about. */
export type Taken = {
  picture: Blob;
  source: (typeof CAPTURE_WAYS)[number];
  facing: (typeof CAMERA_SIDES)[number] | null;
  device: (typeof DEVICE_CLASSES)[number];
  takenAt: string | null;
};

/** What every step of a shoot is given. */
export type Step = {
  enrollmentId: string;
  place: TaskPlace;
  rules: Answer<"GET /schools/{schoolId}/tasks/{taskId}">["rules"];
  standing: Answer<"GET /enrollments/{enrollmentId}/standing">;
  /** Back to taking a picture. */
  restart: () => void;
  home: `/m/mine/${string}`;
};
