/** How the shared water looks in a scene. */
export interface WaterLook {
  /** `below`: a cross-section of the lagoon; `above`: its surface, seen from the shore; `ice`: the frozen surface. */
  readonly view: 'below' | 'above' | 'ice';
  /** How the band is shown: a level current, a domed swell of light, or the scene's own drawing. */
  readonly band: 'current' | 'swell' | 'own';
  /** Water from the surface down to the deep, three colours. */
  readonly water: readonly [string, string, string];
  /** Colour of the last light over the shore. */
  readonly afterglow: string;
}
