/// The web at large: `WebFeed` fetches what stands at an address and hands it to the reader for its kind,
/// `SearchFeed` puts a search to its service, `WebFinder` looks for what can be followed at an address; beside them
/// the searches of encyclopedias, news, videos and code, one file a service, written to its public documentation.
/// In: an address and what it last said of its state, or a query.
/// Out: entries, or why there are none; a request to make.
/// Must not know: how a feed is written, when it is asked again, or any key.
@NullMarked
package clew.feed.web;

import org.jspecify.annotations.NullMarked;
