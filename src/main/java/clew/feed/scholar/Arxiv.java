package clew.feed.scholar;

import clew.feed.Answers;
import clew.feed.Entry;
import clew.feed.Hit;
import clew.feed.Received;
import clew.feed.Search;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The arXiv API (info.arxiv.org/help/api/user-manual). It asks for three seconds between requests.
public final class Arxiv implements Search {
    @Override
    public String name() {
        return "arxiv";
    }

    @Override
    public About about() {
        return About.of("preprints, the newest first", "arxiv:all:field margins AND abs:bees")
                .pause(3);
    }

    @Override
    public Request request(Query query) {
        String words = query.words();
        boolean plain =
                words.matches("(?:(?:all|ti|abs|au|cat):)?[^:\"()]+") && !words.matches(".*\\b(AND|OR|ANDNOT)\\b.*");
        return Request.get(Answers.with(
                "https://export.arxiv.org/api/query",
                "search_query",
                plain ? each(words) : words,
                "start",
                String.valueOf(query.offset()),
                "max_results",
                String.valueOf(query.atMost(200)),
                "sortBy",
                "submittedDate",
                "sortOrder",
                "descending"));
    }

    /// Every word in the one field that is named, or anywhere.
    private static String each(String words) {
        String field = words.contains(":") ? words.substring(0, words.indexOf(':')) : "all";
        return Arrays.stream(words.substring(words.indexOf(':') + 1).strip().split("\\s+"))
                .map(w -> field + ":" + w)
                .collect(Collectors.joining(" AND "));
    }

    @Override
    public Answer answer(Received received, Query query) {
        return Answers.atom(name(), received, atom -> entries(atom, query));
    }

    private Answer entries(Document atom, Query query) {
        List<Entry> entries = new ArrayList<>();
        for (Element e : atom.select("feed > entry")) {
            String id = text(e, "id");
            if (id != null && id.contains("/api/errors")) {
                return new Answer.Refused(
                        name() + ": " + Answers.brief(e.select("summary").text()));
            }
            hit(e, id).entry(name()).ifPresent(entries::add);
        }
        int next = query.offset() + entries.size();
        String total = atom.select("opensearch|totalResults").text().strip();
        boolean more = !entries.isEmpty() && total.matches("\\d{1,9}") && next < Integer.parseInt(total);
        return new Answer.Found(entries, more ? String.valueOf(next) : null);
    }

    private static Hit hit(Element e, @Nullable String id) {
        Hit hit = new Hit()
                .ref(id)
                .url(id == null ? null : id.replaceFirst("^http:", "https:"))
                .title(text(e, "title"))
                .published(text(e, "published"))
                .venue(text(e, "arxiv|journal_ref"))
                .kind("preprint")
                .text(text(e, "summary"));
        e.select("> author > name").forEach(a -> hit.author(a.text()));
        return hit;
    }

    private static @Nullable String text(Element e, String name) {
        Element child = e.selectFirst("> " + name);
        return child == null ? null : child.text();
    }
}
