import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef, type RefObject } from 'react';
import type { Place } from './board-model.js';

/** Makes an element carry a person, and says whom as long as it is carried; what can be done with a drag can be done with buttons as well. */
export function usePersonDrag(person: string, isOn: boolean, carry: (person: string | undefined) => void) {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isOn || ref.current === null) return undefined;
    return draggable({
      element: ref.current,
      getInitialData: () => ({ person }),
      onDragStart: () => carry(person),
      onDrop: () => carry(undefined),
    });
  }, [person, isOn, carry]);
  return ref;
}

interface Drops {
  readonly put: (person: string, place: Place) => void;
  /** The place that would take what is dragged; null: none. */
  readonly over: (place: Place | null) => void;
}

/** Lets people be dropped on the places in a box: one target for all of them, so that a row that scrolls into view costs nothing. */
export function usePlaceDrops(box: RefObject<HTMLElement | null>, isOn: boolean, drops: Drops) {
  const latest = useRef(drops);
  latest.current = drops;
  useEffect(() => {
    const element = box.current;
    if (!isOn || element === null) return undefined;
    const marked = overMark((place) => latest.current.over(place));
    const clear = () => marked(null);
    const stop = dropTargetForElements({
      element,
      canDrop: ({ source }) => typeof source.data['person'] === 'string',
      onDrag: ({ source, location }) => marked(placeUnder(location.current.input, source.data['person'])),
      onDragLeave: clear,
      onDrop: ({ source, location }) => {
        clear();
        const person = source.data['person'] as string;
        const place = placeOf(placeUnder(location.current.input, person));
        if (place !== null) latest.current.put(person, place);
      },
    });
    return () => {
      clear();
      stop();
    };
  }, [box, isOn]);
}

/** The place under the pointer, unless the person holds it already. */
function placeUnder({ clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>, person: unknown): HTMLElement | null {
  // The library itself lays something under the pointer.
  const places = document.elementsFromPoint(clientX, clientY).map((element) => element.closest<HTMLElement>('[data-place]'));
  const place = places.find((each) => each !== null) ?? null;
  return place?.dataset['person'] === person ? null : place;
}

function placeOf(element: HTMLElement | null): Place | null {
  const { slot, person } = element?.dataset ?? {};
  return slot === undefined ? null : { slot, person: person ?? null };
}

/** Marks one element at a time as the one that would take what is dragged. */
function overMark(tell: (place: Place | null) => void): (element: HTMLElement | null) => void {
  let over: HTMLElement | null = null;
  return (element) => {
    if (element === over) return;
    over?.removeAttribute('data-over');
    element?.setAttribute('data-over', '');
    over = element;
    tell(placeOf(element));
  };
}
