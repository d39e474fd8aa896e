/** A table of a FlatBuffers file (https://flatbuffers.dev/internals): its fields are found by number. */
export class Table {
  constructor(
    private readonly data: Buffer,
    private readonly position: number,
  ) {}

  static root(data: Buffer): Table {
    return new Table(data, data.readUInt32LE(0));
  }

  byte(id: number): number {
    const at = this.field(id);
    return at === null ? 0 : this.data.readInt8(at);
  }

  int(id: number, otherwise = 0): number {
    const at = this.field(id);
    return at === null ? otherwise : this.data.readInt32LE(at);
  }

  text(id: number): string {
    return this.bytes(id)?.toString("utf8") ?? "";
  }

  bytes(id: number): Buffer | null {
    const vector = this.vector(id);
    return vector && this.data.subarray(vector.start, vector.start + vector.length);
  }

  ints(id: number): number[] {
    const vector = this.vector(id);
    if (!vector) return [];
    return Array.from({ length: vector.length }, (_, i) => this.data.readInt32LE(vector.start + 4 * i));
  }

  table(id: number): Table | null {
    const at = this.field(id);
    return at === null ? null : new Table(this.data, this.target(at));
  }

  tables(id: number): Table[] {
    const vector = this.vector(id);
    if (!vector) return [];
    return Array.from(
      { length: vector.length },
      (_, i) => new Table(this.data, this.target(vector.start + 4 * i)),
    );
  }

  private vector(id: number): { start: number; length: number } | null {
    const at = this.field(id);
    if (at === null) return null;
    const start = this.target(at);
    return { start: start + 4, length: this.data.readUInt32LE(start) };
  }

  private target(at: number): number {
    return at + this.data.readUInt32LE(at);
  }

  /** Where a field lies, or null where the file leaves it out. */
  private field(id: number): number | null {
    const layout = this.position - this.data.readInt32LE(this.position);
    const entry = 4 + 2 * id;
    if (entry >= this.data.readUInt16LE(layout)) return null;
    const offset = this.data.readUInt16LE(layout + entry);
    return offset === 0 ? null : this.position + offset;
  }
}
