import { describe, expect, it } from 'vitest';
import { readRecording } from '../../engine-adapters/recording/read-recording';
import { parseAnalyseOptions } from '../../game/app/analyse/analyse-options';
import { analyseRecording } from '../../game/app/analyse/analyse-recording';
import { analyseTask } from '../../game/app/analyse/analyse-task';
import { fileBytes } from '../../game/app/analyse/file-bytes';
import { sharedFile, sharedIsThere } from '../browser/page/shared-data';

const RANGES = '--rest 1000-19000 --reference 19000-51500 --play 52000-91500'.split(' ');
const SMILE = 'recordings/smile-with-left-eye.jsonl.gz';
const PUCKER = 'recordings/lip-pucker-isolated.jsonl.gz';
/** Left eye past a tenth, and begins of the ramps: what is known of the clips. */
const TRUE_CROSSINGS = [
  [54470, 60370],
  [67470, 73430],
  [80500, 86330],
] as const;
const RAMPS = [53_000, 66_000, 79_000];

async function analyse(file: string, ...args: string[]) {
  const options = parseAnalyseOptions([sharedFile(file), ...args]);
  const bytes = fileBytes(options.file);
  const { frames } = await readRecording(bytes, file);
  return analyseRecording(frames, analyseTask(options), options);
}

const isThere = sharedIsThere(SMILE, PUCKER);

describe.skipIf(!isThere)(isThere ? 'analyse' : 'analyse (skipped: no recordings)', () => {
  it('finds three smiles and the left eye that narrows along with each', async () => {
    const args = [...RANGES, '--movement', 'closed-smile', '--affected', 'patientLeft', '--allowance', 'eye=0.10'];
    const report = await analyse(SMILE, ...args);
    expect(report.attempts).toHaveLength(3);
    expect(report.coMovements.map(({ region, side }) => `${region}.${side}`)).toEqual(Array(3).fill('eye.patientLeft'));
    for (const [i, event] of report.coMovements.entries()) {
      const [from, to] = TRUE_CROSSINGS[i] ?? [0, 0];
      expect(event.crossMs - from).toBeGreaterThan(-100);
      expect(event.crossMs - from).toBeLessThan(450);
      expect(event.startMs - from).toBeGreaterThan(0);
      expect(event.startMs - from).toBeLessThan(450);
      expect(Math.abs(event.endMs - to)).toBeLessThan(700);
      expect(event.peak).toBeGreaterThan(0.15);
      expect(event.peak).toBeLessThan(0.25);
      expect(event.allowance).toBeCloseTo(0.1);
      expect(event.coupling).toBeGreaterThan(0.5);
    }
    expect(report.play.calmMs + report.play.pausedMs).toBeGreaterThan(13_000);
    for (const { quality, sparc, logDimensionlessJerk } of report.attempts) {
      expect(quality.isolation).toBeLessThan(0.5);
      expect(quality.slowness).toBeGreaterThan(0.9);
      expect(quality.symmetry).toBeNull();
      expect(quality.release).toBeGreaterThan(0.9);
      expect(sparc).toBeLessThan(-1.4);
      expect(logDimensionlessJerk).toBeLessThan(-5.8);
    }
    expect(report.blinks).toEqual([]);
    expect(report.warnings).toEqual([]);
  });

  it('keeps four things apart, and says what came along in the calibration', async () => {
    const args = [...RANGES, '--movement', 'closed-smile', '--affected', 'patientLeft', '--allowance', 'eye=0.10'];
    const { findings, calibration } = await analyse(SMILE, ...args);
    const { reach, responses, restingAsymmetry, restingToneDrift, blinkLocked } = findings;
    expect(reach['closed-smile']?.patientLeft.iod).toBe(findings.reachIod?.patientLeft);
    expect(reach['closed-smile']?.patientRight.shareOfOther).toBeCloseTo(0.38, 1);
    const left = responses['closed-smile']?.['eye.patientLeft'];
    expect(left).toMatchObject({ attempts: 3, beyondShare: 1 });
    expect(left?.allowance).toBeCloseTo(0.1);
    expect(left?.change).toBeGreaterThan(0.15);
    expect(responses['closed-smile']?.['eye.patientRight']).toMatchObject({ beyondShare: 0, suggestedAllowance: null });
    expect(Math.abs(restingAsymmetry.eye ?? 1)).toBeLessThan(0.1);
    expect(Math.abs(restingToneDrift.eyePerMin.patientLeft ?? 1)).toBeLessThan(0.02);
    expect(blinkLocked).toEqual({ blinks: 0, mouthMoved: 0 });

    expect(calibration).toMatchObject({ verdict: 'usable', reasons: [] });
    expect(calibration.coMovementBaseline['eye.patientLeft']).toBeGreaterThan(0.2);
    expect(calibration.suggestedAllowances['eye.patientLeft']).toBe(left?.suggestedAllowance);
    expect(calibration.suggestedAllowances).not.toHaveProperty(['mouthCorner.patientLeft']);
  });

  it('says what can be told in this picture, and the smallest movement', async () => {
    const args = [...RANGES, '--movement', 'closed-smile', '--affected', 'patientLeft', '--allowance'];
    const fine = await analyse(SMILE, ...args, 'eye=0.02');
    const [left] = fine.limits;
    expect(left).toMatchObject({ region: 'eye', side: 'patientLeft', planned: 0.02, limitedBy: 'light' });
    expect(left?.inForce).toBeCloseTo((3 * (fine.noise['palpebralFissure.patientLeft']?.percentOfRange ?? 0)) / 100, 3);
    expect(fine.findings.responses['closed-smile']?.['eye.patientLeft']?.allowance).toBe(left?.inForce);
    const usual = await analyse(SMILE, ...args, 'eye=0.10');
    expect(usual.limits[0]).toMatchObject({ planned: 0.1, inForce: 0.1, limitedBy: 'plan' });
    const reach = usual.findings.reach['closed-smile']?.patientLeft;
    expect(reach?.leastIod).toBeCloseTo(5 * (reach?.noiseIod ?? 0));
  });

  it('finds no co-movement in the same smiles when the eye may lose 30 %', async () => {
    const args = [...RANGES, '--movement', 'closed-smile', '--affected', 'patientLeft', '--allowance', 'eye=0.30'];
    const report = await analyse(SMILE, ...args);
    expect(report.attempts).toHaveLength(3);
    expect(report.coMovements).toEqual([]);
    expect(report.play).toMatchObject({ calmMs: 0, pausedMs: 0 });
    expect(report.play.progress).toBeGreaterThan(0);
  });

  it('finds three puckers, begun where they begin, and nothing to calm for', async () => {
    const args = [...RANGES, '--movement', 'lip-pucker', '--affected', 'both', '--allowance', 'eye=0.10'];
    const report = await analyse(PUCKER, ...args);
    expect(report.attempts).toHaveLength(3);
    for (const [i, { onsetMs }] of report.attempts.entries()) {
      expect(onsetMs).toBeGreaterThan(RAMPS[i] ?? 0);
      expect(onsetMs).toBeLessThan((RAMPS[i] ?? 0) + 900);
    }
    expect(report.coMovements).toEqual([]);
    expect(report.play.calmMs).toBe(0);
    expect(report.play.progress).toBeGreaterThan(0);
  });

  it('guesses rest where nobody named it, and says so; a talker has no reach of a smile', async () => {
    const report = await analyse('recordings/lively-talk.jsonl.gz', '--movement', 'closed-smile', '--series');
    expect(report.warnings.join(' ')).toMatch(/rest was guessed.*no reach of closed-smile/);
    expect(report.calibration.verdict).toBe('refused');
    expect(report.calibration.reasons).toContain('reachTooSmall');
    expect(report.attempts).toEqual([]);
    expect(report.coMovements).toEqual([]);
    expect(report.series?.t).toHaveLength(report.frames);
    expect(report.series?.['palpebralFissure.patientLeft']).toHaveLength(report.frames);
  });
});
