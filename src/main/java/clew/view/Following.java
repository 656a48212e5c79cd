package clew.view;

import clew.collect.Followed;
import clew.feed.Feed;
import clew.feed.Finder.Finding;
import clew.net.Address;
import java.util.List;
import java.util.Optional;

/// Finds out what a person means to follow, and follows it.
public final class Following {
    private final Rooms rooms;

    public Following(Rooms rooms) {
        this.rooms = rooms;
    }

    /// What there is to follow.
    public sealed interface Look {
        /// Something that can be followed.
        ///
        /// @param how it was found, as the rest of a sentence; empty if it is what was written
        /// @param others further feeds that the page names
        record Found(String location, String how, List<String> others) implements Look {
            public Found {
                others = List.copyOf(others);
            }
        }

        /// Nothing.
        ///
        /// @param why in one line
        record Nothing(String why) implements Look {}
    }

    /// What was written as the one spelling under which it is kept, if it is a web address, `page:` and an address, or
    /// a search; nothing of this machine. Nobody is asked.
    public Optional<String> location(String written) {
        boolean page = written.startsWith(Feed.PAGE);
        return Address.parse(page ? written.substring(Feed.PAGE.length()) : written)
                .map(a -> (page ? Feed.PAGE : "") + a.resource())
                .or(() -> rooms.searches().read(written).map(s -> s.location()));
    }

    /// Why a location cannot be asked as things are set up here, in one line; empty if it can.
    public Optional<String> objection(String location) {
        return rooms.searches().read(location).flatMap(rooms.searches()::objection);
    }

    /// Looks at what was written: a web address is asked, a search is only read.
    public Look look(String written) {
        Optional<String> location = location(written);
        if (location.isEmpty()) {
            return new Look.Nothing(
                    "“" + written + "” is neither a web address (https://…) nor a search (arxiv:words)");
        }
        Optional<String> objection = objection(location.get());
        if (objection.isPresent()) {
            return new Look.Nothing(objection.get());
        }
        return Address.parse(location.get()).isEmpty()
                ? new Look.Found(location.get(), "", List.of())
                : at(location.get());
    }

    private Look at(String location) {
        return switch (rooms.finder().look(location)) {
            case Finding.Taken taken ->
                new Look.Found(
                        taken.location(), taken.location().equals(location) ? "" : ", " + taken.how(), taken.others());
            case Finding.Page page ->
                new Look.Found(page.location(), ": no feed was found there, so the page is watched", List.of());
            case Finding.Unseen unseen ->
                new Look.Found(location, ", which could not be looked at now: " + unseen.why(), List.of());
            case Finding.Nothing nothing -> new Look.Nothing(nothing.why());
        };
    }

    /// A thread follows a location from now on.
    ///
    /// @param name how the brief names it; empty if it is to go by the name it gives itself
    /// @return whether it did not before
    public boolean follow(String thread, String name, String location) {
        return rooms.feeds()
                .follow(
                        new Followed(thread, name.strip(), location),
                        rooms.clock().instant());
    }

    /// Whether a thread follows a location.
    public boolean follows(String thread, String location) {
        return rooms.feeds().of(thread).stream().anyMatch(f -> f.location().equals(location));
    }
}
