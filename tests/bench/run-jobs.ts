import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

/**
 * Hands jobs to as many processes as there are cores; the answers come in the order of the jobs. `worker`: a module that answers
 * each message with one. Rejects when a process ends before it has answered, naming its job.
 */
export async function runJobs<Job, Answer>(jobs: readonly Job[], worker: URL): Promise<Answer[]> {
  const answers: Answer[] = [];
  const waiting = [...jobs.entries()];
  const processes = Array.from({ length: Math.min(availableParallelism(), jobs.length) }, async () => {
    const process = fork(fileURLToPath(worker), { serialization: 'advanced' });
    for (let job = waiting.shift(); job; job = waiting.shift())
      answers[job[0]] = await ask<Job, Answer>(process, job[1]);
    process.disconnect();
  });
  await Promise.all(processes);
  return answers;
}

function ask<Job, Answer>(worker: ChildProcess, job: Job): Promise<Answer> {
  return new Promise((resolve, reject) => {
    worker.removeAllListeners();
    worker.once('message', (answer) => resolve(answer as Answer));
    worker.once('exit', (code) => reject(new Error(`${JSON.stringify(job)}: the worker ended with ${code}`)));
    worker.send(job as object);
  });
}
