package clew.collect;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A search that Clew derived from a thread's brief, and what became of it.
///
/// @param slug its short name within the thread
/// @param service where it is put, as written before the colon
/// @param lead what it was derived from, with the words it searches for
/// @param state whether it is asked
/// @param version of the brief that it was derived from
/// @param since when it began
/// @param ended why it is not asked any more, and in which version of the brief that was; nothing while it is
public record ReactiveQuery(
        String slug,
        String service,
        Lead lead,
        State state,
        int version,
        Instant since,
        @Nullable Ended ended) {
    private static final String TAG = "reactive:";
    private static final int LONGEST_SLUG = 60;

    /// Whether a query is asked.
    public enum State {
        /// Asked, until it brings nothing any more.
        ACTIVE,
        /// Asked for as long as the person wants.
        PINNED,
        /// Not asked any more, as it brought nothing or its subject is settled.
        RETIRED,
        /// Not asked any more, as the person said so.
        STOPPED
    }

    /// The end of a query.
    public record Ended(int version, String why) {}

    static ReactiveQuery begun(Lead lead, String service, int version, Instant now) {
        String slug = (service + " " + lead.words()).replaceAll("[^\\p{L}\\p{N}]+", "-");
        String cut = slug.length() <= LONGEST_SLUG ? slug : slug.substring(0, slug.lastIndexOf('-', LONGEST_SLUG));
        return new ReactiveQuery(cut, service, lead, State.ACTIVE, version, now, null);
    }

    /// Whether it is asked.
    public boolean asked() {
        return state == State.ACTIVE || state == State.PINNED;
    }

    /// The feed that it is.
    public String location() {
        return service + ":" + lead.words();
    }

    /// The name that its items bear.
    public String tag() {
        return TAG + slug;
    }

    /// Whether a feed of that name is one of these.
    public static boolean isTag(String name) {
        return name.startsWith(TAG);
    }

    /// The short name of the query whose feed has that name, if it is one of these.
    public static Optional<String> slugOf(String name) {
        return isTag(name) ? Optional.of(name.substring(TAG.length())) : Optional.empty();
    }

    ReactiveQuery pinned() {
        return new ReactiveQuery(slug, service, lead, State.PINNED, version, since, null);
    }

    ReactiveQuery ended(State how, int at, String why) {
        return new ReactiveQuery(slug, service, lead, how, version, since, new Ended(at, why));
    }
}
