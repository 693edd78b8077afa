import type { BookLike, SayOf, Spoken } from '../../words/open-words';
import type { en } from './en';

export type WordKey = Spoken<keyof typeof en>;

/** What another language must contain: every key of English, nothing else. */
export type Wordbook = BookLike<typeof en>;

export type Say = SayOf<typeof en>;
