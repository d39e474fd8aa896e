"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { sendFile } from "@/components/forms/send-file";
import { useActionMessage } from "@/components/forms/use-action-message";
import type { ErrorCode } from "@/lib/errors";

/**
 * A file that is first looked at and then taken: the same route answers what it would change, and with `write` and
 * the number that was shown changes it.
 */
export function useTwoStepFile<Report>(url: string, onWritten: (count: number) => void) {
  const errors = useTranslations("errors");
  const explain = useActionMessage();
  const router = useRouter();
  const [checked, setChecked] = useState<{ file: File; report: Report } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  async function send<Body>(query: string, file: File): Promise<Body | null> {
    const result = await sendFile(url + query, file);
    if (result.ok) {
      setFailure(null);
      return result.body as Body;
    }
    const { code, params } = result;
    setFailure(code === "network" ? errors("network") : explain({ code: code as ErrorCode, params }));
    return null;
  }
  async function check([file]: File[]) {
    if (!file) return;
    setChecked(null);
    const report = await send<Report>("", file);
    if (report) setChecked({ file, report });
  }
  async function write(count: number) {
    const done = checked && (await send<{ written: number }>(`?write=${count}`, checked.file));
    if (!done) return;
    clear();
    onWritten(done.written);
    router.refresh();
  }
  function clear() {
    setChecked(null);
    setFailure(null);
  }
  return { checked, failure, check, write, clear };
}
