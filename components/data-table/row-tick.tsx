"use client";

type Props = {
  label: string;
  checked: boolean;
  isPartly?: boolean;
  /** @param isRange true with the Shift key: everything since the box ticked last */
  onChange: (checked: boolean, isRange: boolean) => void;
};

/** The box that ticks a row, or all rows of the page: half where only some are. */
export function RowTick({ label, checked, isPartly = false, onChange }: Props) {
  return (
    <input
      type="checkbox"
      aria-label={label}
      className="block size-4 accent-accent"
      checked={checked}
      ref={(box) => {
        if (box) box.indeterminate = isPartly && !checked;
      }}
      onChange={({ target, nativeEvent }) =>
        onChange(target.checked, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
      }
    />
  );
}
