package clew.view.web;

import static org.assertj.core.api.Assertions.assertThat;

import clew.brief.Brief;
import clew.brief.Sample;
import clew.brief.Sentence;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceViewTest {
    private final Sentence yes = Sample.sentence("s1", "Quill finds that moss cools roofs.", 1, "Moss cools roofs.");
    private final Sentence no = Sample.sentence("s2", "Ash finds that it does not.", 2, "It does not.");
    private final Sentence own = Sample.sentence("s3", "Quill adds that it lasts.", 1, "It lasts.");
    private final Brief.Tension tension = new Brief.Tension(
            "t1",
            "Does moss cool roofs?",
            "open",
            1,
            List.of(new Brief.Position("Quill", yes), new Brief.Position("Ash", no), new Brief.Position("Quill", own)),
            null,
            List.of());

    @Test
    void besideASentenceStandsWhatOtherVoicesAnswer() {
        assertThat(SentenceView.others(tension, yes))
                .extracting(Brief.Position::voice)
                .containsExactly("Ash");
    }

    @Test
    void theQuestionsInWhichASentenceTakesASideAreFound() {
        assertThat(SentenceView.tensions(Sample.brief(1, List.of(tension), yes), no))
                .containsExactly(tension);
        assertThat(SentenceView.tensions(Sample.brief(1, yes), no)).isEmpty();
    }
}
