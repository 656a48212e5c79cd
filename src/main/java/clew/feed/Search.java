package clew.feed;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A service that can be asked for items. It says what to request and understands what is answered; it touches no
/// network and keeps nothing. Written to the service's public documentation.
public interface Search {
    /// Its short name, as people write it: `arxiv`.
    String name();

    /// What a person has to know to use it.
    About about();

    /// Whether it searches for any words, rather than for the name or id of one thing.
    default boolean takesWords() {
        return true;
    }

    /// What to request for a query.
    ///
    /// @throws IllegalArgumentException with one line for people if a setting that the service needs is missing
    Request request(Query query);

    /// What was answered, whatever the status: services explain their refusals in the body. Never throws for bad input.
    Answer answer(Received received, Query query);

    /// What a person has to know.
    ///
    /// @param brings what it finds, in a few words
    /// @param example a search as a person writes it
    /// @param place what may stand after `@`, if anything
    /// @param key what the service wants to know us by, if anything
    /// @param pause at least so long between two requests
    record About(
            String brings,
            String example,
            @Nullable Place place,
            @Nullable Key key,
            Duration pause) {
        private static final Duration USUAL = Duration.ofSeconds(1);

        /// Of a service that needs nothing.
        public static About of(String brings, String example) {
            return new About(brings, example, null, null, USUAL);
        }

        /// With a place.
        ///
        /// @param setting under which the query has it
        /// @param what in a few words
        public About at(String setting, String what, boolean needed) {
            return new About(brings, example, new Place(setting, what, needed), key, pause);
        }

        /// With a key.
        ///
        /// @param setting under which the query has it
        /// @param variable of the environment; where there is a place, its name is added to it
        public About key(String setting, String variable, boolean needed) {
            return new About(brings, example, place, new Key(setting, variable, needed), pause);
        }

        /// With a longer pause.
        public About pause(int seconds) {
            return new About(brings, example, place, key, Duration.ofSeconds(seconds));
        }
    }

    /// What stands after `@`: a server, or a language.
    record Place(String setting, String what, boolean needed) {}

    /// A key, looked up in the environment under the name of a variable.
    record Key(String setting, String variable, boolean needed) {}

    /// A question.
    ///
    /// @param words as a person would type them
    /// @param limit how many items at most; each service has its own lower limit
    /// @param page where to go on, as the answer before it said; nothing for the beginning
    /// @param settings such as `key`, `host` or `mail`, by the names that the service's class states
    record Query(String words, int limit, @Nullable String page, Map<String, String> settings) {
        public Query {
            settings = Map.copyOf(settings);
        }

        /// Without the settings, which may hold a key.
        @Override
        public String toString() {
            return words;
        }

        /// A setting that the service cannot do without.
        public String needed(String setting, String what) {
            String value = settings.getOrDefault(setting, "").strip();
            if (value.isEmpty()) {
                throw new IllegalArgumentException("this search needs " + what + ": set '" + setting + "'");
            }
            return value;
        }

        /// The name of the server to ask, which is a name and nothing else.
        public String host(String what) {
            String host = needed("host", what);
            if (!host.matches("[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\\d{1,5})?")) {
                throw new IllegalArgumentException("'" + host + "' is not the name of a server, such as forum.example");
            }
            return host;
        }

        /// The address of that server; without TLS only where it is this machine.
        public String site(String what) {
            String host = host(what);
            boolean here = host.matches("(?i)(localhost|127(\\.\\d{1,3}){3})(:\\d+)?");
            return (here ? "http://" : "https://") + host;
        }

        /// The number that `page` is, or 0 at the beginning.
        public int offset() {
            return page != null && page.matches("\\d{1,8}") ? Integer.parseInt(page) : 0;
        }

        /// The limit, between 1 and the service's own.
        public int atMost(int most) {
            return Math.clamp(limit, 1, most);
        }
    }

    /// A request to make.
    ///
    /// @param body what to send with POST; nothing for GET
    record Request(
            String address,
            Map<String, String> headers,
            @Nullable String body) {
        public Request {
            headers = Map.copyOf(headers);
        }

        public static Request get(String address) {
            return new Request(address, Map.of(), null);
        }

        /// Without the headers, which may hold a key.
        @Override
        public String toString() {
            return address;
        }
    }

    /// What came of a search.
    sealed interface Answer {
        /// Items, and where to go on; nothing if these were the last.
        record Found(List<Entry> entries, @Nullable String next) implements Answer {
            public Found {
                entries = List.copyOf(entries);
            }
        }

        /// The service refused, or answered something else.
        ///
        /// @param why one line
        record Refused(String why) implements Answer {}
    }
}
