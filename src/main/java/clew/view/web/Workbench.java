package clew.view.web;

import clew.collect.Collector;
import clew.cycle.CycleRunner;
import clew.feed.FeedReader;
import clew.feed.Finder;
import clew.feed.Searches;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// What the pages need on which people work, beside what is stored.
///
/// @param cycles a runner for one cycle of a thread
/// @param renew told of a thread after its cycle
/// @param collector asks feeds
/// @param readers of files that are brought in
/// @param searches that can be followed
/// @param finder looks at addresses that a person gives
public record Workbench(
        Function<String, CycleRunner> cycles,
        Consumer<String> renew,
        Collector collector,
        List<FeedReader> readers,
        Searches searches,
        Finder finder) {
    public Workbench {
        readers = List.copyOf(readers);
    }
}
