package clew.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Addresses as they stand in pages and feeds. No address is looked up here.
public final class Links {
    /// The five parts of a reference (RFC 3986, appendix B).
    private static final Pattern PARTS =
            Pattern.compile("(?s)(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?://([^/?#]*))?([^?#]*)(\\?[^#]*)?(#.*)?");

    private Links() {}

    /// The absolute address that a reference means (RFC 3986, section 5.2); the reference itself if the base is no
    /// address. Takes any characters, for addresses in the wild hold any.
    public static String resolve(String base, String reference) {
        String ref = reference.strip();
        Matcher b = PARTS.matcher(base.strip());
        Matcher r = PARTS.matcher(ref);
        if (!r.matches() || r.group(1) != null || !b.matches() || b.group(1) == null) {
            return ref;
        }
        String scheme = b.group(1) + ":";
        if (r.group(2) != null) {
            return scheme + "//" + r.group(2) + dotless(r.group(3)) + rest(r);
        }
        if (b.group(2) == null) {
            return ref;
        }
        String host = scheme + "//" + b.group(2);
        String path = r.group(3);
        if (path.isEmpty()) {
            String query = r.group(4) == null ? text(b.group(4)) : r.group(4);
            return host + b.group(3) + query + text(r.group(5));
        }
        if (!path.startsWith("/")) {
            String folder = b.group(3).replaceFirst("[^/]*$", "");
            path = (folder.isEmpty() ? "/" : folder) + path;
        }
        return host + dotless(path) + rest(r);
    }

    /// Whether it is the address of something on the web.
    public static boolean web(@Nullable String address) {
        if (address == null) {
            return false;
        }
        String lower = address.strip().toLowerCase(Locale.ROOT);
        return lower.matches("https?://[^\\s/?#]+([/?#]\\S*)?");
    }

    private static String rest(Matcher r) {
        return text(r.group(4)) + text(r.group(5));
    }

    private static String text(@Nullable String part) {
        return part == null ? "" : part;
    }

    private static String dotless(String path) {
        if (!path.contains("./") && !path.endsWith("/.") && !path.endsWith("/..")) {
            return path;
        }
        Deque<String> kept = new ArrayDeque<>();
        String[] steps = path.split("/", -1);
        for (int i = 0; i < steps.length; i++) {
            boolean last = i == steps.length - 1;
            if (steps[i].equals("..")) {
                if (kept.size() > 1) {
                    kept.removeLast();
                }
                if (last) {
                    kept.addLast("");
                }
            } else if (!steps[i].equals(".")) {
                kept.addLast(steps[i]);
            } else if (last) {
                kept.addLast("");
            }
        }
        return String.join("/", kept);
    }
}
