package clew.ledger;

import clew.item.Page;
import clew.time.EdtfDate;
import clew.work.Happenings;
import clew.work.Happenings.Report;
import clew.work.Origins;
import clew.work.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// Something that several works report.
///
/// @param works their ids, the one that came first in front
/// @param origins how many of them, at least, owe nothing to another
public record Happening(List<String> works, int origins) {
    public Happening {
        works = List.copyOf(works);
    }

    /// What more than one of these works reports, in the order of the days. The works may come in any order.
    ///
    /// @param pages the text of a page by its hash
    public static List<Happening> among(Collection<Work> works, Function<String, String> pages, Origins origins) {
        Map<LocalDate, List<Work>> days = new TreeMap<>();
        works.stream()
                .filter(Work::reports)
                .forEach(w -> w.date()
                        .map(EdtfDate::first)
                        .ifPresent(d ->
                                days.computeIfAbsent(d, x -> new ArrayList<>()).add(w)));
        Happenings happenings = new Happenings();
        Map<String, List<Work>> told = new TreeMap<>();
        days.forEach((day, reports) -> {
            Map<String, Work> byId = new TreeMap<>();
            reports.forEach(w -> byId.put(w.id(), w));
            happenings
                    .take(
                            day,
                            reports.stream()
                                    .map(w -> new Report(w.id(), w.title(), text(w, pages)))
                                    .toList())
                    .forEach((id, first) -> told.computeIfAbsent(first, f -> new ArrayList<>())
                            .add(java.util.Objects.requireNonNull(byId.get(id))));
        });
        return told.values().stream()
                .filter(ws -> ws.size() > 1)
                .map(ws -> new Happening(ws.stream().map(Work::id).toList(), origins.count(ws)))
                .toList();
    }

    private static String text(Work work, Function<String, String> pages) {
        String page = work.deepest().map(c -> pages.apply(c.page())).orElse("");
        return page.isEmpty() ? "" : page.substring(Page.body(page));
    }
}
