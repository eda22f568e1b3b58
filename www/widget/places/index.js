// What a page takes once it is given a list of places in place of a document. It is a script of its own, which has copies
// of what it imports: nothing here may import what has a state.

export { PlaceList } from './place-list.js';
