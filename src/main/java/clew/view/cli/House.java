package clew.view.cli;

import clew.Settings;
import clew.brief.Versions;
import clew.brief.Writer;
import clew.collect.Collector;
import clew.collect.Feeds;
import clew.collect.Reactive;
import clew.cycle.CycleRunner;
import clew.cycle.Verifier;
import clew.feed.FeedReader;
import clew.feed.Finder;
import clew.feed.Searches;
import clew.item.Items;
import clew.model.LanguageModel;
import clew.model.Models;
import clew.thread.Threads;
import clew.view.Lookup;
import clew.work.Works;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The rooms as the commands use them. [clew.App] opens it, since only it knows the implementations.
public interface House extends AutoCloseable {
    Threads threads();

    Items items();

    Works works();

    Versions versions();

    /// The language model that a person chose, for a cycle of a thread; empty for none.
    Optional<LanguageModel> model(String thread);

    /// The record of what that model answered, which asks nobody; empty where none was chosen.
    Optional<LanguageModel> replay(String thread);

    /// The cycle as it reads and writes with a model; without one, by rules.
    CycleRunner cycles(Optional<LanguageModel> model);

    /// A writer that is helped by a model; without one, the plain writer.
    Writer writer(Optional<LanguageModel> model);

    Verifier verifier();

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

    /// The choice of a language model, and what it used.
    Models models();

    InstantSource clock();

    /// Asks feeds as they become due and writes versions once a day, until the house is closed.
    ///
    /// @param say told in one line what a person must put right
    void collectAlways(Consumer<String> say);

    /// Serves the pages on this machine and returns the port; they are served until the house is closed.
    ///
    /// @param port 0 for any free one
    int serve(int port);

    @Override
    void close();

    /// Opens the house over a data folder.
    interface Opener {
        /// Opens it.
        House open(Settings settings);
    }
}
