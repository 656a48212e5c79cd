package clew.brief;

import clew.brief.Brief.Outcome;
import clew.brief.Sentence.Kind;
import clew.brief.Sentence.Status;
import clew.item.Depth;
import clew.item.Snapshot;
import clew.reading.Passage;
import clew.time.EdtfDate;
import clew.work.Copy;
import clew.work.Dating;
import clew.work.Relation;
import clew.work.Role;
import clew.work.Voice;
import clew.work.Work;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Small invented briefs and what they are made of.
public final class Sample {
    /// The hash of nothing in particular.
    public static final String SHA = "0".repeat(64);

    private Sample() {}

    /// A passage that holds the quote at the start of a page of its own.
    public static Passage passage(String item, String quote) {
        byte[] bytes = quote.getBytes(StandardCharsets.UTF_8);
        return new Passage(item, Snapshot.hash(bytes), 0, bytes.length, quote);
    }

    /// A sentence that rests on one passage of one work.
    public static Sentence sentence(String id, String text, int source, String quote) {
        return sentence(id, text, Status.SUPPORTED, 1.0, citation(source, "w" + source, quote));
    }

    public static Sentence sentence(String id, String text, Status status, double support, Citation... citations) {
        return new Sentence(id, text, Kind.QUOTED, List.of(citations), support, status);
    }

    public static Citation citation(int source, String work, String quote) {
        return new Citation(source, work, List.of(passage("i" + work, quote)));
    }

    /// A version with these sentences in its narrative, from one source, sealed.
    public static Brief brief(int number, Sentence... sentences) {
        return brief(number, List.of(), sentences);
    }

    public static Brief brief(int number, List<Brief.Tension> tensions, Sentence... sentences) {
        Brief.Source source = new Brief.Source(
                1,
                "w1",
                "Moss upstairs",
                List.of("Ada Quill"),
                "2019-05",
                "month",
                "Roof Letters",
                "preprint",
                1,
                List.of(sourceCopy("https://roofs.example/moss", "Moss upstairs")));
        return BriefJson.sealed(new Brief(
                new Brief.Head("moss", "Rooftop moss", "Does moss cool roofs?", ""),
                new Brief.Version(number, "2025-01-01T12:00:00Z", "2024-12-31T23:59:59Z", null, "", 1, 1, 1),
                sentences.length == 0
                        ? List.of()
                        : List.of(new Brief.Section("all", "What is said", List.of(sentences))),
                List.of(),
                List.of(),
                tensions,
                List.of(source),
                List.of(new Brief.Coverage("iw1", "ref-1", null, "w1", Outcome.USED, "cited as source 1")),
                List.of(),
                Changes.first(),
                new Brief.Audit(sentences.length, sentences.length, 1, 1, 0, 1, 0, 0, List.of(), null, null)));
    }

    public static Brief.SourceCopy sourceCopy(String url, String title) {
        return new Brief.SourceCopy(
                "iw1",
                "ref-1",
                url,
                title,
                "inbox",
                "2019-05",
                "sender",
                "Roof Letters",
                "2019-05-31",
                Depth.ABSTRACT,
                SHA,
                Relation.COPY,
                Role.COPY,
                "first copy found");
    }

    public static Brief.Tension tension(String id, String status, Sentence... positions) {
        return new Brief.Tension(
                id,
                "Does moss cool roofs?",
                status,
                1,
                java.util.Arrays.stream(positions)
                        .map(s -> new Brief.Position("Voice of " + s.id(), s))
                        .toList(),
                null,
                List.of(new Brief.Move(1, "opened")));
    }

    /// A version in which outside text stands wherever outside text may stand.
    public static Brief saying(String text, String url) {
        Sentence said = sentence("c1", text, 1, text);
        Voice voice = new Voice("v1", text, Voice.Kind.PERSON, List.of(text), List.of(text));
        Brief.Tension tension = new Brief.Tension(
                "t1",
                text,
                "moved",
                1,
                List.of(new Brief.Position(text, said), new Brief.Position("Bo Larch", said)),
                said,
                List.of(new Brief.Move(1, "opened"), new Brief.Move(2, text)));
        return BriefJson.sealed(new Brief(
                new Brief.Head("moss", text, text, text),
                new Brief.Version(2, "2025-01-01T12:00:00Z", "2024-12-31T23:59:59Z", SHA, "", 2, 1, 1),
                List.of(new Brief.Section("all", text, List.of(said))),
                List.of(new Brief.Entry("p1", "2019-05", "month", "published", "2024-12-31", List.of("w1"), 1, said)),
                List.of(new Brief.Perspective("pp1", voice, said, List.of(new Brief.Step(1, null, "entered", said)))),
                List.of(tension),
                List.of(new Brief.Source(
                        1,
                        "w1",
                        text,
                        List.of(text),
                        "2019-05",
                        "month",
                        text,
                        text,
                        1,
                        List.of(sourceCopy(url, text)))),
                List.of(
                        new Brief.Coverage("iw1", text, url, "w1", Outcome.USED, text),
                        new Brief.Coverage("iw2", text, url, null, Outcome.ASIDE, text)),
                List.of(new Brief.Pinned(1, text, List.of(text), "reword", text)),
                new Brief.Change(
                        1,
                        List.of(new Brief.Changed("c1", "narrative", text, null, "new")),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new Brief.Changed("c1", "narrative", text, text, text))),
                new Brief.Audit(6, 6, 1, 1, 0, 1, 1, 0, List.of(new Brief.Refused(text, 1)), null, null)));
    }

    /// A work with one copy whose page is the text.
    public static Work work(String id, String title, List<String> authors, Depth depth, String page) {
        return new Work(id, title, authors, List.of(copy("i" + id, title, authors, depth, page, true)), List.of());
    }

    public static Copy copy(
            String item, String title, List<String> authors, Depth depth, String page, boolean certain) {
        return new Copy(
                item,
                null,
                null,
                title,
                authors,
                new EdtfDate("2019-05"),
                Dating.From.SENDER,
                LocalDate.parse("2019-05-31"),
                null,
                "paper",
                null,
                null,
                depth,
                Snapshot.ofText(page).sha256(),
                LocalDate.parse("2019-05-31"),
                certain,
                Role.COPY,
                "same title",
                false,
                "");
    }

    /// A gate over these works whose pages are these texts.
    public static Gate gate(List<Work> works, List<String> pages) {
        Map<String, Work> byId = new java.util.TreeMap<>();
        works.forEach(w -> byId.put(w.id(), w));
        Map<String, Snapshot> bytes = new java.util.TreeMap<>();
        pages.forEach(p -> bytes.put(Snapshot.ofText(p).sha256(), Snapshot.ofText(p)));
        return new Gate(byId, Speakers.signing(), h -> java.util.Optional.ofNullable(bytes.get(h)));
    }
}
