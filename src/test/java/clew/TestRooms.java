package clew;

import clew.collect.Collector;
import clew.collect.Reactive;
import clew.cycle.CycleRunner;
import clew.feed.FeedReader;
import clew.feed.Finder;
import clew.feed.Keys;
import clew.feed.Searches;
import clew.model.LanguageModel;
import clew.store.Store;
import clew.view.Lookup;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The rooms over a real store, with a finder and a collector of the test's own.
public record TestRooms(
        Store store,
        CycleRunner cycles,
        Reactive reactive,
        InstantSource clock,
        Lookup lookup,
        Finder finder,
        Collector collector)
        implements OverStore {
    /// With another finder.
    public TestRooms finding(Finder other) {
        return new TestRooms(store, cycles, reactive, clock, lookup, other, collector);
    }

    /// With feeds that are read by another reader.
    public TestRooms reading(FeedReader reader) {
        return new TestRooms(
                store, cycles, reactive, clock, lookup, finder, new Collector(store.feeds(), List.of(reader), clock));
    }

    /// With other cycles.
    public TestRooms running(CycleRunner other) {
        return new TestRooms(store, other, reactive, clock, lookup, finder, collector);
    }

    @Override
    public Optional<LanguageModel> model(String thread) {
        return Optional.empty();
    }

    @Override
    public CycleRunner cycles(Optional<LanguageModel> model) {
        return cycles;
    }

    @Override
    public List<FeedReader> readers() {
        return App.files();
    }

    @Override
    public Searches searches() {
        return new Searches(App.searches(), Keys.NONE, "");
    }
}
