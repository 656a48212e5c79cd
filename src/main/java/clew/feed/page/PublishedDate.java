package clew.feed.page;

import clew.time.EdtfDate;
import clew.time.TimeExpression;
import clew.time.TimeExpressions;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

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
        "dc.date",
        "dcterms.date",
        "date",
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
        "timestamp",
        "release_date"
    };
    private static final List<String> PLACES = List.of(
            "time[itemprop*=datePublished], [itemprop=datePublished]",
            "time[pubdate], time.published, time.entry-date, abbr.published, .published[title], time[class*=publish]",
            "article time[datetime], main time[datetime]",
            "time[datetime]");
    private static final String LINES =
            "time, [class*=date], [class*=Date], [id*=date], [class*=publish], [class*=time], [class*=byline], [class*=meta], "
                    + "[class*=datum], [class*=info], .submitted, [class*=posted], [class*=stand]";
    private static final Pattern IN_ADDRESS =
            Pattern.compile("[/_a-z-]((?:19|20)\\d\\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\\d|3[01])(?=[/_.-]|$)");
    private static final Pattern ISO = Pattern.compile("((?:19|20)\\d\\d)-(\\d{2})-(\\d{2})");
    private static final Pattern DOTTED =
            Pattern.compile("(?<!\\d)(\\d{1,2})[./-](\\d{1,2})[./-]((?:19|20)?\\d\\d)(?!\\d)");
    private static final int LINE = 120;

    private PublishedDate() {}

    static Optional<Found> of(Document page, String address, Metas metas, StructuredData data) {
        return data.value("datePublished")
                .flatMap(d -> day(d).map(v -> new Found(v, "JSON-LD")))
                .or(() -> meta(metas))
                .or(() -> places(page))
                .or(() -> address(address))
                .or(() -> lines(page))
                .or(() -> NearHeading.date(page).map(v -> new Found(v, "line below the heading")))
                .or(() -> data.anywhere("datePublished").flatMap(d -> day(d).map(v -> new Found(v, "JSON-LD"))))
                .or(() -> data.value("dateCreated").flatMap(d -> day(d).map(v -> new Found(v, "JSON-LD"))));
    }

    private static Optional<Found> meta(Metas metas) {
        for (String name : META) {
            Optional<Found> found =
                    metas.first(name).flatMap(f -> day(f.value()).map(v -> new Found(v, f.from())));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Found> places(Document page) {
        for (String place : PLACES) {
            for (Element e : page.select(place)) {
                String written = e.hasAttr("datetime")
                        ? e.attr("datetime")
                        : e.hasAttr("content") ? e.attr("content") : e.hasAttr("title") ? e.attr("title") : e.text();
                Optional<Found> found =
                        Aside.is(e) ? Optional.empty() : day(written).map(v -> new Found(v, "time"));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Found> address(String address) {
        Matcher m = IN_ADDRESS.matcher(address);
        return m.find()
                ? valid(m.group(1) + "-" + m.group(2) + "-" + m.group(3)).map(v -> new Found(v, "address"))
                : Optional.empty();
    }

    private static Optional<Found> lines(Document page) {
        String language = language(page);
        for (Element e : page.select(LINES)) {
            String text = e.text();
            if (text.length() <= LINE && !text.isBlank() && !Aside.is(e)) {
                Optional<String> found = written(text, language);
                if (found.isPresent()) {
                    return found.map(v -> new Found(v, "line"));
                }
            }
        }
        return Optional.empty();
    }

    static String language(Document page) {
        Element root = page.selectFirst("html[lang]");
        return root == null ? "" : root.attr("lang").toLowerCase(java.util.Locale.ROOT);
    }

    /// A day in a short line, as its writer wrote it.
    static Optional<String> written(String line, String language) {
        return numbers(line, language).or(() -> {
            for (TimeExpression e : TimeExpressions.find(line, null)) {
                EdtfDate on = e.on();
                if (on != null && on.precision() == EdtfDate.Precision.DAY) {
                    return Optional.of(on.value());
                }
            }
            return Months.day(line);
        });
    }

    private static Optional<String> numbers(String line, String language) {
        Matcher iso = ISO.matcher(line);
        if (iso.find()) {
            return valid(iso.group());
        }
        Matcher m = DOTTED.matcher(line);
        if (!m.find()) {
            return Optional.empty();
        }
        int a = Integer.parseInt(m.group(1));
        int b = Integer.parseInt(m.group(2));
        boolean dots = m.group().contains(".");
        // With slashes English has the month or the day first: only what can be read one way is read.
        if (!dots && a <= 12 && b <= 12 && a != b && (language.isEmpty() || language.startsWith("en"))) {
            return Optional.empty();
        }
        String year = m.group(3).length() == 2 ? "20" + m.group(3) : m.group(3);
        boolean dayFirst = b <= 12;
        int day = dayFirst ? a : b;
        int month = dayFirst ? b : a;
        return valid("%s-%02d-%02d".formatted(year, month, day));
    }

    /// The day of a date as machines write it; with its time, as an instant would give it where the page is.
    private static Optional<String> day(@Nullable String written) {
        if (written == null || written.length() > LINE) {
            return Optional.empty();
        }
        Matcher iso = ISO.matcher(written);
        if (iso.lookingAt()) {
            return valid(iso.group());
        }
        if (written.matches("(?:19|20)\\d{6}(?:T?\\d{4,6}.*)?")) {
            return valid(written.substring(0, 4) + "-" + written.substring(4, 6) + "-" + written.substring(6, 8));
        }
        if (written.matches("\\d{4}/\\d{2}/\\d{2}.*")) {
            return valid(written.substring(0, 10).replace('/', '-'));
        }
        return written(written, "");
    }

    private static Optional<String> valid(String day) {
        try {
            LocalDate date = LocalDate.parse(day);
            boolean likely = date.getYear() >= 1990 && date.getYear() <= 2199;
            return likely ? Optional.of(day) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
