/** A moment of a run that the audience named, µs since its zero; null takes the marker of that name away. */
export type Marker = {readonly name: string; readonly atUs: number | null};

/** The markers in the order of time after one more note: a name stands at one moment. */
export const withMarker = (markers: readonly Marker[], marker: Marker): readonly Marker[] => {
  const others = markers.filter(({name}) => name !== marker.name);
  if (marker.atUs === null) return others;
  return [...others, marker].sort((a, b) => (a.atUs ?? 0) - (b.atUs ?? 0));
};
