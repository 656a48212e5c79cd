package clew.cycle;

import clew.brief.Brief;
import clew.brief.Draft;
import clew.brief.Editor;
import clew.brief.Gate;
import clew.brief.PinnedSentences;
import clew.brief.Speakers;
import clew.brief.Writer;
import clew.item.Item;
import clew.ledger.Ledger;
import clew.ledger.Tension;
import clew.reading.Reading;
import clew.thread.NarrativeThread;
import clew.thread.Placement;
import clew.work.Origins;
import clew.work.Pins;
import clew.work.Resolved;
import clew.work.Work;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A version that is ready to be written: what the thread knows and what it is written for. Any writer may write
/// it.
///
/// @param previous the version before
/// @param days the as-of days of all versions up to this one, by number
/// @param read the pages that were read for it
/// @param version a stored version by its number
record Edition(
        NarrativeThread thread,
        @Nullable Brief previous,
        Map<Integer, LocalDate> days,
        Found found,
        Standing state,
        Ledger ledger,
        Origins origins,
        List<Reading> read,
        OpenPages pages,
        IntFunction<Optional<Brief>> version) {
    /// What a version is written from, besides the ledger.
    record Found(int number, LocalDate asOf, List<Item> arrived, Resolved resolved, Pins pins) {}

    /// The version as a writer writes it and the gate lets it through.
    Brief written(Writer writer, InstantSource clock) {
        Gate gate = new Gate(state.works, Speakers.of(ledger), pages::snapshot);
        PinnedSentences said = new PinnedSentences(found.pins().holding(), version, state.works);
        Draft draft = writer.write(
                ledger,
                new Writer.Assignment(
                        found.number(),
                        found.asOf(),
                        days,
                        h -> Optional.of(pages.text(h)),
                        said::rejects,
                        (s, speaker) -> said.fault(s, speaker, gate)));
        Brief.Version head = new Brief.Version(
                found.number(),
                clock.instant().toString(),
                found.asOf() + "T23:59:59Z",
                previous == null ? null : previous.version().hash(),
                "",
                0,
                0,
                (int) found.arrived().stream()
                        .filter(i -> found.resolved().touched().contains(i.id()))
                        .count());
        Brief.Head about = new Brief.Head(thread.slug(), thread.title(), thread.question(), thread.notice());
        Map<String, String> questions =
                ledger.tensions().stream().collect(Collectors.toMap(Tension::id, Tension::question));
        return new Editor(gate, said, state.works, questions, origins, read)
                .edit(draft, about, head, aside(), waiting(), pinned(), previous);
    }

    private Map<String, String> aside() {
        Map<String, String> aside = new HashMap<>();
        for (Work work : state.works.values()) {
            Placement placement = state.placements.get(work.id());
            if (placement == null) {
                work.copies()
                        .forEach(c ->
                                aside.put(c.item(), "speaks of a work that is set aside; its own date is not known"));
            } else if (!placement.inScope()) {
                work.copies().forEach(c -> aside.put(c.item(), placement.why()));
            }
        }
        return aside;
    }

    private List<Brief.Coverage> waiting() {
        return found.arrived().stream()
                .filter(i -> found.resolved().waiting().containsKey(i.id()) && !later(i, found.asOf()))
                .map(i -> new Brief.Coverage(
                        i.id(),
                        i.ref(),
                        i.url(),
                        null,
                        Brief.Outcome.ASIDE,
                        found.resolved().waiting().getOrDefault(i.id(), "")))
                .toList();
    }

    private List<Brief.Pinned> pinned() {
        Map<String, String> titles = new HashMap<>();
        state.works.values().forEach(w -> w.copies().forEach(c -> titles.put(c.item(), c.title())));
        return found.pins().holding().stream()
                .map(p -> new Brief.Pinned(p.number(), p.said(i -> titles.getOrDefault(i, i)), p.about(), null, null))
                .toList();
    }

    /// What surely appeared later was not there to be seen, so a version of that day does not speak of it.
    private static boolean later(Item item, LocalDate asOf) {
        return item.published() != null && item.published().first().isAfter(asOf);
    }
}
