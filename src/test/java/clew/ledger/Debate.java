package clew.ledger;

import clew.item.Depth;
import clew.item.Snapshot;
import clew.reading.Claim;
import clew.reading.Claim.Force;
import clew.reading.Claim.Form;
import clew.reading.Passage;
import clew.reading.Reading;
import clew.text.Words;
import clew.thread.Placement;
import clew.time.EdtfDate;
import clew.work.Copy;
import clew.work.Dating;
import clew.work.Pins;
import clew.work.Voices;
import clew.work.Work;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// An invented debate, put together work by work.
final class Debate {
    private static final String QUESTION = "Rooftop gardens What do rooftop gardens do?";

    private final Map<String, Work> works = new TreeMap<>();
    private final Map<String, Placement> placements = new TreeMap<>();
    private final Map<String, Reading> readings = new TreeMap<>();
    private final Map<String, String> pages = new TreeMap<>();

    /// A claim in the third person, such as "{voice} {show|shows} that bees thrive on roofs".
    static Claim claim(String template) {
        return claim(template, Force.RESULT, 0.8);
    }

    static Claim claim(String template, Force force, double weight) {
        String quote = template.replaceAll("\\{[^}]*}", "We").strip();
        String page = Snapshot.hash(template.getBytes(StandardCharsets.UTF_8));
        int length = quote.getBytes(StandardCharsets.UTF_8).length;
        return new Claim(
                "c" + page.substring(0, 12),
                List.of(),
                Form.ATTRIBUTED,
                template,
                force,
                Words.of(template).contains("not"),
                false,
                Words.content(template.replaceAll("\\{[^}]*}", " ")),
                weight,
                new Passage("i" + page.substring(0, 12), page, 0, length, quote));
    }

    static Copy copy(String item, String title, String author, String published, String status, Depth depth) {
        return new Copy(
                item,
                null,
                null,
                title,
                List.of(author.split("; ")),
                published == null ? null : new EdtfDate(published),
                published == null ? null : Dating.From.SENDER,
                LocalDate.parse("2020-01-01"),
                null,
                "paper",
                status,
                null,
                depth,
                Snapshot.hash(item.getBytes(StandardCharsets.UTF_8)),
                LocalDate.parse("2020-01-01"),
                true,
                clew.work.Role.COPY,
                "first copy found",
                false,
                "");
    }

    /// A work in scope with one copy, which was read.
    Debate work(String id, int since, String title, String author, String published, Claim... claims) {
        return with(id, since, List.of(copy("i" + id, title, author, published, null, Depth.ABSTRACT)), claims);
    }

    /// A work in scope, of which the last copy was read.
    Debate with(String id, int since, List<Copy> copies, Claim... claims) {
        Copy first = copies.getFirst();
        copies.forEach(c -> pages.put(c.page(), "Title: " + c.title() + "\n\n"));
        works.put(id, new Work(id, first.title(), first.authors(), copies, List.of()));
        placements.put(id, new Placement(id, true, 0.8, "near", since));
        String item = copies.getLast().item();
        readings.put(item, new Reading(item, copies.getLast().page(), List.of(claims), List.of()));
        return this;
    }

    /// The same work after another copy of it was found and read.
    Debate another(String id, Copy copy, Claim... claims) {
        Work work = works.get(id);
        List<Copy> copies = new ArrayList<>(work.copies());
        copies.add(copy);
        return with(id, placements.get(id).since(), copies, claims);
    }

    /// Adds sentences to what the last copy of a work says, in which it may name others.
    Debate says(String id, String... sentences) {
        Copy copy = works.get(id).copies().getLast();
        List<Passage> naming = Stream.of(sentences)
                .map(s -> Passage.between(copy.item(), copy.page(), s, 0, s.length()))
                .toList();
        readings.computeIfPresent(copy.item(), (i, r) -> new Reading(i, r.page(), r.claims(), naming));
        return this;
    }

    Debate aside(String id) {
        placements.put(id, new Placement(id, false, 0.2, "far", 1));
        return this;
    }

    Ledger draw(int version, List<Tension> before) {
        Voices voices = Voices.of(works.values(), List.of(), page -> "", Pins.NONE);
        return new Bookkeeper(voices, QUESTION, page -> pages.getOrDefault(page, ""))
                .draw(works, placements, readings, before, version);
    }

    List<Tension> tensions(int version, List<Tension> before) {
        return draw(version, before).tensions();
    }
}
