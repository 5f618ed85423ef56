/** The program that made a PDF, as the PDF says. */
export const producer = 'Nianbao';
