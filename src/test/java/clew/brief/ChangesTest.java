package clew.brief;

import static org.assertj.core.api.Assertions.assertThat;

import clew.brief.Brief.Change;
import clew.brief.Brief.Changed;
import clew.brief.Sentence.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private static final String QUOTE = "Moss cools roofs.";
    private static final Citation ONE = Sample.citation(1, "w1", QUOTE);
    private static final Citation TWO = Sample.citation(2, "w2", "Moss cools roofs too.");
    private static final Sentence SAID = said("Moss cools.", Status.SUPPORTED, 0.8, ONE);
    private static final Sentence OTHER = Sample.sentence("c2", "Moss burns.", 1, "Moss burns.");

    private static Sentence said(String text, Status status, double support, Citation... citations) {
        return Sample.sentence("c1", text, status, support, citations);
    }

    private static Change change(Sentence then, Sentence now) {
        return Changes.between(Sample.brief(1, then), Sample.brief(2, now));
    }

    private static int all(Change c) {
        return c.added().size()
                + c.withdrawn().size()
                + c.strengthened().size()
                + c.weakened().size()
                + c.resourced().size()
                + c.reworded().size();
    }

    @Test
    void aFirstVersionHasNothingToBeComparedWith() {
        assertThat(Changes.first().since()).isNull();
        assertThat(Changes.first().none()).isTrue();
    }

    @Test
    void aVersionDoesNotDifferFromItself() {
        Brief brief = Sample.brief(3, List.of(Sample.tension("t1", "open", SAID, OTHER)), SAID);

        assertThat(Changes.between(brief, brief).none()).isTrue();
        assertThat(Changes.between(brief, brief).since()).isEqualTo(3);
    }

    @Test
    void whatOnlyTheLaterHasIsAdded() {
        Change change = Changes.between(Sample.brief(1, SAID), Sample.brief(2, SAID, OTHER));

        assertThat(change.added()).containsExactly(new Changed("c2", "narrative", "Moss burns.", null, "new"));
        assertThat(all(change)).isOne();
    }

    @Test
    void whatOnlyTheEarlierHasIsWithdrawn() {
        Change change = Changes.between(Sample.brief(1, SAID, OTHER), Sample.brief(2, SAID));

        assertThat(change.withdrawn())
                .containsExactly(new Changed("c2", "narrative", "Moss burns.", null, "no longer in the brief"));
        assertThat(all(change)).isOne();
    }

    @Test
    void restingOnMoreWorksStrengthens() {
        Change change = change(SAID, said("Moss cools.", Status.SUPPORTED, 0.8, ONE, TWO));

        assertThat(change.strengthened())
                .containsExactly(
                        new Changed("c1", "narrative", "Moss cools.", "Moss cools.", "rests on 2 works, before on 1"));
        assertThat(all(change)).isOne();
    }

    @Test
    void betterSupportStrengthens() {
        assertThat(change(SAID, said("Moss cools.", Status.SUPPORTED, 0.9, ONE)).strengthened())
                .extracting(Changed::why)
                .containsExactly("support 0.9, before 0.8");
    }

    @Test
    void aHairOfSupportIsNoChange() {
        assertThat(change(SAID, said("Moss cools.", Status.SUPPORTED, 0.81, ONE))
                        .none())
                .isTrue();
    }

    @Test
    void restingOnFewerWorksWeakens() {
        Change change = change(said("Moss cools.", Status.SUPPORTED, 0.8, ONE, TWO), SAID);

        assertThat(change.weakened()).extracting(Changed::why).containsExactly("rests on 1 work, before on 2");
        assertThat(all(change)).isOne();
    }

    @Test
    void aLowerStatusWeakensAndAHigherStrengthens() {
        Sentence contradicted = said("Moss cools.", Status.CONTRADICTED, 0.8, ONE);

        assertThat(change(SAID, contradicted).weakened())
                .extracting(Changed::why)
                .containsExactly("from supported to contradicted");
        assertThat(change(contradicted, SAID).strengthened())
                .extracting(Changed::why)
                .containsExactly("from contradicted to supported");
    }

    @Test
    void otherPassagesResource() {
        Change change =
                change(SAID, said("Moss cools.", Status.SUPPORTED, 0.8, Sample.citation(1, "w1", "Cool moss!")));

        assertThat(change.resourced()).extracting(Changed::why).containsExactly("rests on other passages");
        assertThat(all(change)).isOne();
    }

    @Test
    void anotherWorkInsteadResources() {
        assertThat(change(SAID, said("Moss cools.", Status.SUPPORTED, 0.8, TWO)).resourced())
                .hasSize(1);
    }

    @Test
    void anotherNumberForTheSameSourceIsNoChange() {
        assertThat(change(SAID, said("Moss cools.", Status.SUPPORTED, 0.8, Sample.citation(7, "w1", QUOTE)))
                        .none())
                .isTrue();
    }

    @Test
    void otherWordsOnTheSamePassagesReword() {
        Change change = change(SAID, said("It is moss that cools.", Status.SUPPORTED, 0.8, ONE));

        assertThat(change.reworded())
                .containsExactly(new Changed(
                        "c1",
                        "narrative",
                        "It is moss that cools.",
                        "Moss cools.",
                        "the same passages in other words"));
        assertThat(all(change)).isOne();
    }

    private static Brief modelled(Brief brief) {
        return new Brief(
                brief.thread(),
                brief.version(),
                brief.narrative(),
                brief.timeline(),
                brief.perspectives(),
                brief.tensions(),
                brief.sources(),
                brief.coverage(),
                brief.pins(),
                brief.changes(),
                new Brief.Audit(1, 1, 1, 1, 0, 1, 0, 0, List.of(), new Modelled("some/model", 1, 0, 1, 0, 0), null));
    }

    @Test
    void theWordsThatAModelChoosesAreNoChange() {
        Brief before = Sample.brief(1, List.of(Sample.tension("t1", "open", SAID, OTHER)), SAID);
        Brief after = Sample.brief(
                2,
                List.of(new Brief.Tension("t1", "Is it moss that cools roofs?", "open", 1, List.of(), null, List.of())),
                said("It is moss that cools.", Status.SUPPORTED, 0.5, ONE),
                OTHER);

        assertThat(all(Changes.between(before, after))).isEqualTo(2);
        assertThat(Changes.between(before, modelled(after)).none()).isTrue();
        assertThat(Changes.between(modelled(after), before).none()).isTrue();
    }

    @Test
    void whatAModelDoesNotChooseIsComparedAsBefore() {
        Brief before = Sample.brief(1, SAID);
        Brief weaker = modelled(Sample.brief(2, said("Cool is moss.", Status.CONTRADICTED, 0.5, ONE), OTHER));

        Change change = Changes.between(before, weaker);

        assertThat(change.weakened()).extracting(Changed::why).containsExactly("from supported to contradicted");
        assertThat(change.added()).extracting(Changed::id).containsExactly("c2");
        assertThat(all(change)).isEqualTo(2);
    }

    @Test
    void claimsThatAModelTellsTogetherWereToldBefore() {
        Citation three = Sample.citation(3, "w3", "Moss holds rain.");
        Brief apart = Sample.brief(1, SAID, said("c3", three));
        Brief together = Sample.brief(2, said("m1", ONE, three));

        assertThat(all(Changes.between(apart, together))).isEqualTo(3);
        assertThat(Changes.between(apart, modelled(together)).none()).isTrue();
        assertThat(Changes.between(Sample.brief(1, SAID), modelled(together)).added())
                .extracting(Changed::id)
                .containsExactly("m1");
        assertThat(Changes.between(modelled(together), Sample.brief(3, said("e1", ONE)))
                        .added())
                .as("that a work is there is another thing than what it says")
                .hasSize(1);
    }

    private static Sentence said(String id, Citation... citations) {
        return Sample.sentence(id, "Moss does much.", Status.SUPPORTED, 0.8, citations);
    }

    @Test
    void aSentenceThatMovesToAnotherPartIsNoChange() {
        Brief narrative = Sample.brief(1, List.of(Sample.tension("t1", "open", SAID, OTHER)), SAID);
        Brief tension = Sample.brief(2, List.of(Sample.tension("t1", "open", SAID, OTHER)));

        assertThat(Changes.between(narrative, tension).none()).isTrue();
    }

    @Test
    void tensionsOpenMoveSettleAndGo() {
        Brief none = Sample.brief(1, SAID, OTHER);
        Brief open = Sample.brief(2, List.of(Sample.tension("t1", "open", SAID, OTHER)), SAID, OTHER);
        Brief moved = Sample.brief(3, List.of(Sample.tension("t1", "moved", SAID, OTHER)), SAID, OTHER);
        Brief settled = Sample.brief(4, List.of(Sample.tension("t1", "settled", SAID, OTHER)), SAID, OTHER);

        assertThat(Changes.between(none, open).added()).extracting(Changed::why).containsExactly("opened");
        assertThat(Changes.between(open, moved).strengthened())
                .extracting(Changed::why)
                .containsExactly("from open to moved");
        assertThat(Changes.between(moved, settled).weakened())
                .extracting(Changed::why)
                .containsExactly("from moved to settled");
        assertThat(Changes.between(settled, none).withdrawn())
                .extracting(Changed::part)
                .containsExactly("tensions");
    }

    @Test
    void aSentenceOnWhatWouldSettleATensionIsComparedToo() {
        Brief.Tension open = Sample.tension("t1", "open", SAID, OTHER);
        Sentence settles = Sample.sentence("c3", "A summer would settle it.", 1, "A summer would settle it.");
        Brief.Tension answered =
                new Brief.Tension("t1", open.question(), "open", 1, open.positions(), settles, open.history());

        Change change = Changes.between(Sample.brief(1, List.of(open)), Sample.brief(2, List.of(answered)));

        assertThat(change.added())
                .containsExactly(new Changed("c3", "tensions", "A summer would settle it.", null, "new"));
    }

    @Test
    void comparingBackwardsTurnsAddedIntoWithdrawn() {
        Brief one = Sample.brief(1, SAID);
        Brief two = Sample.brief(2, SAID, OTHER);

        assertThat(Changes.between(two, one).withdrawn())
                .extracting(Changed::id)
                .isEqualTo(Changes.between(one, two).added().stream()
                        .map(Changed::id)
                        .toList());
    }
}
