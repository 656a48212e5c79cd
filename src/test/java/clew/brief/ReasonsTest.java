package clew.brief;

import static org.assertj.core.api.Assertions.assertThat;

import clew.brief.Brief.Change;
import clew.brief.Brief.Changed;
import clew.brief.Brief.Coverage;
import clew.brief.Brief.Outcome;
import clew.item.Depth;
import clew.work.Relation;
import clew.work.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReasonsTest {
    private static final Sentence SAID = Sample.sentence("c1", "Moss cools.", 1, "Moss cools roofs.");
    private static final Sentence OTHER = Sample.sentence("c2", "Moss burns.", 1, "Moss burns.");
    private static final Coverage CITED = row(Outcome.USED, "cited as source 1");

    private static Coverage row(Outcome outcome, String why) {
        return new Coverage("iw1", null, null, "w1", outcome, why);
    }

    private static Brief.Source source(@Nullable String status, Relation relation) {
        Brief.SourceCopy copy = new Brief.SourceCopy(
                "iw1",
                null,
                null,
                "Moss",
                null,
                null,
                null,
                null,
                "2020-01-01",
                Depth.FULL,
                Sample.SHA,
                relation,
                Role.COPY,
                "");
        return new Brief.Source(1, "w1", "Moss", List.of(), null, "unknown", null, status, 1, List.of(copy));
    }

    /// A version that tells something else and accounts so for the source of what it no longer tells.
    private static Brief later(List<Coverage> rows, List<Brief.Source> sources, Sentence... sentences) {
        Brief like = Sample.brief(2, sentences);
        return new Brief(
                like.thread(),
                like.version(),
                like.narrative(),
                List.of(),
                List.of(),
                List.of(),
                sources,
                rows,
                List.of(),
                Changes.first(),
                like.audit());
    }

    private static String why(Brief newer) {
        Change change = Reasons.between(Sample.brief(1, SAID), newer, new Kept());
        assertThat(change.withdrawn()).hasSize(1);
        return change.withdrawn().getFirst().why();
    }

    @Test
    void theReasonWhySomethingIsGoneIsTheOneThatTheNewerVersionShows() {
        List<Brief.Source> stands = List.of(source("published", Relation.COPY));

        assertThat(why(later(List.of(), List.of())))
                .isEqualTo("its source is not among what version 2 was written from");
        assertThat(why(later(List.of(CITED), List.of(source("retracted", Relation.COPY)))))
                .isEqualTo("its source is listed as retracted");
        assertThat(why(later(List.of(row(Outcome.ASIDE, "not about the question: nearness 0.1")), List.of())))
                .isEqualTo("its source is set aside: not about the question: nearness 0.1");
        assertThat(why(later(List.of(CITED), stands, Sample.sentence("m1", "So moss cools.", 1, "Moss cools roofs."))))
                .isEqualTo("what it rests on stands in other words");
        assertThat(why(later(
                        List.of(row(Outcome.MERGED, "reports what source 1 reports")),
                        List.of(source("retracted", Relation.ABOUT)))))
                .isEqualTo("its source reports what source 1 reports");
        assertThat(why(later(List.of(row(Outcome.MERGED, "about source 1: a review")), List.of())))
                .isEqualTo("its source is about source 1: a review");
        assertThat(why(later(List.of(CITED), stands, OTHER))).isEqualTo("no longer chosen; its source still stands");
        assertThat(why(later(List.of(row(Outcome.ASIDE, Accounting.BELONGS + "; its title alone")), List.of())))
                .isEqualTo("no longer chosen; nothing is told from its source any more");
    }

    @Test
    void anAppearanceIsNotToldInOtherWordsByAClaimOfItsPage() {
        Sentence appears = Sample.sentence("e1", "“Moss” appears.", 1, "Moss cools roofs.");
        Brief newer = later(List.of(CITED), List.of(source(null, Relation.COPY)), SAID);

        assertThat(Reasons.between(Sample.brief(1, appears), newer, new Kept()).withdrawn())
                .extracting(Changed::why)
                .containsExactly("no longer chosen; its source still stands");
    }

    private static Sentence moss(Sentence.Status status, double support) {
        return Sample.sentence("c1", "Moss cools.", status, support, Sample.citation(1, "w1", "Moss cools roofs."));
    }

    private static Change between(Sentence then, Sentence now) {
        return Reasons.between(Sample.brief(1, then), Sample.brief(2, now), new Kept());
    }

    @Test
    void aShareOfWordsIsNotPutAsAShareOfTruth() {
        Sentence said = moss(Sentence.Status.SUPPORTED, 0.8);
        Sentence fell = moss(Sentence.Status.CONTRADICTED, 0.8);

        assertThat(between(said, moss(Sentence.Status.SUPPORTED, 1)).strengthened())
                .extracting(Changed::why)
                .containsExactly("its passages hold 1.0 of its words, before 0.8");
        assertThat(between(said, fell).weakened()).extracting(Changed::why).containsExactly("its source was retracted");
        assertThat(between(said, moss(Sentence.Status.QUALIFIED, 0.8)).weakened())
                .extracting(Changed::why)
                .containsExactly("its source was corrected");
        assertThat(between(fell, said).strengthened())
                .extracting(Changed::why)
                .containsExactly("its source is no longer listed as retracted");
    }

    @Test
    void aPersonsPartIsNotOverruled() {
        Changed rejected = new Changed("c1", "narrative", SAID.text(), null, "a person rejected it (pin 1)");
        Change change = new Change(1, List.of(), List.of(rejected), List.of(), List.of(), List.of(), List.of());

        assertThat(Reasons.of(change, Sample.brief(1, SAID), later(List.of(), List.of()), new Kept()))
                .isEqualTo(change);
    }

    @Test
    void whatStoodBeforeAndComesBackIsNotNew() {
        Kept kept = new Kept(Sample.brief(1, SAID), Sample.brief(2, SAID), Sample.brief(3, OTHER));
        Sentence first = Sample.sentence("c3", "Moss waits.", 1, "Moss waits.");

        Change change = Reasons.between(Sample.brief(3, OTHER), Sample.brief(4, OTHER, SAID, first), kept);

        assertThat(change.added())
                .extracting(Changed::id, Changed::why)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("c1", "back: it stood in version 2"),
                        org.assertj.core.groups.Tuple.tuple("c3", "new"));
        assertThat(change.added()).extracting(Reasons::back).containsExactly(true, false);
    }

    /// Versions by their numbers.
    private static final class Kept implements Versions {
        private final Map<Integer, Brief> all = new TreeMap<>();

        Kept(Brief... briefs) {
            List.of(briefs).forEach(b -> all.put(b.version().number(), b));
        }

        @Override
        public Optional<Brief> find(String thread, int number) {
            return Optional.ofNullable(all.get(number));
        }

        @Override
        public Optional<Brief> latest(String thread) {
            return Optional.empty();
        }

        @Override
        public List<Brief.Version> heads(String thread) {
            return List.of();
        }

        @Override
        public Optional<byte[]> document(String thread, int number) {
            return Optional.empty();
        }
    }
}
