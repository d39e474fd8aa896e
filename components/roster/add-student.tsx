"use client";

import { UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { addStudentAction } from "@/lib/roster/actions";
import { StudentDialog } from "./student-dialog";

/** Opens an empty form for a student whom the roster lacks. */
export function AddStudent({ place }: { place: { schoolId: string; taskId: string } }) {
  const t = useTranslations("singleStudent");
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <UserPlus aria-hidden />
        {t("add")}
      </Button>
      {isOpen && (
        <StudentDialog
          title={t("add")}
          note={[t("form.needed")]}
          facts={null}
          save={(values) => addStudentAction({ ...place, values })}
          onDone={(_, { name = "" }) => {
            toast("ok", t("added", { name }));
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
