"use client";

import { useTranslations } from "next-intl";
import { bigButton } from "@/components/phone/big-button";
import { TextField } from "@/components/phone/text-field";
import { PhoneFrame } from "./phone-frame";
import type { Previewed } from "./previewed";

const TYPED = ["name", "documentNumber", "studentNo", "documentLast4"] as const;

/** Who one is, by the mode of the rules: typed, with a collection code, or with both sides of the card. */
export function WhoScreen({ policy: { association } }: Previewed) {
  const t = useTranslations("phone.join");
  const type = useTranslations("student.documentType");
  const { fields, mode, otherDocuments, manualEntry } = association;
  const pictures = [
    ...(fields.includes("collectionCode") ? (["code"] as const) : []),
    ...(mode === "idCard" ? (["cardFront", "cardBack"] as const) : []),
  ];
  return (
    <PhoneFrame title={t("who")} buttons={[t("match")]}>
      {fields.includes("documentNumber") && otherDocuments && (
        <TextField label={t("documentType")} value={type("residentId")} readOnly />
      )}
      {pictures.map((kind) => (
        <div key={kind} className="space-y-2">
          <p className="font-medium">{t(`pictures.${kind}`)}</p>
          <p className="text-ink-muted text-sm">{t(`pictureHints.${kind}`)}</p>
          <span className={bigButton("plain")}>{t("choosePicture")}</span>
        </div>
      ))}
      {TYPED.filter((field) => fields.includes(field)).map((field) => (
        <TextField key={field} label={t(`fields.${field}`)} hint={t(`hints.${field}`)} value="" readOnly />
      ))}
      {manualEntry && <p className="text-ink-muted text-sm">{t("enterNote")}</p>}
    </PhoneFrame>
  );
}
