/**
 * The moving light of the water in one pass: caustics on the sand, shafts under the moon, glitter on the surface, the
 * band of light and the mist. Output is premultiplied colour; light has no alpha and adds to what is painted behind it.
 * `at` is measured in heights of the screen, from its upper left corner.
 */
export const LIGHT_FRAGMENT = `
precision highp float;
varying vec2 outTexCoord;
uniform float uAspect;
uniform float uTime;
uniform float uFlow;
uniform vec4 uLines;      // horizon, waterline, floor, floor's shift
uniform vec2 uMoon;
uniform vec3 uLamp;       // place and strength of the creature's light
uniform float uLampSize;  // height of the creature, about
uniform vec4 uBand;       // middle, half width, waviness, strength
uniform vec2 uBandForm;   // doming, distance from the middle of the screen that it fades at
uniform float uWarm;
uniform float uCalm;
uniform float uNight;
uniform float uMist;
uniform float uSurface;   // 1 where the far water is open, 0 where it is frozen
uniform float uBelow;     // 1 where the water is seen cut open, 0 where it is seen from above

float grain(vec2 cell) { return fract(sin(dot(cell, vec2(41.73, 289.31))) * 24634.633); }

float cloud(vec2 p) {
  vec2 cell = floor(p);
  vec2 f = p - cell;
  vec2 s = f * f * (3.0 - 2.0 * f);
  return mix(mix(grain(cell), grain(cell + vec2(1.0, 0.0)), s.x),
             mix(grain(cell + vec2(0.0, 1.0)), grain(cell + vec2(1.0, 1.0)), s.x), s.y);
}

float ridge(float n) { return 1.0 - abs(2.0 * n - 1.0); }

float web(vec2 p, float t) {
  vec2 warp = vec2(cloud(p * 1.3 + t * 0.21), cloud(p * 1.3 + 7.7 - t * 0.17)) - 0.5;
  float a = ridge(cloud(p * 2.1 + warp * 1.7 + vec2(t * 0.11, t * 0.07)));
  float b = ridge(cloud(p * 2.7 - warp * 1.9 + vec2(3.1 - t * 0.09, t * 0.13)));
  return pow(a * b, 3.0);
}

void main() {
  vec2 at = vec2(outTexCoord.x * uAspect, 1.0 - outTexCoord.y);
  float t = uTime;
  float below = at.y - uLines.y;
  float cut = smoothstep(0.0, 0.012, below);
  float under = mix(smoothstep(0.0, 0.02, at.y - uLines.x), cut, uBelow);
  float awake = (1.0 - 0.65 * uNight) * (1.0 - 0.35 * uMist);
  vec3 light = vec3(0.0);

  // Shafts lean away from the moon and open with depth.
  float lean = (at.x - uMoon.x + below * 0.32) / (0.16 + 0.75 * max(below, 0.0));
  float beams = 0.62 * cloud(vec2(lean * 5.0 + t * 0.045, t * 0.03)) + 0.38 * cloud(vec2(lean * 13.0 - t * 0.07, 4.0));
  beams = smoothstep(0.46, 0.92, beams) * exp(-below * 2.3) * exp(-lean * lean * 0.16);
  light += vec3(0.42, 0.66, 0.72) * beams * under * uBelow * 0.36 * (1.0 - 0.75 * uCalm) * awake;

  // The underside of the surface, and caustics far out in the open water.
  float skin = web(vec2(at.x * 3.0 / (0.1 + max(below, 0.0) * 7.0), t * 0.25), t * 0.8);
  light += vec3(0.35, 0.62, 0.62) * skin * exp(-max(below, 0.0) * 17.0) * under * 0.5 * awake * uBelow;

  // Caustics lie on the sand in perspective.
  float sand = at.y - uLines.z - uLines.w;
  float onSand = smoothstep(-0.01, 0.035, sand);
  float reach = 1.0 / (0.22 + max(sand, 0.0) * 2.1);
  float floorWeb = web(vec2((at.x - uAspect * 0.5) * reach * 2.6, reach * 3.6), t * 0.75);
  light += vec3(0.40, 0.68, 0.66) * floorWeb * onSand * uBelow * 0.42 * awake * (1.0 - 0.45 * uCalm);

  // Moonlight broken on the surface strip.
  float strip = smoothstep(uLines.x, uLines.x + 0.008, at.y) * mix(exp(-max(below, 0.0) * 7.0), 1.0 - cut, uBelow);
  float deepness = (at.y - uLines.x) / max(uLines.y - uLines.x, 0.001);
  float path = exp(-pow((at.x - uMoon.x) / (0.035 + 0.09 * deepness), 2.0));
  float glitter = smoothstep(0.5, 0.95, cloud(vec2(at.x * 26.0 / (0.35 + deepness), at.y * 330.0 - t * 0.5)) * 0.75 + 0.3 * cloud(vec2(at.x * 9.0 + t * 0.3, at.y * 90.0)));
  light += vec3(1.0, 0.93, 0.80) * glitter * strip * (0.16 + 0.75 * path) * awake * uSurface * mix(0.42, 1.0, uBelow);

  // The cut edge of the water: one thin wandering line.
  float edge = below - 0.0026 * sin(at.x * 17.0 + t * 0.7) * (1.0 - 0.8 * uCalm) - 0.0016 * sin(at.x * 41.0 - t * 0.9) * (1.0 - uCalm);
  light += vec3(0.62, 0.85, 0.86) * (exp(-abs(edge) * 620.0) * 0.5 + exp(-max(edge, 0.0) * 60.0) * step(0.0, edge) * 0.16) * uBelow * (1.0 - 0.4 * uNight);

  // The band of light: flowing while the play flows, a level pane of glass in calm.
  float x = at.x - uAspect * 0.5;
  float wave = uBand.z * (sin(x * 5.2 - uFlow * 1.1) * 0.011 + sin(x * 11.0 - uFlow * 1.9) * 0.0045);
  float off = (at.y - uBand.x - wave - uBandForm.x * x * x) / uBand.y;
  float inside = exp(-pow(abs(off), 3.0) * 0.9);
  float fine = cloud(vec2(x * 3.2 - uFlow * 0.9, off * 2.6 + sin(x * 4.0 - uFlow) * 0.5));
  float finer = cloud(vec2(x * 7.5 - uFlow * 1.6, off * 6.5 + 9.0));
  float threads = smoothstep(0.42, 0.95, fine * 0.65 + finer * 0.42) * mix(1.0, 0.12, uCalm);
  float rims = exp(-pow((abs(off) - 1.0) / 0.11, 2.0));
  float ends = 1.0 - smoothstep(uBandForm.y * 0.55, uBandForm.y, abs(x));
  vec3 cool = vec3(0.50, 0.83, 0.82);
  vec3 warm = vec3(1.0, 0.78, 0.52);
  vec3 tone = mix(mix(cool, warm, uWarm), vec3(0.66, 0.76, 0.95), uCalm);
  light += tone * ends * uBand.w * (inside * (0.15 + 0.30 * threads + 0.12 * uCalm) + rims * mix(0.22, 0.34, uCalm) * (0.75 + 0.25 * fine));

  // The creature's own light: it warms the water instead of whitening it, so part of it covers.
  float far = length((at - uLamp.xy) / uLampSize * vec2(0.9, 1.0));
  float lamp = uLamp.z * (exp(-far * far * 5.5) * 0.36 + exp(-far * 2.3) * 0.2) * under;
  vec3 amber = mix(vec3(1.0, 0.54, 0.26), vec3(1.0, 0.76, 0.46), lamp);

  // Mist in long slow banks, moonlit over the water and sea green in it. It opens around the creature and leaves the moon.
  float layers = cloud(vec2(at.x * 0.9 + t * 0.05, at.y * 5.5)) * 0.6 + cloud(vec2(at.x * 2.1 - t * 0.07, at.y * 12.0 + 3.0)) * 0.4;
  float bank = smoothstep(0.28, 0.86, layers);
  float overSea = mix(0.2, 1.0, smoothstep(uLines.x - 0.14, uLines.x, at.y));
  float mist = uMist * (0.13 + 0.5 * bank) * overSea * (1.0 - 0.6 * exp(-far * far * 1.5));
  vec3 haze = mix(vec3(0.68, 0.66, 0.84), mix(vec3(0.47, 0.66, 0.72), vec3(0.58, 0.64, 0.84), 1.0 - uBelow), smoothstep(uLines.x, uLines.x + 0.3, at.y));
  vec3 lit = light * (1.0 - 0.5 * lamp) + amber * lamp;
  gl_FragColor = vec4(lit * (1.0 - mist) + haze * mist, mist + (1.0 - mist) * lamp * 0.72);
}
`;
