import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef, useState } from 'react';
import type { Place } from './board-model.js';

/** Makes an element carry a person; what can be done with a drag can be done with buttons as well. */
export function usePersonDrag(person: string, isOn: boolean) {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isOn || ref.current === null) return undefined;
    return draggable({ element: ref.current, getInitialData: () => ({ person }) });
  }, [person, isOn]);
  return ref;
}

/** Makes an element take a person into a place. */
export function usePlaceDrop(place: Place, isOn: boolean, put: (person: string, place: Place) => void) {
  const ref = useRef<HTMLButtonElement>(null);
  const [isOver, setOver] = useState(false);
  const { slot, person: holder } = place;
  const latest = useRef(put);
  latest.current = put;
  useEffect(() => {
    if (!isOn || ref.current === null) return undefined;
    return dropTargetForElements({
      element: ref.current,
      canDrop: ({ source }) => typeof source.data['person'] === 'string' && source.data['person'] !== holder,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        latest.current(source.data['person'] as string, { slot, person: holder });
      },
    });
  }, [slot, holder, isOn]);
  return { ref, isOver };
}
