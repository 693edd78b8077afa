/** A walk that an engine is not asked to take, with its cause and what a person is told there. */
interface NotWalked {
  /** Without a version. */
  readonly engine: string;
  readonly walk: string;
  readonly why: string;
}

/** The differences between the engines that are known; each stands under the table of what works where. */
export const NOT_WALKED: readonly NotWalked[] = [
  {
    engine: 'WebKit',
    walk: 'a session in front of a camera, saved as a file',
    why: 'WebKitGTK has no WebGL in a worker, so the page itself finds the faces: 8 to 9 pictures a second on two slow processors, where 10 are needed. The page then says that the picture comes slowly and counts nothing against anybody, and offers the practice face. What finds faces is walked there without a session, in the workbench.',
  },
];
