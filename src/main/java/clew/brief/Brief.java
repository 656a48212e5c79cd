package clew.brief;

import clew.item.Depth;
import clew.work.Relation;
import clew.work.Role;
import clew.work.Voice;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A version of a brief, whole: what the JSON export holds, in the same order. Immutable.
public record Brief(
        Head thread,
        Version version,
        List<Section> narrative,
        List<Entry> timeline,
        List<Perspective> perspectives,
        List<Tension> tensions,
        List<Source> sources,
        List<Coverage> coverage,
        List<Pinned> pins,
        Change changes,
        Audit audit) {
    public Brief {
        narrative = List.copyOf(narrative);
        timeline = List.copyOf(timeline);
        perspectives = List.copyOf(perspectives);
        tensions = List.copyOf(tensions);
        sources = List.copyOf(sources);
        coverage = List.copyOf(coverage);
        pins = List.copyOf(pins);
    }

    /// Every printed sentence in the order of the parts, as often as it is printed.
    public Stream<Sentence> sentences() {
        return Stream.of(
                        narrative.stream().flatMap(s -> s.sentences().stream()),
                        timeline.stream().map(Entry::sentence),
                        perspectives.stream()
                                .flatMap(p -> Stream.concat(
                                        Stream.of(p.stance()),
                                        p.evolution().stream().map(Step::sentence))),
                        tensions.stream()
                                .flatMap(t -> Stream.concat(
                                        t.positions().stream().map(Position::sentence),
                                        Stream.ofNullable(t.wouldSettle()))))
                .flatMap(s -> s);
    }

    /// The thread a brief belongs to, with a notice that is shown with the brief; empty for most threads.
    public record Head(String slug, String title, String question, String notice) {}

    /// The head of a version.
    ///
    /// @param created when it was written, an ISO instant; the only part that the hash leaves out
    /// @param asOf nothing that was not surely published or seen by then was used, an ISO instant
    /// @param previous hash of the version before, `null` for the first
    /// @param hash SHA-256 over the canonical JSON of the brief without `created` and `hash`
    /// @param items items this version accounts for, which are copies of so many `works`
    /// @param newItems items that no earlier version accounts for
    public record Version(
            int number,
            String created,
            String asOf,
            @Nullable String previous,
            String hash,
            int items,
            int works,
            int newItems) {}

    /// A part of the narrative.
    public record Section(String id, String heading, List<Sentence> sentences) {
        public Section {
            sentences = List.copyOf(sentences);
        }
    }

    /// Something that happened.
    ///
    /// @param date when, as EDTF, as precise as it is known; `null` when it is not known
    /// @param precision `year`, `month`, `day` or `unknown`
    /// @param kind `published`, `status`, or `happened` for what works tell of the time before them
    /// @param firstSeen the day of the first version that knew of it, or an earlier one the sender gave
    /// @param works ids of the works that tell of it, the one that the sentence cites included
    /// @param origins how many of those works, at least, owe nothing to another
    public record Entry(
            String id,
            @Nullable String date,
            String precision,
            String kind,
            String firstSeen,
            List<String> works,
            int origins,
            Sentence sentence) {
        public Entry {
            works = List.copyOf(works);
        }

        /// This entry as first seen on a day.
        Entry firstSeen(String day) {
            return new Entry(id, date, precision, kind, day, works, origins, sentence);
        }

        /// This entry with its sentence as it is printed.
        Entry printed(Sentence as) {
            return new Entry(id, date, precision, kind, firstSeen, works, origins, as);
        }
    }

    /// A voice's stance and how it came to it.
    public record Perspective(String id, Voice voice, Sentence stance, List<Step> evolution) {
        public Perspective {
            evolution = List.copyOf(evolution);
        }
    }

    /// One dated step of a voice.
    ///
    /// @param version the version that first had it
    /// @param date when the source appeared, as EDTF; `null` when it is not known
    /// @param change `entered`, `added`, `qualified`, `corrected` or `retracted`
    public record Step(int version, @Nullable String date, String change, Sentence sentence) {}

    /// An open question between positions.
    ///
    /// @param status `open`, `moved`, `settled` or `reopened`
    /// @param opened the version that first had it
    /// @param wouldSettle what a source says would settle it, `null` where none says so
    public record Tension(
            String id,
            String question,
            String status,
            int opened,
            List<Position> positions,
            @Nullable Sentence wouldSettle,
            List<Move> history) {
        public Tension {
            positions = List.copyOf(positions);
            history = List.copyOf(history);
        }
    }

    /// Where a voice, given by its name, stands on a tension's question.
    public record Position(String voice, Sentence sentence) {}

    /// What happened to a tension in a version.
    public record Move(int version, String change) {}

    /// A numbered reference: a work, with its copies and the pages about it.
    ///
    /// @param date when it first appeared, as EDTF; `null` when it is not known
    /// @param precision `year`, `month`, `day` or `unknown`
    /// @param venue where it appeared in the end; `null` when that is not known
    /// @param independentOrigins the work itself and each work about it by another voice; copies count once
    public record Source(
            int number,
            String work,
            String title,
            List<String> authors,
            @Nullable String date,
            String precision,
            @Nullable String venue,
            @Nullable String status,
            int independentOrigins,
            List<SourceCopy> copies) {
        public Source {
            authors = List.copyOf(authors);
            copies = List.copyOf(copies);
        }
    }

    /// An item under a source.
    ///
    /// @param date when it was published, as EDTF; `null` when it is not known
    /// @param dated where that date comes from: `sender`, `address`, `text` or `number`; `null` without a date
    /// @param venue where it says that it appeared; `null` if it does not, or may not have been out yet
    /// @param seen the day it was first seen
    public record SourceCopy(
            String item,
            @Nullable String ref,
            @Nullable String url,
            String title,
            @Nullable String feed,
            @Nullable String date,
            @Nullable String dated,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String venue,

            String seen,
            Depth depth,
            String sha256,
            Relation relation,
            Role role,
            String because) {}

    /// What became of one item.
    public record Coverage(
            String item,
            @Nullable String ref,
            @Nullable String url,
            @Nullable String work,
            Outcome outcome,
            String why) {}

    /// What may become of an item.
    public enum Outcome {
        /// A sentence rests on a passage of it.
        USED,
        /// It is a copy of, or a page about, a work that the brief cites through another item.
        MERGED,
        /// The brief does not rest on it.
        ASIDE
    }

    /// A person's correction that this version follows.
    ///
    /// @param says what the pin of that number says, in words
    /// @param about the items or names it is about, or the ids of the sentences
    /// @param act `reject`, `keep` or `reword` if it is about a sentence; `null` otherwise
    /// @param fault what the gate holds against what is printed for its sake; `null` if nothing
    public record Pinned(
            int number,
            String says,
            List<String> about,
            @Nullable String act,
            @Nullable String fault) {
        public Pinned {
            about = List.copyOf(about);
        }
    }

    /// How a version differs from the one before, computed sentence by sentence through their stable ids.
    ///
    /// @param since the number of the earlier version, `null` for the first
    /// @param added what only the later one has
    /// @param withdrawn what only the earlier one has
    /// @param strengthened better supported, or resting on more works
    /// @param weakened less supported, resting on fewer works, or of a lower status
    /// @param resourced the same, resting on other passages
    /// @param reworded the same passages in other words
    public record Change(
            @Nullable Integer since,
            List<Changed> added,
            List<Changed> withdrawn,
            List<Changed> strengthened,
            List<Changed> weakened,
            List<Changed> resourced,
            List<Changed> reworded) {
        /// Whether nothing differs.
        public boolean none() {
            return Stream.of(added, withdrawn, strengthened, weakened, resourced, reworded)
                    .allMatch(List::isEmpty);
        }
    }

    /// One difference.
    ///
    /// @param id of the sentence, or of the tension when its status changed
    /// @param part `narrative`, `timeline`, `perspectives`, `tensions`
    /// @param text as the later version has it, or the earlier one if withdrawn
    /// @param was the earlier text or state where both have it; `null` otherwise
    /// @param why what makes it this kind of change, in a few words
    public record Changed(
            String id, String part, String text, @Nullable String was, String why) {}

    /// The version's own account of itself.
    ///
    /// @param sentences printed sentences
    /// @param cited those with at least one citation: always all
    /// @param passages passages cited, each place counted once
    /// @param resolved those found in the stored bytes with an equal quote: always all
    /// @param titleOnly sources of which only the title was there to read
    /// @param singleOrigin sources with one independent origin
    /// @param undated timeline entries and sources without a date
    /// @param refused sentences that were kept out, by reason
    /// @param model what a language model wrote for it; left out where none was asked
    /// @param reading what a language model read for it; left out where none was asked
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Audit(
            int sentences,
            int cited,
            int passages,
            int resolved,
            int titleOnly,
            int singleOrigin,
            int undated,
            int copiesMerged,
            List<Refused> refused,
            @Nullable Modelled model,
            @Nullable Read reading) {
        public Audit {
            refused = List.copyOf(refused);
        }
    }

    /// How many sentences were kept out for one reason.
    public record Refused(String reason, int sentences) {}
}
