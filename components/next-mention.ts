import { useRef } from "preact/hooks";

/**
 * What goes to an entity's mentions in turn, one at each call, and from the last to the first again.
 *
 * @param onGo goes to a mention by its number among those of its entity
 */
export function useNextMention(
  onGo: (entity: string, nth: number) => void,
): (entity: { id: string; count: number }) => void {
  /** The mention that each entity was last gone to. */
  const gone = useRef(new Map<string, number>());
  return ({ id, count }) => {
    const next = ((gone.current.get(id) ?? -1) + 1) % count;
    gone.current.set(id, next);
    onGo(id, next);
  };
}
