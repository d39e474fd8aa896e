/**
 * Solves A·x = b for several right-hand sides by Gauss–Jordan elimination with pivoting. Rows hold A's row and
 * then one value per right-hand side; they are used up. Returns the solutions, one array per right-hand side.
 */
export function solveLinear(rows: Float64Array[], sides: number): Float64Array[] {
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    const pivot = swapPivot(rows, column);
    for (const row of rows) {
      if (row === pivot) continue;
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1);
      for (let k = column; k < size + sides; k++) row[k] = (row[k] ?? 0) - factor * (pivot[k] ?? 0);
    }
  }
  return Array.from({ length: sides }, (_, side) =>
    Float64Array.from(rows, (row, i) => (row[size + side] ?? 0) / (row[i] ?? 1)),
  );
}

function swapPivot(rows: Float64Array[], column: number): Float64Array {
  const size = (row: Float64Array | undefined) => Math.abs(row?.[column] ?? 0);
  let best = column;
  for (let i = column + 1; i < rows.length; i++) if (size(rows[i]) > size(rows[best])) best = i;
  const [pivot, other] = [rows[best], rows[column]];
  if (!pivot || !other) throw new Error("there are fewer rows than columns");
  rows[best] = other;
  rows[column] = pivot;
  return pivot;
}
