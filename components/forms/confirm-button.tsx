"use client";

import { type ComponentProps, useState } from "react";
import { ActionDialog } from "@/components/forms/action-dialog";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";

type Dialog<Done> = ComponentProps<typeof ActionDialog<Done>>;

type Props<Done> = Omit<ComponentProps<typeof Button>, "onClick" | "title"> &
  Pick<Dialog<Done>, "title" | "isDangerous"> & {
    /** What happens, and that it cannot be brought back. */
    question: string;
    submit: string;
    act: () => ReturnType<Dialog<Done>["act"]>;
    /** What is told once it is done. */
    done: (result: Done) => string;
  };

/** A button for what cannot be brought back: it asks before it does that, and says what came of it. */
export function ConfirmButton<Done>(props: Props<Done>) {
  const { title, question, submit, isDangerous, act, done, ...button } = props;
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button {...button} onClick={() => setOpen(true)} />
      {isOpen && (
        <ActionDialog<Done>
          {...{ title, submit, isDangerous, act }}
          description={question}
          onDone={(result) => toast("ok", done(result))}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
