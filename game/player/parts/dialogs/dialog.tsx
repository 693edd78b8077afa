import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface DialogProps {
  readonly name: string;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** The browser's own dialog: it keeps the focus, closes with Esc and gives the focus back. */
export function Dialog({ name, title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const here = dialog.current;
    const opener = document.activeElement;
    if (here !== null && !here.open) {
      here.showModal();
      // The first button takes the focus, and that may have scrolled a long dialog: it is read from its top.
      here.scrollTo(0, 0);
    }
    return () => {
      here?.close();
      // The browser gives the focus back only while the dialog is in the page, and here it may be gone already.
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <dialog
      class="sheet dialog"
      data-dialog={name}
      aria-labelledby={`dialog-${name}`}
      ref={dialog}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h1 id={`dialog-${name}`}>{title}</h1>
      {children}
    </dialog>
  );
}
