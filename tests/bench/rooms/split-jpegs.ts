/** Where one picture ends and the next begins; within a picture no end stands before a begin. */
const BETWEEN = Buffer.from([0xff, 0xd9, 0xff, 0xd8]);
const BEGIN = Buffer.from([0xff, 0xd8]);

/** The pictures of a clip of plain JPEGs one behind the other. `file` is the name used in messages. Throws where it is no such clip. */
export function splitJpegs(bytes: Buffer, file: string): Buffer[] {
  if (!bytes.subarray(0, 2).equals(BEGIN)) throw new Error(`${file}: expected a clip of JPEG pictures`);
  const pictures: Buffer[] = [];
  let from = 0;
  for (let end = bytes.indexOf(BETWEEN); end >= 0; end = bytes.indexOf(BETWEEN, from)) {
    pictures.push(bytes.subarray(from, end + 2));
    from = end + 2;
  }
  return [...pictures, bytes.subarray(from)];
}
