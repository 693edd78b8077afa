/** What a worker is to whoever asks it. */
export interface AskedWorker {
  postMessage(message: unknown, transfer: Transferable[]): void;
  terminate(): void;
}

/** An answer carries the number of its question. */
export type Numbered<Message> = Message & { readonly id: number };

export interface WorkerAnswers<Question, Answer> {
  /** Asks and waits for this question's own answer. Rejects when the worker broke, was ended or kept silent for `limitMs`. */
  ask(question: Question, transfer: Transferable[], limitMs: number): Promise<Answer>;
  /** To be called with whatever the worker sends. An answer to nobody is passed over. */
  heard(answer: Numbered<Answer>): void;
  /** Ends the worker; every question that is still open is rejected. */
  end(cause: Error): void;
}

interface Open<Answer> {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (cause: Error) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** Questions to a worker: each has a number and a timer of its own, so that no answer is ever taken for another's. */
export function createWorkerAnswers<Question extends object, Answer extends object>(
  worker: AskedWorker,
): WorkerAnswers<Question, Answer> {
  const open = new Map<number, Open<Answer>>();
  let state: 'working' | 'ended' = 'working';
  let lastId = 0;

  const end = (cause: Error): void => {
    state = 'ended';
    worker.terminate();
    for (const { reject, timer } of open.values()) {
      clearTimeout(timer);
      reject(cause);
    }
    open.clear();
  };

  return {
    ask(question, transfer, limitMs) {
      if (state === 'ended') return Promise.reject(new Error('the worker has ended'));
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => end(new NoAnswerError(limitMs)), limitMs);
        open.set(id, { resolve, reject, timer });
        try {
          worker.postMessage({ ...question, id }, transfer);
        } catch (error) {
          // Never sent: nobody answers it, and its timer must not end a worker that works.
          open.delete(id);
          clearTimeout(timer);
          throw error;
        }
      });
    },
    heard(answer) {
      const asked = open.get(answer.id);
      if (asked === undefined) return;
      open.delete(answer.id);
      clearTimeout(asked.timer);
      asked.resolve(answer);
    },
    end,
  };
}

/** Nothing was heard in time: hanging, or still loading. */
export class NoAnswerError extends Error {
  constructor(limitMs: number) {
    super(`no answer in ${limitMs} ms`);
    this.name = 'NoAnswerError';
  }
}
