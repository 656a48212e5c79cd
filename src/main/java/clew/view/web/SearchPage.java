package clew.view.web;

import clew.brief.Brief;
import clew.search.WorkIndex;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Looks words up in the latest version's sources.
final class SearchPage {
    private static final int MOST = 50;

    private final Pages pages;

    SearchPage(Pages pages) {
        this.pages = pages;
    }

    void show(Context c) {
        BriefView view = new BriefView(pages.latest(c));
        String query = c.queryParam("q") == null ? "" : String.valueOf(c.queryParam("q"));
        List<WorkIndex.Entry> entries = view.brief().sources().stream()
                .map(s -> new WorkIndex.Entry(
                        Integer.toString(s.number()), s.title() + " " + String.join(" ", s.authors()), view.words(s)))
                .toList();
        List<Brief.Source> found = new ArrayList<>();
        try (WorkIndex index = new WorkIndex(entries)) {
            for (String id : query.isBlank() ? List.<String>of() : index.search(query, MOST)) {
                found.add(view.brief().sources().get(Integer.parseInt(id) - 1));
            }
        }
        pages.page(
                c,
                "search.jte",
                Map.of("brief", view, "query", query, "found", found, "frame", pages.frame("Search", view.brief())));
    }
}
