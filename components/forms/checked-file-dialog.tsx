"use client";

import { Upload } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { FileDrop } from "@/components/forms/file-drop";
import { useTwoStepFile } from "@/components/forms/use-two-step-file";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";

type Props<Report> = {
  /** On the button that opens the dialog. */
  open: string;
  title: string;
  hint: string;
  url: string;
  /** What the file would do. */
  report: (report: Report) => ReactNode;
  /** How much of it would be written. */
  count: (report: Report) => number;
  /** On the button that writes so much, which may be nothing. */
  write: (count: number) => string;
  written: (count: number) => string;
  className?: string;
};

/** Shows what a file would change before anything is written. */
export function CheckedFileDialog<Report>(props: Props<Report>) {
  const { title, hint, url } = props;
  const common = useTranslations("common");
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  const { checked, failure, check, write, clear } = useTwoStepFile<Report>(url, (count) => {
    toast("ok", props.written(count));
    setOpen(false);
  });
  const close = () => {
    setOpen(false);
    clear();
  };
  const count = checked ? props.count(checked.report) : 0;
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        <Upload aria-hidden />
        {props.open}
      </Button>
      <Dialog open={isOpen} onOpenChange={close} title={title} className={props.className}>
        <FileDrop
          title={checked?.file.name ?? props.open}
          hint={hint}
          accept=".xlsx,.xls,.csv"
          onFiles={check}
        />
        {failure && <Notice tone="bad">{failure}</Notice>}
        {checked && props.report(checked.report)}
        <DialogActions>
          <Button onClick={close}>{common("cancel")}</Button>
          {checked && (
            <Button look="primary" disabled={count === 0} onClick={() => write(count)}>
              {props.write(count)}
            </Button>
          )}
        </DialogActions>
      </Dialog>
    </>
  );
}
