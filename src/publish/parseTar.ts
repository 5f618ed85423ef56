/** One regular file of a tar archive. */
export type TarFile = { path: string; mode: number; bytes: Uint8Array };

const blockBytes = 512;

/** The regular files of a ustar archive (POSIX.1-1988 header: name 0, mode 100, size 124, type 156, prefix 345). */
export function parseTar(archive: Uint8Array): TarFile[] {
  const files: TarFile[] = [];
  let at = 0;
  while (at + blockBytes <= archive.length && archive[at] !== 0) {
    const header = archive.subarray(at, at + blockBytes);
    const size = octal(header, 124, 12);
    const type = fieldText(header, 156, 1);
    const start = at + blockBytes;
    if (type === '0' || type === '') files.push(tarFile(header, archive.subarray(start, start + size)));
    at = start + Math.ceil(size / blockBytes) * blockBytes;
  }
  return files;
}

function tarFile(header: Uint8Array, bytes: Uint8Array): TarFile {
  const prefix = fieldText(header, 345, 155);
  const name = fieldText(header, 0, 100);
  return { path: prefix ? `${prefix}/${name}` : name, mode: octal(header, 100, 8), bytes };
}

function fieldText(header: Uint8Array, start: number, length: number): string {
  const field = header.subarray(start, start + length);
  const end = field.indexOf(0);
  return new TextDecoder().decode(end < 0 ? field : field.subarray(0, end));
}

function octal(header: Uint8Array, start: number, length: number): number {
  return Number.parseInt(fieldText(header, start, length).trim() || '0', 8);
}
