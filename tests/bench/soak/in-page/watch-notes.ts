/** Notes every word of trouble that stands on the page, once each time that it comes. To be run before the page's own scripts. */
export function watchNotes(): void {
  const { notes } = window.soakState;
  let standing: readonly string[] = [];
  new MutationObserver(() => {
    const now = [...document.querySelectorAll('[role=alert], .note')].map((one) => one.textContent?.trim() ?? '');
    const words = now.filter((one) => one !== '');
    for (const one of words) if (!standing.includes(one)) notes.push(one);
    standing = words;
  }).observe(document, { childList: true, characterData: true, subtree: true });
}
