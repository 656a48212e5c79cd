package clew.feed;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A service that can be asked for items. It says what to request and understands what is answered; it touches no
/// network
/// and keeps nothing. Written to the service's public documentation.
public interface Search {
    /// Its short name, as people write it: `arxiv`.
    String name();

    /// What to request for a query.
    ///
    /// @throws IllegalArgumentException with one line for people if a setting that the service needs is missing
    Request request(Query query);

    /// What was answered, whatever the status: services explain their refusals in the body. Never throws for bad input.
    Answer answer(Received received, Query query);

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
