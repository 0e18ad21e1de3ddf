// A text as a QR code: one SVG path of its dark modules, a stroke for each run in a row. What no code can hold is null.
import { encode } from 'uqr';

/** Light modules around the code, without which no camera finds it. */
export const QR_MARGIN = 4;

export interface QrCode {
  /** Modules on each side, margins included. */
  readonly size: number;
  readonly path: string;
}

export function qrCode(text: string): QrCode | null {
  try {
    const { size, data } = encode(text, { ecc: 'M', border: QR_MARGIN });
    return { size, path: data.map(rowPath).join('') };
  } catch {
    return null;
  }
}

function rowPath(row: readonly boolean[], y: number): string {
  const starts = row.flatMap((dark, x) => (dark && row[x - 1] !== true ? [x] : []));
  return starts
    .map((x) => {
      const end = row.findIndex((dark, n) => n > x && !dark);
      return `M${x} ${y}h${end - x}v1h${x - end}z`;
    })
    .join('');
}
