// A QR code: dark on white in every theme, for cameras.
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { qrCode } from '../core/qr.ts';

export function Qr({ text, name = 'QR code of the link' }: { text: string; name?: string }): JSX.Element {
  const code = useMemo(() => qrCode(text), [text]);
  if (code === null)
    return <p class="note">The link is too long for a QR code. Shorten the note, or hand out the link.</p>;
  return (
    <svg class="qr" role="img" aria-label={name} viewBox={`0 0 ${code.size} ${code.size}`} shape-rendering="crispEdges">
      <path fill="#ffffff" d={`M0 0h${code.size}v${code.size}h-${code.size}z`} />
      <path fill="#000000" d={code.path} />
    </svg>
  );
}
