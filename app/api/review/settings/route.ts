import { answerStaffJson } from "@/lib/actions/staff-route";
import { saveSettings } from "@/lib/review/mutations/save-settings";
import { settingsSchema } from "@/lib/review/settings/settings";

/** Keeps how the reviewer has set up the workbench. */
export function PUT(request: Request) {
  return answerStaffJson(request, settingsSchema, (ctx, settings) => saveSettings(ctx, settings));
}
