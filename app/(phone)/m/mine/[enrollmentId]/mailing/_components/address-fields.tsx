"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Refusal } from "@/components/phone/ask";
import { TextField } from "@/components/phone/text-field";

export type Address = { recipient: string; phone: string; address: string };

/** As on a parcel's label; phones fill it in from their own address book. */
const FIELDS = [
  { name: "recipient", autoComplete: "name", inputMode: "text" },
  { name: "phone", autoComplete: "tel", inputMode: "tel" },
  { name: "address", autoComplete: "street-address", inputMode: "text" },
] as const;

/** Where a refusal names them. */
export const ADDRESS_PATHS = FIELDS.map(({ name }) => `to.${name}`);

type Props = { value: Address; onChange: (value: Address) => void; refusal: Refusal | null };

export function AddressFields({ value, onChange, refusal }: Props) {
  const t = useTranslations("phone.mine.mailing");
  const locale = useLocale();
  return FIELDS.map(({ name, ...how }) => (
    <TextField
      key={name}
      label={t(name)}
      value={value[name]}
      onChange={(event) => onChange({ ...value, [name]: event.target.value })}
      wrong={refusal?.fieldText(`to.${name}`, locale)}
      required
      {...how}
    />
  ));
}
