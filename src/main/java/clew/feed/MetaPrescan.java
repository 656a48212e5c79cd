package clew.feed;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The encoding that a `meta` element near the beginning of a page names (HTML Standard, prescan a byte stream to
/// determine its encoding).
final class MetaPrescan {
    private static final Pattern IN_CONTENT = Pattern.compile(
            "(?i)charset[\\t\\n\\f\\r ]*=[\\t\\n\\f\\r ]*(?:\"([^\"]*)\"|'([^']*)'|([^\"';\\t\\n\\f\\r ]+))");

    private final String head;
    private int at;

    private MetaPrescan(String head) {
        this.head = head;
    }

    static Optional<Charset> of(byte[] bytes, int length) {
        return new MetaPrescan(new String(bytes, 0, Math.min(bytes.length, length), StandardCharsets.ISO_8859_1))
                .find();
    }

    private Optional<Charset> find() {
        while (at < head.length()) {
            if (head.startsWith("<!--", at)) {
                int end = head.indexOf("-->", at + 2);
                at = end < 0 ? head.length() : end + 3;
            } else if (head.regionMatches(true, at, "<meta", 0, 5) && separates(peek(at + 5))) {
                at += 5;
                Optional<Charset> found = meta();
                if (found.isPresent()) {
                    return found;
                }
            } else if (peek(at) == '<' && letter(peek(peek(at + 1) == '/' ? at + 2 : at + 1))) {
                at = skipName(at + 1);
                while (attribute() != null) {
                    // Each attribute is read only to find where the tag ends.
                }
            } else if (peek(at) == '<' && "!/?".indexOf(peek(at + 1)) >= 0) {
                int end = head.indexOf('>', at);
                at = end < 0 ? head.length() : end + 1;
            } else {
                at++;
            }
        }
        return Optional.empty();
    }

    private Optional<Charset> meta() {
        Set<String> seen = new HashSet<>();
        boolean pragma = false;
        Boolean needsPragma = null;
        Optional<Charset> charset = Optional.empty();
        for (String[] a = attribute(); a != null; a = attribute()) {
            if (!seen.add(a[0])) {
                continue;
            }
            switch (a[0]) {
                case "http-equiv" -> pragma |= a[1].equals("content-type");
                case "content" -> {
                    Matcher m = IN_CONTENT.matcher(a[1]);
                    if (charset.isEmpty() && m.find()) {
                        charset = named(m.group(1) != null ? m.group(1) : m.group(2) != null ? m.group(2) : m.group(3));
                        needsPragma = charset.isPresent() ? Boolean.TRUE : needsPragma;
                    }
                }
                case "charset" -> {
                    charset = named(a[1]);
                    needsPragma = false;
                }
                default -> {
                    // Says nothing about the encoding.
                }
            }
        }
        boolean counts = needsPragma != null && (!needsPragma || pragma);
        return counts ? charset : Optional.empty();
    }

    /// What was read as one byte a character cannot be in two bytes a character.
    private static Optional<Charset> named(String label) {
        return Encoding.named(label).map(c -> c.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : c);
    }

    /// The next attribute of the tag: its name and value in lower case, or nothing where the tag ends.
    private String @Nullable [] attribute() {
        while (space(peek(at)) || peek(at) == '/') {
            at++;
        }
        if (at >= head.length() || peek(at) == '>') {
            return null;
        }
        int from = at;
        while (at < head.length()
                && "/>".indexOf(peek(at)) < 0
                && !space(peek(at))
                && (peek(at) != '=' || at == from)) {
            at++;
        }
        String name = head.substring(from, at).toLowerCase(Locale.ROOT);
        while (space(peek(at))) {
            at++;
        }
        if (peek(at) != '=') {
            return new String[] {name, ""};
        }
        at++;
        while (space(peek(at))) {
            at++;
        }
        return new String[] {name, value().toLowerCase(Locale.ROOT)};
    }

    private String value() {
        char quote = peek(at);
        if (quote == '"' || quote == '\'') {
            int end = head.indexOf(quote, at + 1);
            String value = end < 0 ? "" : head.substring(at + 1, end);
            at = end < 0 ? head.length() : end + 1;
            return value;
        }
        int from = at;
        while (at < head.length() && peek(at) != '>' && !space(peek(at))) {
            at++;
        }
        return head.substring(from, at);
    }

    private int skipName(int from) {
        int i = from;
        while (i < head.length() && peek(i) != '>' && !space(peek(i))) {
            i++;
        }
        return i;
    }

    private char peek(int i) {
        return i < head.length() ? head.charAt(i) : '\0';
    }

    private static boolean separates(char c) {
        return space(c) || c == '/';
    }

    private static boolean space(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
    }

    private static boolean letter(char c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }
}
