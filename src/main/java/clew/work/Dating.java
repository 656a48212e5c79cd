package clew.work;

import clew.item.Page;
import clew.time.EdtfDate;
import clew.time.TimeExpression;
import clew.time.TimeExpressions;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When a page was published, as precisely as it says, and where it says so. The day on which a page was found is never
/// the day on which it was published.
///
/// @param start where it stands in the page, in UTF-16 units
/// @param end one past its last
public record Dating(EdtfDate date, From from, int start, int end) {
    /// Where a date comes from, the surest first.
    public enum From {
        /// The sender states it.
        SENDER,
        /// The address holds a day or a month, as those of news and blogs do.
        ADDRESS,
        /// The page says when it was published.
        TEXT,
        /// The work's number says in which month it was given.
        NUMBER
    }

    private static final Pattern IN_ADDRESS =
            Pattern.compile("/((?:19|20)\\d\\d)[/-](0[1-9]|1[0-2])(?:[/-](0[1-9]|[12]\\d|3[01]))?(?=[/_.-]|$)");
    private static final Pattern LABEL = Pattern.compile(
            "(?m)(?:^|[\\[(|\u00b7] ?)(?:First published|Published|Posted|Submitted|Date)(?: online)?(?: on|:)? ");
    private static final int TOP = 600;
    private static final int LONGEST_DATE = 60;

    /// The date of a page.
    ///
    /// @param page its text, as [Page] writes it
    public static Optional<Dating> of(String page) {
        return stated(page)
                .or(() -> inAddress(page))
                .or(() -> inText(page))
                .or(() -> inNumber(page, "Address"))
                .or(() -> inNumber(page, "Title"));
    }

    private static Optional<Dating> stated(String page) {
        return Page.header(page, "Published")
                .flatMap(s ->
                        EdtfDate.parse(page.substring(s[0], s[1])).map(d -> new Dating(d, From.SENDER, s[0], s[1])));
    }

    private static Optional<Dating> inAddress(String page) {
        return Page.header(page, "Address").flatMap(s -> {
            Matcher m = IN_ADDRESS.matcher(page).region(s[0], s[1]);
            return m.find() ? parsed(m, From.ADDRESS) : Optional.empty();
        });
    }

    private static Optional<Dating> parsed(Matcher m, From from) {
        String day = m.group(3) == null ? "" : "-" + m.group(3);
        return EdtfDate.parse(m.group(1) + "-" + m.group(2) + day)
                .map(d -> new Dating(d, from, m.start(1), m.end(day.isEmpty() ? 2 : 3)));
    }

    private static Optional<Dating> inText(String page) {
        int body = Page.body(page);
        Matcher label = LABEL.matcher(page).region(body, Math.min(page.length(), body + TOP));
        while (label.find()) {
            int from = label.end();
            String rest = page.substring(from, Math.min(page.length(), from + LONGEST_DATE));
            for (TimeExpression e : TimeExpressions.find(rest, null)) {
                EdtfDate on = e.on();
                if (e.start() == 0 && on != null) {
                    return Optional.of(new Dating(on, From.TEXT, from, from + e.end()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Dating> inNumber(String page, String header) {
        return Page.header(page, header)
                .flatMap(s -> Identifier.arxiv(page.substring(s[0], s[1]))
                        .flatMap(Identifier.Arxiv::month)
                        .map(month -> new Dating(month, From.NUMBER, s[0], s[1])));
    }
}
