// Which of the browser's voices may read the lines: English, and on this device. A voice that is lent by a server would be sent
// the lines, and nothing here leaves the device.

/** As much of a SpeechSynthesisVoice as matters here. */
export interface VoiceLike {
  readonly lang: string;
  readonly localService: boolean;
}

export const readersAmong = <V extends VoiceLike>(all: readonly V[]): V[] =>
  all.filter((v) => v.localService && /^en\b/i.test(v.lang));
