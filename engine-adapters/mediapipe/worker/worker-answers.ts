import { afterAwake } from '../../../game/ports/after-awake';

/** The part of a worker that is needed to ask it questions. */
export interface AskedWorker {
  postMessage(message: unknown, transfer: Transferable[]): void;
  terminate(): void;
}

/** An answer carries the number of its question. */
export type Numbered<Message> = Message & { readonly id: number };

export interface WorkerAnswers<Question, Answer> {
  /**
   * Asks and waits for this question's own answer. Rejects when the worker broke, was ended or kept silent for `limitMs`, and with
   * the signal's reason when nobody wants the answer any more: the question and its timer are then forgotten, and the worker lives on.
   */
  ask(question: Question, transfer: Transferable[], limitMs: number, signal?: AbortSignal): Promise<Answer>;
  /** To be called with whatever the worker sends. An answer without an open question is ignored. */
  heard(answer: Numbered<Answer>): void;
  /** To be called at a sign of life that is no answer: the time of every open question begins anew. */
  isAlive(): void;
  /** Ends the worker; every question that is still open is rejected. */
  end(cause: Error): void;
}

interface Open<Answer> {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (cause: unknown) => void;
  readonly restartTimer: () => void;
  /** Ends its timer, and hears no more whether it is still wanted. */
  readonly close: () => void;
}

/** Questions to a worker: each has a number and a timer of its own, so that no answer is ever taken for another's. */
export function createWorkerAnswers<Question extends object, Answer extends object>(
  worker: AskedWorker,
): WorkerAnswers<Question, Answer> {
  const open = new Map<number, Open<Answer>>();
  let state: 'working' | 'ended' = 'working';
  let lastId = 0;

  /** Closes a question. Out: who waits for it; undefined where nobody does. */
  const close = (id: number): Open<Answer> | undefined => {
    const asked = open.get(id);
    open.delete(id);
    asked?.close();
    return asked;
  };

  const end = (cause: Error): void => {
    state = 'ended';
    worker.terminate();
    for (const id of [...open.keys()]) close(id)?.reject(cause);
  };

  return {
    ask(question, transfer, limitMs, signal) {
      if (state === 'ended') return Promise.reject(new Error('the worker has ended'));
      if (signal?.aborted) return Promise.reject(signal.reason);
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        const startTimer = () => afterAwake(limitMs, () => end(new NoAnswerError(limitMs)));
        let endTimer = startTimer();
        const restartTimer = () => {
          endTimer();
          endTimer = startTimer();
        };
        const unwanted = () => close(id)?.reject(signal?.reason);
        signal?.addEventListener('abort', unwanted);
        const closeThis = () => {
          endTimer();
          signal?.removeEventListener('abort', unwanted);
        };
        open.set(id, { resolve, reject, restartTimer, close: closeThis });
        try {
          worker.postMessage({ ...question, id }, transfer);
        } catch (error) {
          // Never sent: nobody answers it, and its timer must not end a worker that works.
          close(id);
          throw error;
        }
      });
    },
    heard(answer) {
      close(answer.id)?.resolve(answer);
    },
    isAlive() {
      for (const { restartTimer } of open.values()) restartTimer();
    },
    end,
  };
}

/** Nothing was heard in time: hanging, or still loading. */
class NoAnswerError extends Error {
  constructor(limitMs: number) {
    super(`no answer in ${limitMs} ms`);
    this.name = 'NoAnswerError';
  }
}
