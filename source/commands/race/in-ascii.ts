const SIGNS: Readonly<Record<string, string>> = {'×': 'x', '–': '-', '…': '...', '·': '-'};

/** The signs of a race's words by ASCII characters; a name that is not ASCII stays as it is. */
export const inAscii = (text: string): string => text.replace(/[×–…·]/g, sign => SIGNS[sign] ?? sign);
