package clew.feed.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// Days that a reader of a page sees in its short lines.
final class VisibleDay {
    private static final String LINES =
            "time, [class*=date], [class*=Date], [id*=date], [class*=publish], [class*=time], [class*=byline], [class*=meta], "
                    + "[class*=datum], [class*=info], .submitted, [class*=posted], [class*=stand]";
    /// A day beside a time of day is a stamp, not part of a story.
    private static final Pattern STAMPED = Pattern.compile("(?<!\\d)([01]?\\d|2[0-3])[:.h][0-5]\\d(?!\\d|\\.\\d)");

    private static final int LINE = ToldDay.LINE;
    private static final int SOON = 60;

    /// Of a longer text only the beginning is looked at; words without end cost more than their length.
    private static final int PARAGRAPH = 2000;

    private final Document page;
    private final WrittenDay days;
    private final Aside aside;

    VisibleDay(Document page, WrittenDay days, Aside aside) {
        this.page = page;
        this.days = days;
        this.aside = aside;
    }

    /// The first line that by its name is one of a day; one that speaks of a change only if there is no other.
    Optional<ToldDay> named() {
        return named(page.select(LINES));
    }

    /// A line close to the heading.
    Optional<ToldDay> nearHeading() {
        return NearHeading.date(page, days, aside);
    }

    /// The same, where the clock at the top of a page cannot be taken for it.
    Optional<ToldDay> belowHeading() {
        Element heading = NearHeading.heading(page);
        List<Element> below = new ArrayList<>();
        boolean after = heading == null;
        for (Element e : page.select("h1, h2, " + LINES)) {
            if (after && e.is(LINES)) {
                below.add(e);
            }
            after |= e.equals(heading);
        }
        return named(below).or(this::nearHeading);
    }

    private Optional<ToldDay> named(List<Element> lines) {
        Optional<ToldDay> changed = Optional.empty();
        for (Element e : lines) {
            String text = spaced(e);
            if (text.isBlank() || text.length() > LINE || aside.holds(e)) {
                continue;
            }
            Optional<ToldDay> told = ToldDay.in(e, text, days);
            if (told.isPresent() && !told.get().changed()) {
                return told;
            }
            changed = changed.or(() -> told);
        }
        return changed;
    }

    /// The first line that says that it tells the day of publication, or has a time of day beside the day.
    Optional<ToldDay> stamped() {
        Optional<ToldDay> stamped = Optional.empty();
        for (Element e : page.body().getAllElements()) {
            String own = own(e);
            own = own.substring(0, Math.min(own.length(), PARAGRAPH));
            if (own.isBlank() || aside.holds(e)) {
                continue;
            }
            for (Matcher m = ToldDay.PUBLISHED.matcher(own); m.find(); ) {
                Optional<String> day = days.in(own.substring(m.start(), Math.min(own.length(), m.start() + SOON)));
                if (day.isPresent()) {
                    return day.map(d -> new ToldDay(d, ToldDay.Of.PUBLICATION));
                }
            }
            boolean stamp = own.length() <= LINE && STAMPED.matcher(own).find();
            if (stamp && stamped.map(ToldDay::changed).orElse(true)) {
                Optional<ToldDay> before = stamped;
                stamped = ToldDay.in(e, own, days)
                        .filter(t -> before.isEmpty() || !t.changed())
                        .or(() -> before);
            }
        }
        return stamped;
    }

    /// The one day that the `time` elements within the main part name, if those that do not tell a change agree.
    Optional<String> agreed() {
        Set<String> all = new HashSet<>();
        for (Element e : page.select("article time[datetime], main time[datetime]")) {
            if (!aside.comment(e) && ToldDay.before(e, days) != ToldDay.Of.CHANGE) {
                days.machine(e.attr("datetime")).ifPresent(all::add);
            }
        }
        return all.size() == 1 ? Optional.of(all.iterator().next()) : Optional.empty();
    }

    /// The first day of a month that stands in a short line of the page, wherever it stands.
    ///
    /// @param month such as `2020-05`
    Optional<String> within(String month) {
        for (Element e : page.body().getAllElements()) {
            String own = own(e);
            Optional<String> day = own.isBlank() || own.length() > LINE || aside.comment(e)
                    ? Optional.empty()
                    : days.in(own).filter(d -> d.startsWith(month));
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    /// The text with a space between its pieces, which a page may set in boxes of their own.
    private static String spaced(Element e) {
        if (e.childrenSize() == 0) {
            return e.text();
        }
        List<String> pieces = new ArrayList<>();
        int length = 0;
        for (TextNode node : (Iterable<TextNode>) e.nodeStream(TextNode.class)::iterator) {
            String text = node.text();
            length += text.length();
            if (length > 2 * LINE) {
                return "";
            }
            if (!text.isBlank()) {
                pieces.add(text.strip());
            }
        }
        return String.join(" ", pieces);
    }

    /// The text of an element's own, with what stands in inline elements of a word or a few.
    private static String own(Element e) {
        return e.ownText().isBlank() || e.text().length() > LINE ? e.ownText().strip() : spaced(e);
    }
}
