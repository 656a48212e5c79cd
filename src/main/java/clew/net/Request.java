package clew.net;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is asked for.
///
/// @param address a name and password in it are sent to that origin and no other
/// @param last what the last answer said of its state
/// @param accept the media types that are welcome, as in the header
/// @param robot whether `robots.txt` has a say: for pages that were found, not for feeds that were named
/// @param call what else an interface is told; nothing for feeds and pages
public record Request(
        Address address,
        Validators last,
        Limits limits,
        String accept,
        boolean robot,
        @Nullable Call call) {
    private static final String FEEDS = "application/atom+xml, application/rss+xml, application/feed+json,"
            + " application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";
    private static final String PAGES = "text/html, application/xhtml+xml, application/pdf;q=0.9, */*;q=0.5";

    /// Something that is got by its address alone.
    public Request(Address address, Validators last, Limits limits, String accept, boolean robot) {
        this(address, last, limits, accept, robot, null);
    }

    /// What an interface is told besides an address.
    ///
    /// @param headers for its own origin only
    /// @param body sent with POST; nothing for GET
    /// @param pause at least so long after the last request to its host
    public record Call(
            Map<String, String> headers, @Nullable String body, Duration pause) {
        public Call {
            headers = Map.copyOf(headers);
        }

        /// Without the headers, which may hold a key.
        @Override
        public String toString() {
            return body == null ? "GET" : "POST";
        }
    }

    /// A feed that a person named.
    public static Request feed(Address address, Validators last) {
        return new Request(address, last, Limits.USUAL, FEEDS, false);
    }

    /// A page that an item links to, or that is watched.
    public static Request page(Address address, Validators last) {
        return new Request(address, last, Limits.USUAL, PAGES, true);
    }

    /// A page that may be a document of many megabytes.
    public static Request document(Address address, Validators last) {
        return new Request(address, last, Limits.DOCUMENT, PAGES, true);
    }

    /// An answer of a documented interface.
    public static Request api(Address address, Validators last, Call call) {
        return new Request(address, last, Limits.USUAL, "application/json, */*;q=0.5", false, call);
    }

    boolean posts() {
        return call != null && call.body() != null;
    }

    Duration pause() {
        return call == null ? Duration.ZERO : call.pause();
    }
}
