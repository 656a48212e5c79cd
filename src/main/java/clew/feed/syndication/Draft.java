package clew.feed.syndication;

import clew.feed.Links;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A post, or the feed itself, while it is being read. What stands higher in the document wins over what lies deeper.
final class Draft {
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@(?:[\\w-]+\\.)+\\w{2,}");
    private static final int MOST_AUTHORS = 50;

    private final Map<String, Integer> depths = new HashMap<>();
    private final Map<String, String> values = new HashMap<>();
    private final List<String> authors = new ArrayList<>();
    private @Nullable String content;

    /// Sets a value unless one from higher up is there.
    void set(String name, String value, int depth) {
        if (depth <= depths.getOrDefault(name, Integer.MAX_VALUE) && !value.isEmpty()) {
            depths.put(name, depth);
            values.put(name, value);
        }
    }

    /// Sets a value unless one from as high up or higher is there: the first title is the title.
    void setFirst(String name, String value, int depth) {
        if (depth < depths.getOrDefault(name, Integer.MAX_VALUE)) {
            set(name, value, depth);
        }
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    void content(String text) {
        if (content == null || content.isEmpty()) {
            content = text;
        }
    }

    /// A text that may be one of two: the first is the summary, a further one the content.
    void summary(String text, int depth) {
        if (has("summary") && content == null) {
            content(text);
        } else {
            set("summary", text, depth);
        }
    }

    /// @param permalink whether the id is also the address of the post
    void guid(String id, boolean permalink, int depth) {
        set("id", id, depth);
        if (permalink && Links.web(id)) {
            values.putIfAbsent("guid-link", id);
        }
    }

    /// An author in one line: `Ada Quill`, `ada@quill.example (Ada Quill)`, `Ada Quill <ada@quill.example>`.
    void author(String line) {
        Matcher mail = MAIL.matcher(line);
        String name = line;
        if (mail.find()) {
            name = line.replace(mail.group(), "")
                    .replaceAll("\\(\\s*\\)|<\\s*>|^\\s*mailto:", "")
                    .strip()
                    .replaceFirst("^\\((.*)\\)$", "$1")
                    .replaceFirst("(?i)\\?subject=\\S*", "")
                    .strip();
            name = name.isEmpty() ? mail.group() : name;
        }
        if (!name.isBlank() && authors.size() < MOST_AUTHORS && !authors.contains(name.strip())) {
            authors.add(name.strip());
        }
    }

    @Nullable
    String get(String name) {
        return values.get(name);
    }

    Syndication.Post post(List<String> authorsOfFeed) {
        String link = values.getOrDefault("link", values.get("guid-link"));
        return new Syndication.Post(
                values.get("id"),
                values.get("title"),
                link,
                FeedDates.parse(values.get("published")).orElse(null),
                FeedDates.parse(values.get("updated")).orElse(null),
                authors.isEmpty() ? authorsOfFeed : authors,
                values.get("summary"),
                content);
    }

    List<String> authors() {
        return authors;
    }
}
