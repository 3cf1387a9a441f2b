/** A checksum of 32 bits as its eight hexadecimal digits. */
export const digitsOf = (checksum: number): string => (checksum >>> 0).toString(16).padStart(8, '0');
