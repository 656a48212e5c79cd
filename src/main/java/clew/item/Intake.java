package clew.item;

import clew.ClewException;
import clew.ClewException.Kind;
import clew.feed.Entry;
import clew.item.Items.ItemWithSnapshots;
import clew.time.EdtfDate;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Takes an entry in: checks its fields and makes the item and its two snapshots.
public final class Intake {
    private static final int SHORT_TEXT = 200;
    private static final Pattern ENDS = Pattern.compile("(?s).*[.!?…:;)\\]][\"'”’»)\\]*_]*\\s*");
    private static final Set<String> PAPERS = Set.of("paper", "preprint");

    private final Instant now;

    /// @param now when the entries arrived
    public Intake(Instant now) {
        this.now = now;
    }

    /// The item that an entry is.
    ///
    /// @throws ClewException with the entry's place if a field cannot be used; nothing is stored then
    public ItemWithSnapshots take(Entry entry) {
        refuseNul(entry);
        EdtfDate published = published(entry);
        String url = url(entry);
        Snapshot raw = Snapshot.of(entry.mediaType(), entry.raw());
        String title = entry.title() == null ? "" : entry.title().strip();
        Snapshot page = Snapshot.ofText(Page.write(
                title,
                entry.authors(),
                entry.published(),
                entry.venue(),
                entry.kind(),
                entry.status(),
                url,
                entry.text()));
        Optional<Instant> seen = seen(entry);
        Item item = new Item(
                "i" + raw.sha256().substring(0, 12),
                entry.ref(),
                url,
                title,
                entry.authors(),
                published,
                entry.venue(),
                entry.kind(),
                entry.status(),
                entry.feed(),
                seen.orElse(now),
                seen.isPresent(),
                raw.sha256(),
                page.sha256(),
                depth(entry));
        return new ItemWithSnapshots(item, raw, page);
    }

    private static void refuseNul(Entry e) {
        String all =
                e.title() + e.text() + e.url() + e.venue() + e.kind() + e.status() + e.feed() + e.ref() + e.authors();
        if (all.indexOf('\0') >= 0) {
            throw refused(e, "holds the character U+0000, which is no text: remove it");
        }
    }

    private static @Nullable EdtfDate published(Entry entry) {
        if (entry.published() == null) {
            return null;
        }
        return EdtfDate.parse(entry.published())
                .orElseThrow(
                        () -> refused(
                                entry,
                                "published '" + entry.published()
                                        + "' is not a date Clew can use (2016, 2016-11, 2016-11-10; years 1000 to 2199): correct or remove it"));
    }

    private static Optional<Instant> seen(Entry entry) {
        String seen = entry.seen();
        if (seen == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    seen.length() == 10
                            ? LocalDate.parse(seen).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : OffsetDateTime.parse(seen).toInstant());
        } catch (DateTimeParseException e) {
            throw refused(
                    entry,
                    "seen '" + seen
                            + "' is not a day or an instant (2016-11-10, 2016-11-10T09:00:00Z): correct or remove it");
        }
    }

    private static @Nullable String url(Entry entry) {
        String url = entry.url();
        if (url == null || url.isBlank()) {
            return null;
        }
        String stripped = url.strip();
        String scheme = stripped.toLowerCase(Locale.ROOT);
        boolean web = scheme.startsWith("http://") || scheme.startsWith("https://");
        if (!web || stripped.chars().anyMatch(c -> c <= ' ' || c == 0x7f) || !hasHost(stripped)) {
            throw refused(
                    entry, "url '" + shown(stripped) + "' is not a web address (http or https): correct or remove it");
        }
        return stripped;
    }

    private static boolean hasHost(String url) {
        try {
            return new URI(url).getRawAuthority() != null;
        } catch (URISyntaxException e) {
            // Addresses in the wild hold characters that RFC 3986 forbids; the host is what matters.
            return url.replaceFirst("(?i)^https?://", "").matches("[^/?#]+.*");
        }
    }

    private static String shown(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", "?");
        return plain.length() > 80 ? plain.substring(0, 80) + "…" : plain;
    }

    private static Depth depth(Entry entry) {
        String text = entry.text();
        if (text == null || text.isBlank()) {
            return Depth.TITLE;
        }
        if (entry.kind() != null && PAPERS.contains(entry.kind().toLowerCase(Locale.ROOT))) {
            return Depth.ABSTRACT;
        }
        return text.length() < SHORT_TEXT || !ENDS.matcher(text).matches() ? Depth.SNIPPET : Depth.FULL;
    }

    private static ClewException refused(Entry entry, String why) {
        return new ClewException(Kind.BAD_INPUT, entry.where() + ": " + why);
    }
}
