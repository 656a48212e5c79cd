package clew.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import clew.brief.Sentence.Kind;
import clew.brief.Sentence.Status;
import clew.reading.Passage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SentenceTest {
    private static final Citation CITATION = Sample.citation(1, "w1", "Moss cools roofs.");

    @ParameterizedTest
    @EnumSource
    void noKindOfSentenceCanBeMadeWithoutACitation(Kind kind) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sentence("c1", "Moss cools.", kind, List.of(), 1, Status.SUPPORTED))
                .withMessage("a sentence rests on a passage: 'Moss cools.'");
    }

    @Test
    void aCitationCannotBeMadeWithoutAPassage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Citation(1, "w1", List.of()))
                .withMessage("a citation names a passage");
    }

    @Test
    void aPassageCannotBeMadeWithoutWords() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Passage("i1", Sample.SHA, 4, 5, " "));
    }

    @Test
    void aPassageIsAsLongAsItsQuoteInBytes() {
        assertThat(new Passage("i1", Sample.SHA, 4, 9, "möss").quote()).isEqualTo("möss");
        assertThatIllegalArgumentException().isThrownBy(() -> new Passage("i1", Sample.SHA, 4, 8, "möss"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Passage("i1", Sample.SHA, -1, 3, "moss"));
    }

    @Test
    void aSentenceSaysSomething() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sentence("c1", "\n ", Kind.QUOTED, List.of(CITATION), 1, Status.SUPPORTED));
    }

    @Test
    void aSentenceWhoseSourceFellSaysSoOnce() {
        Sentence fallen = Sample.sentence("c1", "Moss cools.", Status.CONTRADICTED, 1, CITATION);
        Sentence corrected = Sample.sentence("c1", "Moss cools.", Status.QUALIFIED, 1, CITATION);
        Sentence itself =
                new Sentence("c1", "“Moss” was retracted.", Kind.COMPUTED, List.of(CITATION), 1, Status.CONTRADICTED);
        Sentence other = Sample.sentence("c1", "Moss cools, corrected for wind.", Status.CONTRADICTED, 1, CITATION);

        assertThat(fallen.caution()).contains("its source was retracted");
        assertThat(corrected.caution()).contains("its source was corrected");
        assertThat(itself.caution()).isEmpty();
        assertThat(other.caution()).contains("its source was retracted");
        assertThat(Sample.sentence("c1", "Moss cools.", Status.SUPPORTED, 1, CITATION)
                        .caution())
                .isEmpty();
    }

    @Test
    void whatASentenceRestsOnCannotBeTakenFromItLater() {
        List<Passage> passages = new ArrayList<>(CITATION.passages());
        List<Citation> citations = new ArrayList<>(List.of(new Citation(1, "w1", passages)));
        Sentence sentence = new Sentence("c1", "Moss cools.", Kind.QUOTED, citations, 1, Status.SUPPORTED);

        citations.clear();
        passages.clear();

        assertThat(sentence.citations()).containsExactly(CITATION);
    }
}
