/** Notes what stands on the page whenever that changes, and each click before anybody answers it. */
export function watchWords(): void {
  const { standing } = window.pageWatch;
  document.addEventListener('click', () => performance.mark('clicked'), true);
  const look = () => {
    const page = document.querySelector<HTMLElement>('[data-page]')?.dataset.page ?? '';
    const flow = document.documentElement?.dataset.flow ?? '';
    const words = document.querySelector('.caption-now .big')?.textContent ?? '';
    const last = standing.at(-1);
    if (last?.page === page && last.flow === flow && last.words === words) return;
    standing.push({ atMs: performance.now(), page, flow, words });
  };
  new MutationObserver(look).observe(document, {
    ...{ childList: true, characterData: true, subtree: true },
    ...{ attributes: true, attributeFilter: ['data-flow', 'data-page'] },
  });
}
