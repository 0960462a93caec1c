import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** What a plot needs to know of where it stands. */
export interface Box {
  /** px */
  width: number;
  fontSize: number;
  fontFamily: string;
}

/** Width and type of an element, as they are now. Undefined until it is drawn. */
export function useBox<E extends HTMLElement>(): [RefObject<E | null>, Box | undefined] {
  const element = useRef<E>(null);
  const [box, setBox] = useState<Box>();
  useLayoutEffect(() => {
    const look = (): void => {
      const { fontSize, fontFamily } = getComputedStyle(element.current!);
      const width = Math.floor(element.current!.clientWidth);
      // Not shown just now: what was drawn will do when it is.
      if (width === 0) return;
      const next = { width, fontSize: Number.parseFloat(fontSize) || 13, fontFamily };
      setBox((last) => (JSON.stringify(last) === JSON.stringify(next) ? last : next));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element.current!);
    return () => observer.disconnect();
  }, []);
  return [element, box];
}
