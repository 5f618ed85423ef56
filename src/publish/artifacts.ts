/** What content is that is not read out: paint without words, or what repeats from sheet to sheet. */
export type ArtifactType = 'Layout' | 'Pagination';

/** The marks of each page, counted from 0, that are artifacts. */
export type Artifacts = Map<number, Map<number, ArtifactType>>;
