import { describe, expect, it } from 'vitest';
import { practiceFrames } from '../../../engine-adapters/practice-face/practice-frames';
import { practicePatient } from '../../../engine-adapters/practice-face/script/patients';
import { calibrationFromRanges } from '../../../game/movement/calibration/calibration-from-ranges';
import { MEASURE_KEYS } from '../../../game/movement/measure/measure-id';
import { createMeasurer } from '../../../game/movement/measure/measurer';
import type { MovementTask } from '../../../game/movement/movement-task';
import { shownWindow } from '../../../game/workbench/curves/shown-window';
import { foundIn } from '../../../game/workbench/findings/found-in';
import { exportSeries } from '../../../game/workbench/run/export-series';
import { allowanceRule, withAllowance, withNumber } from '../../../game/workbench/run/own-task';
import { createSeries } from '../../../game/workbench/run/series';

const task: MovementTask = {
  movement: 'lip-pucker',
  affected: 'both',
  quietList: [{ region: 'eye', side: 'patientLeft', direction: 'narrowing', allowance: 0.1, stated: true }],
  target: 0.45,
  bandHalfWidth: 0.15,
  speedLimitPerS: 0.8,
  holdMs: 2000,
  releaseMs: 4000,
  symmetryTolerance: null,
};
const { script, restMs, referenceMs } = practicePatient('synkinetic', {
  movement: 'lip-pucker',
  affected: 'both',
  attempts: 1,
});
const measurer = createMeasurer();
const measured = Array.from(practiceFrames(script), (frame) => measurer.measure(frame));
const calibration = calibrationFromRanges({
  frames: measured,
  movement: 'lip-pucker',
  rest: restMs,
  reference: referenceMs,
  camera: null,
  takenAt: '2026-01-01T00:00:00Z',
});

function judged(ofTask: MovementTask = task) {
  const series = createSeries(ofTask, calibration);
  for (const frame of measured) series.add(frame);
  series.finish();
  return series;
}

describe('the series of the workbench', () => {
  it('holds every measure and judgement in columns as long as time', () => {
    const { t, columns, ended, moments } = judged();
    expect(t).toHaveLength(measured.length);
    for (const name of [
      ...MEASURE_KEYS,
      'activation',
      'calm',
      'progress',
      'quiet.eye.patientLeft',
      'gate.blink',
      'yaw',
    ]) {
      expect(columns.get(name), name).toHaveLength(t.length);
    }
    expect(moments).toHaveLength(t.length);
    expect(ended.attempts).toHaveLength(4);
    expect(ended.coMovements.length).toBeGreaterThanOrEqual(4);
  });

  it('is measures alone without a calibration', () => {
    const series = createSeries(task, null);
    for (const frame of measured.slice(0, 30)) series.add(frame);
    expect(series.columns.has('activation')).toBe(false);
    expect(series.columns.get('mouthWidth')?.at(-1)).toBeGreaterThan(0.4);
  });

  it('lets go of its oldest rows in every column alike', () => {
    const series = judged();
    const last = series.columns.get('activation')?.at(-1);
    series.keepNewest(100);
    expect(series.t).toHaveLength(100);
    for (const column of series.columns.values()) expect(column).toHaveLength(100);
    expect(series.columns.get('activation')?.at(-1)).toBe(last);
  });

  it('exports what was asked, what was known and every column', () => {
    const exported = JSON.parse(exportSeries(judged(), { source: 'test', task, calibration, findings: null }));
    expect(exported).toMatchObject({ format: 'tiny-tides/judgement-series', version: 1, source: 'test', task });
    expect(exported.calibration.reach['lip-pucker'].bySide.patientLeft).toBeGreaterThan(0.05);
    expect(exported.series.t).toHaveLength(exported.series.calm.length);
    expect(exported.coMovements[0]).toMatchObject({ region: 'eye', side: 'patientLeft' });
  });

  it('shows four things apart, of the play alone where a play range is named', () => {
    const series = judged();
    const found = foundIn(series, task, calibration, null);
    const eye = found?.responses['lip-pucker']?.['eye.patientLeft'];
    expect(eye?.attempts).toBe(4);
    expect(eye?.change).toBeGreaterThan(0.1);
    expect(eye?.allowance).toBeCloseTo(0.1, 2);
    expect(found?.reach['lip-pucker']?.patientLeft.iod).toBeGreaterThan(0.05);
    expect(found?.restingToneDrift.rests).toBeGreaterThan(2);
    expect(found?.restingAsymmetry.noise.eye).toBeGreaterThan(0);

    const last = series.ended.attempts.at(-1)?.onsetMs ?? 0;
    const played = foundIn(series, task, calibration, [last - 100, last + 60_000]);
    expect(played?.responses['lip-pucker']?.['eye.patientLeft']?.attempts).toBe(1);
    expect(foundIn(series, task, null, null)).toBeNull();
  });

  it('shows the moment that is asked for, and the newest otherwise', () => {
    const series = judged();
    const middle = series.t[500] ?? 0;
    const asked = shownWindow(series, middle, 10_000);
    expect(asked.row).toBe(500);
    expect(asked.moment).toBe(series.moments[500]);
    expect([asked.from, asked.to]).toEqual([middle - 5000, middle + 5000]);
    expect(shownWindow(series, null, null).row).toBe(series.t.length - 1);
    expect(shownWindow(createSeries(task, null), null, 10_000).text('calm')).toBe('–');
  });
});

describe('the task of the workbench', () => {
  it('states an allowance, changes it, takes it off the list', () => {
    const stated = withAllowance(task, 'jaw', 'patientRight', 0.3);
    expect(allowanceRule(stated, 'jaw', 'patientRight')).toMatchObject({
      allowance: 0.3,
      stated: true,
      direction: 'any',
    });
    expect(stated.quietList).toHaveLength(2);
    expect(withAllowance(stated, 'eye', 'patientLeft', 0.2).quietList).toHaveLength(2);
    expect(withAllowance(stated, 'eye', 'patientLeft', null).quietList).toHaveLength(1);
  });

  it('never lets the band reach down to rest', () => {
    const wide = withNumber(withNumber(task, 'bandHalfWidth', 0.3), 'target', 0.2);
    expect(wide.target - wide.bandHalfWidth).toBeGreaterThan(0);
  });
});
