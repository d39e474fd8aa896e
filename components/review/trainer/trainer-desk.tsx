"use client";

import { LogOut } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { useToast } from "@/components/ui/toast";
import { answerTrainerAction } from "@/lib/review/actions";
import { bindingsOf } from "@/lib/review/keys/bindings";
import { NUMPAD_PAGES, REASON_KEYS, reasonAt } from "@/lib/review/keys/commands";
import { MAX_REASONS, type RejectReason, toggledReason } from "@/lib/review/reasons/reasons";
import type { WorkbenchSettings } from "@/lib/review/settings/settings";
import type { TrainerFeedback } from "@/lib/review/trainer/run";
import { TRAINER_SIZE } from "@/lib/review/trainer/size";
import { ReasonList } from "../reason-list";
import { chordOf, isPlainKey, useKeys } from "../use-keys";
import { TrainerActions } from "./trainer-actions";
import { TrainerAnswer } from "./trainer-answer";
import { pictureUrl, type TrainerFaces, TrainerPair } from "./trainer-pair";

type Props = {
  runId: string;
  /** Items answered before, and how many of them rightly. */
  answered: number;
  right: number;
  /** The faces of all items, in their order. */
  course: readonly TrainerFaces[];
  keys: WorkbenchSettings["keys"];
};

const isOneOf = (codes: readonly string[], code: string) => codes.includes(code);

/** One item at a time: look, decide with the workbench's keys, and be told at once. */
export function TrainerDesk({ runId, answered, right, course, keys }: Props) {
  const t = useTranslations("trainer");
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
    for (const part of ["standard", "reference"] as const)
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
  const toggle = (code: RejectReason) => setReasons((list) => toggledReason(list ?? [], code));

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

  const stage = told ? "told" : reasons ? "reasons" : "look";
  const faces = course[place - 1];
  return (
    <div className="grid h-screen grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)_auto] overflow-hidden bg-ground">
      <header className="flex min-h-11 flex-wrap items-center gap-x-4 border-b bg-surface px-4">
        <h1 className="font-semibold">{t("title")}</h1>
        <span className="tabular-nums">{t("place", { place, total: TRAINER_SIZE })}</span>
        <span className="text-ink-muted tabular-nums">
          {t("rightSoFar", { right: rightSoFar, answered: told ? place : place - 1 })}
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
      <div className="grid min-h-0 grid-cols-[minmax(0,1fr)_21rem] max-lg:grid-cols-1 max-lg:grid-rows-[minmax(16rem,1fr)_auto] max-lg:overflow-auto">
        <main id="content" className="min-h-0 bg-canvas p-0.5">
          {faces && <TrainerPair runId={runId} place={place} faces={faces} />}
        </main>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse */}
        <aside aria-label={t("beside")} tabIndex={0} className="border-l bg-surface lg:overflow-auto">
          <div aria-live="polite">{told && <TrainerAnswer told={told} />}</div>
          {!told && (
            <section
              aria-label={t("reasons", { max: MAX_REASONS })}
              className={cn("border-t-2 px-4 py-3", reasons && "border-t-bad bg-raised")}
            >
              <ReasonList chosen={reasons ?? []} suggested={null} page={page} onToggle={toggle} />
            </section>
          )}
        </aside>
      </div>
      <TrainerActions
        stage={stage}
        isLast={place >= TRAINER_SIZE}
        isBusy={isBusy}
        canConfirm={(reasons ?? []).length > 0}
        keys={keys}
        on={{
          approve: () => answer("approve", []),
          reject: () => setReasons([]),
          confirm: () => answer("reject", reasons ?? []),
          cancel: () => setReasons(null),
          next,
        }}
      />
    </div>
  );
}
