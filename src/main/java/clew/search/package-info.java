/// Full-text search over the works of a thread: a Lucene index that can be thrown away and rebuilt.
/// In: titles and texts with an id. Out: ids, best first.
/// The only package that knows Lucene.
/// Must not know: what the ids stand for.
@NullMarked
package clew.search;

import org.jspecify.annotations.NullMarked;
