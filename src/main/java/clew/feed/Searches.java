package clew.feed;

import clew.feed.Search.About;
import clew.feed.Search.Query;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The searches there are, and how one is written: `NAME:WORDS`, or `NAME@PLACE:WORDS` where the service stands
/// in many places.
public final class Searches {
    private static final Pattern WRITTEN =
            Pattern.compile("([A-Za-z][A-Za-z-]*)(?:@([^\\s:@/]+(?::\\d{1,5})?))?:(.+)", Pattern.DOTALL);
    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final int LIMIT = 100;
    private static final int LONGEST = 1_000;

    private final List<Search> all;
    private final Keys keys;
    private final String mail;

    /// @param contact told to services that ask for a mail address, if it is one
    public Searches(List<Search> all, Keys keys, String contact) {
        this.all = List.copyOf(all);
        this.keys = keys;
        this.mail = MAIL.matcher(contact).matches() ? contact : "";
    }

    /// All of them.
    public List<Search> all() {
        return all;
    }

    /// A search as it was written.
    ///
    /// @param place what stands after `@`; nothing if nothing does
    /// @param words what is searched for
    public record Written(Search service, @Nullable String place, String words) {
        /// The one spelling under which it is kept.
        public String location() {
            return service.name() + (place == null ? "" : "@" + place) + ":" + words;
        }
    }

    /// What was written, if it names one of these services.
    public Optional<Written> read(String written) {
        Matcher m = WRITTEN.matcher(written.strip());
        if (!m.matches() || written.length() > LONGEST) {
            return Optional.empty();
        }
        String name = m.group(1).toLowerCase(Locale.ROOT);
        String words = m.group(3).strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        String place = m.group(2) == null ? null : m.group(2).toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(s -> s.name().equals(name) && !words.isEmpty())
                .findFirst()
                .map(s -> new Written(s, place, words));
    }

    /// Why a search cannot be asked as it is set up here, in one line; empty if it can.
    public Optional<String> objection(Written search) {
        try {
            query(search, null);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /// The query to put to the service.
    ///
    /// @param page where to go on; nothing for the beginning
    /// @throws IllegalArgumentException with one line for people if something that the service needs is missing
    public Query query(Written search, @Nullable String page) {
        String name = search.service().name();
        About about = search.service().about();
        Map<String, String> settings = new HashMap<>(Map.of("mail", mail));
        if (search.place() != null) {
            if (about.place() == null) {
                throw new IllegalArgumentException(
                        name + " stands in one place; write it without '@" + search.place() + "': " + about.example());
            }
            settings.put(about.place().setting(), search.place());
        } else if (about.place() != null && about.place().needed()) {
            throw new IllegalArgumentException(
                    name + " needs " + about.place().what() + " after an @, as in: " + about.example());
        }
        Search.Key key = about.key();
        if (key != null) {
            String variable = variable(key, about.place() == null ? null : search.place());
            keys.of(variable).ifPresent(k -> settings.put(key.setting(), k));
            if (key.needed() && !settings.containsKey(key.setting())) {
                throw new IllegalArgumentException(name + " wants a key: set " + variable);
            }
        }
        Query query = new Query(search.words(), LIMIT, page, settings);
        search.service().request(query);
        return query;
    }

    /// The variable that a search's key is looked up in. A key of one server is sent to no other, so the
    /// server's name is a part of it.
    public static String variable(Search.Key key, @Nullable String place) {
        return key.variable()
                + (place == null ? "" : "_" + place.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"));
    }

    /// The host that is asked; the search itself if it cannot be.
    public String host(Written search) {
        try {
            String host = URI.create(
                            search.service().request(query(search, null)).address())
                    .getHost();
            return host == null ? search.location() : host;
        } catch (IllegalArgumentException e) {
            return search.location();
        }
    }
}
