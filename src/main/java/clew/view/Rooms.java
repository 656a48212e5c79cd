package clew.view;

import clew.brief.Versions;
import clew.collect.Collector;
import clew.collect.Feeds;
import clew.collect.Reactive;
import clew.cycle.CycleRunner;
import clew.feed.FeedReader;
import clew.feed.Finder;
import clew.feed.Searches;
import clew.item.Items;
import clew.model.LanguageModel;
import clew.thread.Threads;
import clew.work.Works;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// The rooms as people's commands and pages use them.
public interface Rooms {
    Threads threads();

    Items items();

    Works works();

    Versions versions();

    /// The language model that a person chose, for a cycle of a thread; empty for none.
    Optional<LanguageModel> model(String thread);

    /// The cycle as it reads and writes with a model; without one, by rules.
    CycleRunner cycles(Optional<LanguageModel> model);

    /// The kinds of files that are read.
    List<FeedReader> readers();

    Feeds feeds();

    /// The searches that can be followed.
    Searches searches();

    /// Searches that are derived from briefs, where a person allows it.
    Reactive reactive();

    /// Looks words and what they mean up in threads.
    Lookup lookup();

    /// Looks at addresses that a person gives.
    Finder finder();

    Collector collector();

    InstantSource clock();

    /// Today, in UTC.
    default LocalDate today() {
        return LocalDate.ofInstant(clock().instant(), ZoneOffset.UTC);
    }
}
