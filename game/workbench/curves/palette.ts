/** Colours of data: each side and each role has the same colour everywhere. Distinguishable with the common kinds of colour blindness. */
export const COLOUR = {
  patientLeft: '#ffd79a',
  patientRight: '#b9a7ff',
  whole: '#e8f6f3',
  limit: '#ff9b85',
  calm: '#6fc3e8',
  progress: '#8fd8a8',
  light: '#ffd79a',
  band: 'rgba(77, 182, 172, 0.28)',
  over: 'rgba(255, 155, 133, 0.75)',
  rest: 'rgba(232, 246, 243, 0.35)',
} as const;

export const PHASE_COLOUR = ['rgba(232, 246, 243, 0.14)', '#4db6ac', '#8fd8a8', '#3f7f95'] as const;
export const FLOW_COLOUR = ['#2a8f86', 'rgba(232, 246, 243, 0.35)', '#6fc3e8', '#8aa0ff'] as const;
