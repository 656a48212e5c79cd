package clew.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import clew.evidence.Verdict.Label;
import clew.model.onnx.BgeSmall;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PolarityTest {
    private static final BgeSmall MODEL = new BgeSmall();

    @AfterAll
    static void close() {
        MODEL.close();
    }

    @Test
    void aDenialLiesFartherApartThanAParaphraseWhateverItsWords() {
        Polarity polarity = new Polarity(MODEL);
        var claim = MODEL.embed("The new timetable has made trains late.");
        double paraphrase = polarity.distance(claim, MODEL.embed("Since the timetable changed, trains arrive late."));
        double denial = polarity.distance(claim, MODEL.embed("No delay of any train comes from the timetable."));

        assertThat(denial).isGreaterThan(paraphrase);
        assertThat(polarity.distance(claim, claim)).isZero();
    }

    @Test
    void aRefutationInOtherWordsIsFoundAndExplained() {
        Verdict verdict = new Support(MODEL)
                .check(
                        "There is no evidence that the dam leaks.",
                        List.of("Inspectors have shown that the dam leaks."));

        assertThat(verdict.label()).isEqualTo(Label.REFUTED);
        assertThat(String.join("; ", verdict.because())).contains("leans to “");
    }
}
