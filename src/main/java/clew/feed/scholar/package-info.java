/// Searches for scholarly works.
/// In: a query, and later the bytes that the service answered. Out: the request to make, and entries.
/// One file a service, written to its public documentation. Must not know: how requests are made, or any key.
@NullMarked
package clew.feed.scholar;

import org.jspecify.annotations.NullMarked;
