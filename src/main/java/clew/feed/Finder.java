package clew.feed;

import java.util.List;

/// Finds what there is to follow at an address that a person gave.
public interface Finder {
    /// Looks. Never throws for what a server does.
    ///
    /// @param address a web address
    Finding look(String address);

    /// What was found.
    sealed interface Finding {
        /// A feed.
        ///
        /// @param location of the feed
        /// @param how it was found, in words that follow "which is"
        /// @param others further feeds that the page names, which were not taken
        record Taken(String location, String how, List<String> others) implements Finding {
            public Taken {
                others = List.copyOf(others);
            }
        }

        /// No feed, but a page that can be watched for changes.
        record Page(String location) implements Finding {}

        /// Something that is neither.
        ///
        /// @param why in one line
        record Nothing(String why) implements Finding {}

        /// It could not be looked at now.
        ///
        /// @param why in one line
        record Unseen(String why) implements Finding {}
    }
}
