"use client";

import { type ComponentProps, useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/actions/staff-action";

type Props<Done> = Omit<ComponentProps<typeof Button>, "onClick"> & {
  act: () => Promise<ActionResult<Done>>;
  /** What is told once it is done. */
  done: (result: Done) => string;
};

/** A button that does one thing at once and says what came of it. */
export function ActButton<Done>({ act, done, disabled, ...props }: Props<Done>) {
  const toast = useToast();
  const explain = useActionMessage();
  const [isBusy, start] = useTransition();
  const run = () =>
    start(async () => {
      const result = await act();
      if (result.ok) toast("ok", done(result.data));
      else toast("bad", explain(result));
    });
  return <Button {...props} disabled={isBusy || disabled} onClick={run} />;
}
