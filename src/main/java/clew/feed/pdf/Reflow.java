package clew.feed.pdf;

import java.util.regex.Pattern;

/// Makes paragraphs of the lines of a printed page: words parted at the end of a line are joined, lines of one
/// paragraph run on, numbers of pages go.
final class Reflow {
    private static final Pattern PARTED = Pattern.compile("(\\p{Ll})[-\u00ad]\\n(\\p{Ll})");
    private static final Pattern PAGE = Pattern.compile("(?m)^\\s*\\d{1,4}\\s*$\\n?");
    private static final Pattern WITHIN = Pattern.compile("(?<=[\\p{Ll},;\\-–]|\\p{L}{2}\\p{Lu})\\n(?=[\\p{L}(\\d])");

    private Reflow() {}

    static String of(String lines) {
        String text = lines.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[ \\t\\x0B\\f]+", " ")
                .replaceAll(" ?\\n ?", "\n");
        text = PAGE.matcher(text).replaceAll("");
        text = PARTED.matcher(text).replaceAll("$1$2");
        return WITHIN.matcher(text)
                .replaceAll(" ")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }
}
