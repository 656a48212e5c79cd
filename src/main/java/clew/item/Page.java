package clew.item;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The page of text that passages point into: what the sender said of the item as header lines, an empty line, then
/// the text itself, unchanged. Every fact of a brief, a date or a venue too, can so be shown where it stands.
///
///     Title: Uniform convergence may be unable to explain ...
///     Authors: Vaishnavh Nagarajan; J. Zico Kolter
///     Published: 2019
///     Venue: NeurIPS 2019
///
///     In this paper, we ...
public final class Page {
    private Page() {}

    /// Writes a page. Absent fields have no line; line breaks in a header field become spaces.
    public static String write(
            String title,
            List<String> authors,
            @Nullable String published,
            @Nullable String venue,
            @Nullable String kind,
            @Nullable String status,
            @Nullable String address,
            @Nullable String body) {
        StringBuilder page = new StringBuilder();
        line(page, "Title", title);
        line(page, "Authors", String.join("; ", authors));
        line(page, "Published", published);
        line(page, "Venue", venue);
        line(page, "Kind", kind);
        line(page, "Status", status);
        line(page, "Address", address);
        page.append('\n');
        if (body != null) {
            page.append(body);
        }
        return page.toString();
    }

    private static void line(StringBuilder page, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            page.append(name)
                    .append(": ")
                    .append(value.strip().replaceAll("\\s*\\R\\s*", " "))
                    .append('\n');
        }
    }

    /// Where the body begins, in UTF-16 units.
    public static int body(String page) {
        if (page.startsWith("\n")) {
            return 1;
        }
        int gap = page.indexOf("\n\n");
        return gap < 0 ? page.length() : gap + 2;
    }

    /// Where the value of a header line stands, in UTF-16 units: its first unit and one past its last.
    public static Optional<int[]> header(String page, String name) {
        int end = body(page);
        String mark = name + ": ";
        int at = page.startsWith(mark) ? 0 : page.indexOf("\n" + mark) + 1;
        if (at >= end || !page.startsWith(mark, at)) {
            return Optional.empty();
        }
        int from = at + mark.length();
        return Optional.of(new int[] {from, page.indexOf('\n', from)});
    }
}
