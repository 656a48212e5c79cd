package clew.brief;

import static org.assertj.core.api.Assertions.assertThat;

import clew.brief.Brief.Changed;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovesTest {
    private static final Sentence SAID = Sample.sentence("c1", "Moss cools.", 1, "Moss cools roofs.");
    private static final Sentence OTHER = Sample.sentence("c2", "Moss burns.", 1, "Moss burns.");

    private static Brief told(Brief.Section... sections) {
        Brief like = Sample.brief(1);
        return new Brief(
                like.thread(),
                like.version(),
                List.of(sections),
                List.of(),
                List.of(),
                List.of(),
                like.sources(),
                like.coverage(),
                List.of(),
                Changes.first(),
                like.audit());
    }

    private static Brief.Section section(String id, String heading, Sentence... sentences) {
        return new Brief.Section(id, heading, List.of(sentences));
    }

    private static List<String> why(Brief older, Brief newer) {
        return Moves.between(older, newer).stream().map(Changed::why).toList();
    }

    @Test
    void aSentenceThatOnlyChangedItsPlaceIsNoChangeOfWhatIsToldButMoved() {
        Brief older = told(section("new", "New in the world", SAID), section("wet", "Wet roofs", OTHER));
        Brief newer = told(section("wet", "Damp roofs", SAID, OTHER));

        assertThat(Changes.between(older, newer).none()).isTrue();
        assertThat(Moves.between(older, newer))
                .containsExactly(new Changed(
                        "c1",
                        "narrative",
                        "Moss cools.",
                        "Moss cools.",
                        "moved from “New in the world” to “Damp roofs”"));
        assertThat(Moves.between(older, older)).isEmpty();
    }

    @Test
    void whatLeavesOneOfItsPlacesOrReachesOneMoreSaysSo() {
        Brief one = Sample.brief(1, SAID, OTHER);
        Brief both = Sample.brief(2, List.of(Sample.tension("t1", "open", SAID, OTHER)), SAID);

        assertThat(why(one, both))
                .containsExactly("now also in the tensions", "moved from “What is said” to the tensions");
        assertThat(why(both, Sample.brief(3, SAID)))
                .containsExactly("no longer in the tensions, still in “What is said”");
    }
}
