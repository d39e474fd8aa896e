"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Reading } from "@/components/phone/reading";
import { Screen } from "@/components/phone/screen";
import { useAnswer } from "@/components/phone/use-answer";
import { Choosing } from "./choosing";
import { Making } from "./making";
import { Sending } from "./sending";
import type { Taken } from "./taken";

/** Loaded once a photo has been sent, so that the page opens sooner. */
const Checking = dynamic(() => import("./checking").then((checking) => checking.Checking), { ssr: false });

/** From the guide to the photo that is handed in; every step can be gone back from, and no try is lost by it. */
export function Shoot({ enrollmentId }: { enrollmentId: string }) {
  const {
    answer: mine,
    refusal,
    again,
  } = useAnswer("GET /enrollments/{enrollmentId}", {
    params: { enrollmentId },
  });
  const t = useTranslations("phone.shoot");
  const home = `/m/mine/${enrollmentId}` as const;
  if (!mine)
    return (
      <Screen title={t("title")} back={home}>
        <Reading answer={mine} refusal={refusal} onAgain={again} />
      </Screen>
    );
  return <Steps enrollmentId={enrollmentId} schoolId={mine.schoolId} taskId={mine.taskId} home={home} />;
}

type Props = { enrollmentId: string; schoolId: string; taskId: string; home: `/m/mine/${string}` };

function Steps({ enrollmentId, schoolId, taskId, home }: Props) {
  const t = useTranslations("phone.shoot");
  const [taken, setTaken] = useState<Taken | null>(null);
  const [captureId, setCaptureId] = useState<string | null>(null);
  /** Another one was wanted: the one that was made before is left alone. */
  const [isNew, setNew] = useState(false);
  const [productionId, setProductionId] = useState<string | null>(null);
  const task = useAnswer("GET /schools/{schoolId}/tasks/{taskId}", { params: { schoolId, taskId } });
  const standing = useAnswer("GET /enrollments/{enrollmentId}/standing", { params: { enrollmentId } });
  const restart = () => {
    setTaken(null);
    setCaptureId(null);
    setProductionId(null);
    setNew(true);
    standing.again();
  };
  if (!task.answer || !standing.answer)
    return (
      <Screen title={t("title")} back={home}>
        <Reading
          answer={null}
          refusal={task.refusal ?? standing.refusal}
          onAgain={task.refusal ? task.again : standing.again}
        />
      </Screen>
    );
  const interrupted = isNew || taken ? null : standing.answer.openProductionId;
  const open = productionId ?? interrupted;
  const place = { schoolId, taskId };
  const step = { enrollmentId, place, rules: task.answer.rules, standing: standing.answer, restart, home };
  if (open) return <Checking {...step} productionId={open} />;
  if (captureId && taken)
    return <Making {...step} taken={taken} captureId={captureId} onMade={setProductionId} />;
  if (taken) return <Sending {...step} taken={taken} onSent={setCaptureId} />;
  return <Choosing {...step} onTaken={setTaken} />;
}
