import { RecordingError } from './recording-error';

export const RECORDING_FORMAT = 'tiny-tides/recording';
export const RECORDING_VERSION = 1;

/** First line of a landmark recording. */
export interface RecordingHeader {
  readonly format: typeof RECORDING_FORMAT;
  readonly version: typeof RECORDING_VERSION;
  readonly source: string;
  readonly imageWidth: number;
  readonly imageHeight: number;
  readonly fpsNominal: number;
  readonly model: { readonly name: string; readonly sha256: string } | null;
  readonly runtime: string;
  readonly trackerSmoothing: 'on' | 'off';
}

/** Reads the header. Throws RecordingError for an unknown format, a newer version, a picture without size, or something else where text for people stands. */
export function parseRecordingHeader(value: unknown, file: string): RecordingHeader {
  const refuse = (field: string, found: unknown, expected: string): never => {
    throw new RecordingError(file, 1, field, shown(found), expected);
  };
  if (typeof value !== 'object' || value === null) return refuse('header', value, 'an object');
  const raw = value as Record<string, unknown>;
  if (raw.format !== RECORDING_FORMAT) return refuse('format', raw.format, `"${RECORDING_FORMAT}"`);
  if (raw.version !== RECORDING_VERSION) return refuse('version', raw.version, `${RECORDING_VERSION}`);
  const size = (field: string): number => {
    const n = raw[field];
    if (typeof n !== 'number' || !Number.isFinite(n) || n <= 0) return refuse(field, n, 'a number above 0');
    return n;
  };
  const words = (field: string): string => {
    const text = raw[field] ?? '';
    return typeof text === 'string' ? text : refuse(field, text, 'text');
  };
  const model = raw.model as { name?: unknown; sha256?: unknown } | null | undefined;
  return {
    format: RECORDING_FORMAT,
    version: RECORDING_VERSION,
    source: words('source'),
    imageWidth: size('imageWidth'),
    imageHeight: size('imageHeight'),
    fpsNominal: size('fpsNominal'),
    model:
      typeof model?.name === 'string' && typeof model.sha256 === 'string'
        ? { name: model.name, sha256: model.sha256 }
        : null,
    runtime: words('runtime'),
    trackerSmoothing: raw.trackerSmoothing === 'on' ? 'on' : 'off',
  };
}

/** A short, safe picture of any value for a message. */
export function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
