interface FileChoiceLook {
  readonly words: string;
  /** File name endings and media types that the browser offers first. */
  readonly accept: string;
  readonly warm?: boolean;
  readonly onFile: (file: File) => void;
}

/** A button that lets a person choose a file; the same one may be chosen again. */
export function FileChoice({ words, accept, warm = false, onFile }: FileChoiceLook) {
  return (
    <label class={warm ? 'button warm file' : 'button file'}>
      {words}
      <input
        class="unseen"
        type="file"
        accept={accept}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
    </label>
  );
}
