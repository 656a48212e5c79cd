package clew.feed.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The day on which a page was published, by its own word only. The day on which it was fetched, the server's clock and
/// the year at its foot are never taken.
final class PublishedDate {
    private static final String[] META = {
        "article:published_time",
        "og:published_time",
        "datepublished",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.created",
        "dc.date.created",
        "pubdate",
        "publishdate",
        "publish-date",
        "publication_date",
        "sailthru.date",
        "parsely-pub-date",
        "article.published",
        "citation_publication_date",
        "citation_date",
        "originalpublicationdate",
        "article_date_original",
        "cxenseparse:recs:publishtime",
        "rnews:datepublished",
        "article:published",
        "og:article:published_time",
        "bt:pubdate",
        "release_date"
    };

    /// Names that do not say of what they are the day; many pages keep the day of the last change under them.
    private static final String[] VAGUE = {"dc.date", "dcterms.date", "date", "timestamp"};

    private static final List<String> PLACES = List.of(
            "time[itemprop*=datePublished], [itemprop=datePublished]",
            "time[pubdate], time.published, time.entry-date, abbr.published, .published[title], time[class*=publish]",
            "article time[datetime], main time[datetime]",
            "time[datetime]");
    private static final Pattern UNIVERSAL = Pattern.compile("T(\\d{2}):?\\d{2}.*(?:Z|[+-]00:?00)$");

    /// West of Greenwich the day begins up to this many hours later; east of it, that many earlier.
    private static final int HOURS = 10;

    private static final Pattern IN_ADDRESS =
            Pattern.compile("[/_a-z-]((?:19|20)\\d\\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\\d|3[01])(?=[/_.-]|$)");
    private static final Pattern MONTH_IN_ADDRESS = Pattern.compile("/((?:19|20)\\d\\d)/(0[1-9]|1[0-2])/");

    private final Document page;
    private final WrittenDay days;
    private final Aside aside;
    private final VisibleDay visible;
    private Optional<Found> changed = Optional.empty();

    private PublishedDate(Document page, Aside aside) {
        this.page = page;
        this.days = WrittenDay.on(page);
        this.aside = aside;
        this.visible = new VisibleDay(page, days, aside);
    }

    static Optional<Found> of(Document page, String address, Metas metas, StructuredData data, Aside aside) {
        PublishedDate date = new PublishedDate(page, aside);
        return date.stated(data.value("datePublished"))
                .or(() -> date.meta(metas, META))
                .or(date::places)
                .or(() -> date.address(address))
                .or(() -> date.seen(address))
                .or(() -> date.changed)
                .or(() -> date.meta(metas, VAGUE))
                .or(() -> date.stated(data.anywhere("datePublished")))
                .or(() -> date.stated(data.value("dateCreated")))
                .or(() -> month(address));
    }

    private Optional<Found> stated(Optional<String> value) {
        return value.flatMap(written -> day(written, "JSON-LD"));
    }

    private Optional<Found> meta(Metas metas, String[] names) {
        for (String name : names) {
            Optional<Found> found = metas.first(name).flatMap(f -> day(f.value(), f.from()));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Found> places() {
        for (String place : PLACES) {
            for (Element e : page.select(place)) {
                String written = e.hasAttr("datetime")
                        ? e.attr("datetime")
                        : e.hasAttr("content") ? e.attr("content") : e.hasAttr("title") ? e.attr("title") : e.text();
                Optional<Found> found = aside.holds(e) ? Optional.empty() : day(written, "time");
                if (found.isPresent() && ToldDay.before(e, days) != ToldDay.Of.CHANGE) {
                    return found;
                }
                changed = changed.or(() -> found);
            }
        }
        return Optional.empty();
    }

    private Optional<Found> address(String address) {
        Matcher m = IN_ADDRESS.matcher(address);
        return m.find()
                ? WrittenDay.valid(m.group(1), m.group(2), m.group(3)).map(v -> new Found(v, "address"))
                : Optional.empty();
    }

    /// The month that the address names.
    private static Optional<Found> month(String address) {
        Matcher m = MONTH_IN_ADDRESS.matcher(address);
        return m.find() ? Optional.of(new Found(m.group(1) + "-" + m.group(2), "address")) : Optional.empty();
    }

    /// A day that is not told of a change; the first that is, is kept for want of another.
    private Optional<Found> published(Optional<ToldDay> told, String from) {
        Optional<Found> found = told.map(t -> new Found(t.day(), from));
        if (told.isPresent() && told.get().changed()) {
            changed = changed.or(() -> found);
            return Optional.empty();
        }
        return found;
    }

    private Optional<Found> seen(String address) {
        return published(visible.named(), "line")
                .or(() -> published(visible.nearHeading(), "line below the heading"))
                .or(() -> visible.agreed().map(v -> new Found(v, "time")))
                .or(() -> published(visible.stamped(), "line"))
                .or(() -> month(address)
                        .flatMap(m -> visible.within(m.value()))
                        .map(v -> new Found(v, "line in the month of the address")));
    }

    /// The day of a date as machines write it. Of an instant in universal time the page's own lines tell which day it
    /// was where the page is.
    private Optional<Found> day(String written, String from) {
        Optional<String> day = days.machine(written);
        Matcher universal = UNIVERSAL.matcher(written);
        if (day.isPresent() && universal.find()) {
            Optional<String> spoken = SpokenZone.day(page, written);
            if (spoken.isPresent()) {
                return spoken.map(v -> new Found(v, from));
            }
            int hour = Integer.parseInt(universal.group(1));
            LocalDate stated = LocalDate.parse(day.get());
            String before = stated.minusDays(1).toString();
            String after = stated.plusDays(1).toString();
            Optional<String> local = visible.belowHeading()
                    .map(ToldDay::day)
                    .filter(d -> hour < HOURS ? d.equals(before) : hour >= 24 - HOURS && d.equals(after));
            if (local.isPresent()) {
                return local.map(v -> new Found(v, from + ", as the page shows it"));
            }
        }
        return day.map(v -> new Found(v, from));
    }
}
