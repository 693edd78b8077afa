import '../../engine-adapters/network/page-guard';
import '@fontsource/atkinson-hyperlegible/latin-400.css';
import '@fontsource/atkinson-hyperlegible/latin-700.css';
import 'uplot/dist/uPlot.min.css';
import '../workbench/workbench.css';
import '../workbench/findings/findings.css';
import { render } from 'preact';
import { keptFile } from '../../engine-adapters/cache-storage/kept-file';
import { leaveNothingUnderWay } from '../../engine-adapters/indexed-db/leave-nothing-under-way';
import { localText } from '../../engine-adapters/local-storage/local-text';
import { createCameraSource } from '../../engine-adapters/mediapipe/camera-source';
import { practiceFrames } from '../../engine-adapters/practice-face/practice-frames';
import { PATIENT_NAMES, type PatientName, practicePatient } from '../../engine-adapters/practice-face/script/patients';
import { takeNoTurnWhenLeft } from '../../engine-adapters/web-locks/take-no-turn-when-left';
import { watchPlace } from '../scenes/lagoon/watch-place';
import { taskFor } from '../therapy/task-for';
import { visibleText } from '../therapy/visible-text';
import { createBench } from '../workbench/run/bench';
import { screenInUse } from '../workbench/screen-in-use';
import { WorkbenchPage } from '../workbench/workbench-page';
import { browserClock } from './browser-clock';
import { outliveTranslators } from './outlive-translators';
import { saveFile } from './save-file';
import { SHIPPED_LEVELS } from './shipped-levels';
import { workbenchPractice } from './workbench-practice';
import { openRecording, writeRecording } from './workbench-recordings';

outliveTranslators();
leaveNothingUnderWay(window);
takeNoTurnWhenLeft(window);
/** Not needed before a file is saved: fetched behind the page. */
const enterLeft = Promise.all([
  import('../../engine-adapters/localforage/open-local-store'),
  import('./workbench-left'),
]).then(
  ([{ openLocalStore }, { workbenchLeft }]) => workbenchLeft(openLocalStore()),
  // The page then says of each file that it does not stand in the list.
  () => async () => 'waits' as const,
);
const bench = createBench({
  clock: browserClock,
  practice: workbenchPractice(browserClock),
  patients: PATIENT_NAMES,
  perform(patient, { movement, affected, target, holdMs }) {
    const name = PATIENT_NAMES.find((known) => known === patient) ?? ('ideal' satisfies PatientName);
    const request = { movement, affected, holdMs, ...(target > 0 ? { target } : {}) };
    const { script, restMs, referenceMs, playMs } = practicePatient(name, request);
    return {
      name: `practice-patient-${name}`,
      frames: [...practiceFrames(script)],
      ranges: { rest: restMs, reference: referenceMs, play: playMs },
    };
  },
  openRecording,
  writeRecording,
  camera: createCameraSource({
    siteBase: new URL('./', document.baseURI).href,
    keptModelFile: keptFile('tiny-tides-face-model'),
    keptChoice: localText('tiny-tides/tracker'),
  }),
  defaultTask: (movement, affected) => taskFor({ levels: SHIPPED_LEVELS, plan: null, movement, affected }),
  async save(what, name, data) {
    saveFile(name, data);
    const entry = { at: browserClock.nowIso(), what, how: 'file', code: null, detail: visibleText(name) } as const;
    const enter = await enterLeft;
    return enter(entry);
  },
});

const place = document.getElementById('app');
if (place === null) throw new Error('workbench.html holds no #app');
watchPlace(document.documentElement, () => {
  const { innerWidth, innerHeight, devicePixelRatio } = window;
  screenInUse.value = `${innerWidth} x ${innerHeight}, ${devicePixelRatio}`;
});
render(<WorkbenchPage bench={bench} />, place);
void bench.choose('practice');
