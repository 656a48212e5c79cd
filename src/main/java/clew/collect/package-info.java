/// **When is each feed asked, and how does it stand?** Asks what is due, politely, and takes in what comes.
/// In: feeds that threads follow. Out: items in the store, and the [clew.collect.Standing] of each feed.
/// Begin at [clew.collect.Collector]; when a feed is asked again is in [clew.collect.Pace].
/// Must not know: how a feed is fetched or read, or what its items say.
@NullMarked
package clew.collect;

import org.jspecify.annotations.NullMarked;
