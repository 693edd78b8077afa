/** Saves a file for the person with the browser's own download; nothing leaves the device. Text is JSON. */
export function saveFile(name: string, content: string | Blob): void {
  const data = typeof content === 'string' ? new Blob([content], { type: 'application/json' }) : content;
  const address = URL.createObjectURL(data);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download reads the address a moment later.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
