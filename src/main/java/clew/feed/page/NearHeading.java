package clew.feed.page;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A day in a short line close to the heading of a page. A line above the heading may be the day of today, which many
/// pages show at their top: it counts only if it stands in the same part as the heading. A day of a change is taken
/// only if there is no other.
final class NearHeading {
    private static final int LINE = 100;

    /// A text may begin with its day, as those of agencies do.
    private static final int OPENING = 45;

    private static final int FAR = 2500;

    private NearHeading() {}

    static Optional<ToldDay> date(Document page, WrittenDay days, Aside aside) {
        Element heading = heading(page);
        if (heading == null) {
            return Optional.empty();
        }
        Element part = heading.parent() == null ? heading : heading.parent();
        Optional<ToldDay> near = first(part, null, days, aside);
        if (near.isPresent() && !near.get().changed()) {
            return near;
        }
        Optional<ToldDay> below = first(page.body(), heading, days, aside);
        return near.isPresent() && below.map(ToldDay::changed).orElse(true) ? near : below;
    }

    /// The first heading of the first order, else of the second.
    static @Nullable Element heading(Document page) {
        return page.select("h1").stream().filter(Element::hasText).findFirst().orElseGet(() -> page.selectFirst("h2"));
    }

    private static Optional<ToldDay> first(Element within, @Nullable Element after, WrittenDay days, Aside aside) {
        Optional<ToldDay> changed = Optional.empty();
        boolean started = after == null;
        int seen = 0;
        for (Element e : within.getAllElements()) {
            started |= e.equals(after);
            String own = e.ownText().strip();
            if (!started || own.isEmpty()) {
                continue;
            }
            seen += own.length();
            if (seen > FAR) {
                break;
            }
            boolean line = own.length() <= LINE && e.text().length() <= 2 * LINE;
            String start = line ? own : own.substring(0, Math.min(own.length(), OPENING));
            Optional<ToldDay> told = aside.holds(e) ? Optional.empty() : ToldDay.in(e, start, days);
            if (told.isPresent() && !told.get().changed()) {
                return told;
            }
            changed = changed.or(() -> told);
        }
        return changed;
    }
}
