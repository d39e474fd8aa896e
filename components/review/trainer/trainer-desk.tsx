"use client";

import { LogOut } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Kbd } from "@/components/ui/kbd";
import { useToast } from "@/components/ui/toast";
import { answerTrainerAction } from "@/lib/review/actions";
import { bindingsOf, chordsOf } from "@/lib/review/keys/bindings";
import { keyLabel, NUMPAD_PAGES, REASON_KEYS, reasonAt } from "@/lib/review/keys/commands";
import { MAX_REASONS, type RejectReason } from "@/lib/review/reasons/reasons";
import type { WorkbenchSettings } from "@/lib/review/settings/settings";
import type { TrainerFeedback } from "@/lib/review/trainer/run";
import { TRAINER_SIZE } from "@/lib/review/trainer/size";
import { ReasonList } from "../reason-list";
import { chordOf, isPlainKey, useKeys } from "../use-keys";
import { TrainerAnswer } from "./trainer-answer";
import { pictureUrl, TrainerPair } from "./trainer-pair";

type Props = {
  runId: string;
  /** Items answered before, and how many of them rightly. */
  answered: number;
  right: number;
  keys: WorkbenchSettings["keys"];
};

const isOneOf = (codes: readonly string[], code: string) => codes.includes(code);

/** One item at a time: look, decide with the workbench's keys, and be told at once. */
export function TrainerDesk({ runId, answered, right, keys }: Props) {
  const t = useTranslations("trainer");
  const common = useTranslations("common");
  const toast = useToast();
  const explain = useActionMessage();
  const router = useRouter();
  const [place, setPlace] = useState(answered + 1);
  const [rightSoFar, setRightSoFar] = useState(right);
  const [reasons, setReasons] = useState<readonly RejectReason[] | null>(null);
  const [page, setPage] = useState(0);
  const [told, setTold] = useState<TrainerFeedback | null>(null);
  const [isBusy, start] = useTransition();
  const shownAt = useRef(0);
  useEffect(() => {
    shownAt.current = performance.now();
    for (const part of ["capture", "reference"] as const)
      if (place < TRAINER_SIZE) new Image().src = pictureUrl({ runId, place: place + 1, part });
  }, [runId, place]);

  const answer = (verdict: "approve" | "reject", chosen: readonly RejectReason[]) => {
    if (isBusy || told) return;
    const tookMs = Math.round(performance.now() - shownAt.current);
    start(async () => {
      const result = await answerTrainerAction({ runId, place, verdict, reasons: [...chosen], tookMs });
      if (!result.ok) return toast("bad", explain(result));
      setReasons(null);
      setTold(result.data);
      if (result.data.outcome !== "wrong") setRightSoFar((count) => count + 1);
    });
  };
  const next = () => {
    if (place >= TRAINER_SIZE) return router.refresh();
    setTold(null);
    setPlace(place + 1);
  };
  const toggle = (code: RejectReason) =>
    setReasons((list) => {
      const chosen = list ?? [];
      return chosen.includes(code)
        ? chosen.filter((other) => other !== code)
        : [...chosen.slice(0, MAX_REASONS - 1), code];
    });

  const bindings = bindingsOf(keys);
  useKeys(true, {
    onDown: (event) => {
      const { code } = event;
      if (reasons && isOneOf(REASON_KEYS.cancel, code)) {
        setReasons(null);
        return true;
      }
      if (!isPlainKey(event) || event.target instanceof HTMLAnchorElement) return false;
      const isOnButton = event.target instanceof HTMLButtonElement && (code === "Enter" || code === "Space");
      if (isOnButton) return false;
      const command = bindings.get(chordOf(event));
      if (told) {
        if (command !== "approve" && code !== "Enter" && code !== "Space") return false;
        next();
      } else if (reasons) {
        const reason = reasonAt(code, page);
        if (isOneOf(REASON_KEYS.nextPage, code)) setPage((now) => (now + 1) % NUMPAD_PAGES);
        else if (isOneOf(REASON_KEYS.confirm, code)) {
          if (reasons.length > 0) answer("reject", reasons);
        } else if (reason) toggle(reason);
        else return false;
      } else if (command === "approve") answer("approve", []);
      else if (command === "reject") setReasons([]);
      else return false;
      return true;
    },
  });

  const keyOf = (command: "approve" | "reject") => {
    const [chord] = keys.isOn ? chordsOf(command, keys) : [];
    return chord && <Kbd>{keyLabel(chord)}</Kbd>;
  };
  const done = told ? place : place - 1;
  return (
    // The foot keeps its height whatever stands in it, so that no picture moves or shrinks.
    <div className="grid h-screen min-h-[43rem] grid-rows-[auto_minmax(0,1fr)_21rem]">
      <header className="flex min-h-11 flex-wrap items-center gap-x-4 border-b bg-surface px-4">
        <h1 className="font-semibold">{t("title")}</h1>
        <span className="tabular-nums">{t("place", { place, total: TRAINER_SIZE })}</span>
        <span className="text-ink-muted tabular-nums">
          {t("rightSoFar", { right: rightSoFar, answered: done })}
        </span>
        <span className="text-ink-muted text-xs">◆ {t("synthetic")}</span>
        <span className="grow" />
        <Button asChild look="quiet" size="sm">
          <Link href="/review">
            <LogOut aria-hidden />
            {t("leave")}
          </Link>
        </Button>
      </header>
      <main id="content" className="min-h-0 bg-canvas p-0.5">
        <TrainerPair runId={runId} place={place} />
      </main>
      <footer className="grid min-h-0 grid-rows-[auto_minmax(0,1fr)] bg-surface">
        <div className="flex min-h-13 flex-wrap items-center gap-2 border-t px-4 py-2">
          {told ? (
            <Button look="primary" onClick={next}>
              {place >= TRAINER_SIZE ? t("toResult") : t("next")} {keyOf("approve")}
            </Button>
          ) : reasons ? (
            <>
              <Button
                look="danger"
                disabled={reasons.length === 0 || isBusy}
                onClick={() => answer("reject", reasons)}
              >
                {t("confirm")} <Kbd>↵</Kbd>
              </Button>
              <Button onClick={() => setReasons(null)}>
                {common("cancel")} <Kbd>Esc</Kbd>
              </Button>
            </>
          ) : (
            <>
              <Button look="primary" disabled={isBusy} onClick={() => answer("approve", [])}>
                {t("approve")} {keyOf("approve")}
              </Button>
              <Button look="danger" disabled={isBusy} onClick={() => setReasons([])}>
                {t("reject")} {keyOf("reject")}
              </Button>
            </>
          )}
        </div>
        <div className="min-h-0 overflow-auto">
          <div aria-live="polite">{told && <TrainerAnswer told={told} />}</div>
          {!told && (
            <section
              aria-label={t("reasons", { max: MAX_REASONS })}
              className={cn("border-t-2 px-4 py-3", reasons && "border-t-bad bg-raised")}
            >
              <ReasonList chosen={reasons ?? []} suggested={null} page={page} onToggle={toggle} />
            </section>
          )}
        </div>
      </footer>
    </div>
  );
}
