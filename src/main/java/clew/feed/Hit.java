package clew.feed;

import clew.text.Markup;
import clew.time.EdtfDate;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An entry while a search makes it of what it found. What is kept of it as it arrived are the fields taken
/// here, and none of what changes from one answer to the next, such as how often a thing was liked.
public final class Hit {
    private @Nullable String ref;
    private @Nullable String url;
    private @Nullable String title;
    private final List<String> authors = new ArrayList<>();
    private @Nullable String published;
    private @Nullable String venue;
    private @Nullable String kind;
    private @Nullable String text;
    private @Nullable String seen;

    public Hit ref(@Nullable String id) {
        ref = blankToNull(id);
        return this;
    }

    /// Its address; anything that is not on the web is passed over.
    public Hit url(@Nullable String address) {
        url = Links.web(address) ? address : url;
        return this;
    }

    public Hit title(@Nullable String html) {
        title = html == null ? null : blankToNull(Markup.plain(html).replaceAll("\\s+", " "));
        return this;
    }

    public Hit author(@Nullable String name) {
        if (name != null && !name.isBlank()) {
            authors.add(name.strip());
        }
        return this;
    }

    /// A day, month, year or instant; what is none of them is passed over.
    public Hit published(@Nullable String date) {
        published = date == null ? null : EdtfDate.parse(date).isPresent() ? date.strip() : null;
        return this;
    }

    /// An instant in seconds since 1970; 0 for unknown.
    public Hit publishedAt(long seconds) {
        return seconds <= 0 ? this : published(Instant.ofEpochSecond(seconds).toString());
    }

    /// When the service first saw it, which is not when it was published.
    public Hit seen(@Nullable String instant) {
        seen = blankToNull(instant);
        return this;
    }

    public Hit venue(@Nullable String name) {
        venue = blankToNull(name);
        return this;
    }

    public Hit kind(String name) {
        kind = name;
        return this;
    }

    public Hit text(@Nullable String html) {
        text = html == null ? null : blankToNull(Markup.plain(html));
        return this;
    }

    private static @Nullable String blankToNull(@Nullable String s) {
        return s == null || s.isBlank() ? null : s.strip();
    }

    /// The entry, if it has an address, a title or a text.
    public Optional<Entry> entry(String service) {
        if (url == null && title == null && text == null) {
            return Optional.empty();
        }
        return Optional.of(new Entry(
                ref,
                url,
                title,
                authors,
                published,
                venue,
                kind,
                null,
                text,
                service,
                seen,
                raw(),
                "application/json",
                service + " " + (url == null ? String.valueOf(ref) : url)));
    }

    private byte[] raw() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", ref).put("url", url).put("title", title).put("published", published);
        node.put("venue", venue).put("kind", kind).put("text", text);
        authors.forEach(node.putArray("authors")::add);
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }
}
