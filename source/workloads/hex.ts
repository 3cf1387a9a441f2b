/** The eight hexadecimal digits of a 32-bit checksum. */
export const hex32 = (checksum: number): string => (checksum >>> 0).toString(16).padStart(8, '0');
