import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A question in front of the page; Escape closes it, and what opened it has the focus again. `title`: its name, also for screen readers. */
export function Dialog({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
}) {
  const place = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const here = place.current;
    const opener = document.activeElement;
    here?.showModal();
    return () => {
      here?.close();
      // The browser gives the focus back only while the dialog is in the page, and here it may be gone already.
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <dialog ref={place} aria-label={title} onClose={onClose}>
      <h2>{title}</h2>
      {children}
    </dialog>
  );
}
