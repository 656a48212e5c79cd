/// **When is each feed asked, how does it stand, and what is searched for?** Asks what is due, politely, and
/// takes in what comes; derives searches from a brief where a person allows it.
/// In: feeds that threads follow, the latest brief.
/// Out: items in the store, the [clew.collect.Standing] of each feed.
/// Begin at [clew.collect.Collector]; when a feed is asked again is in [clew.collect.Pace]; searches from a brief
/// are begun and ended in [clew.collect.Reactive].
/// Must not know: how a feed is fetched or read, or what its items say.
@NullMarked
package clew.collect;

import org.jspecify.annotations.NullMarked;
