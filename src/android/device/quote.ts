/** Words for a POSIX shell, which the device's is and most people's. */

/** Exactly `text` again, whatever is in it but NUL, which no argument can hold. */
export const quoted = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

/** The same for a command line that is quoted inside already: double quotes around it are easier to read, where they keep it. */
export const quotedAround = (command: string): string =>
  /["$`\\!\n]/.test(command) ? quoted(command) : `"${command}"`;
