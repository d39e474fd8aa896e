/**
 * What is read for each of several things, in their order, while the next ones are on their way.
 * @param ahead how many are asked for before their turn
 */
export async function* inTurn<Item, Read>(
  items: readonly Item[],
  read: (item: Item) => Promise<Read>,
  ahead: number,
): AsyncGenerator<[Item, Read]> {
  const asked: Promise<[Item, Read]>[] = [];
  for (const item of items) {
    const coming = read(item).then((bytes): [Item, Read] => [item, bytes]);
    // Whoever waits for it is told; where nobody does any more, the failure is nobody's.
    coming.catch(() => {});
    asked.push(coming);
    if (asked.length > ahead) {
      const turn = asked.shift();
      if (turn) yield await turn;
    }
  }
  for (const turn of asked) yield await turn;
}
