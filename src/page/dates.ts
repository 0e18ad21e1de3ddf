// Moments in words, in the browser's own manner. What makes them is made when it is first wanted: that takes a while.

/** Takes milliseconds since 1970. */
export function datesAs(options: Intl.DateTimeFormatOptions): (at: number) => string {
  let made: Intl.DateTimeFormat | undefined;
  return (at) => {
    made ??= new Intl.DateTimeFormat(undefined, options);
    return made.format(at);
  };
}
