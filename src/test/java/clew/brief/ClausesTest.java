package clew.brief;

import static org.assertj.core.api.Assertions.assertThat;

import clew.brief.Sentence.Kind;
import clew.brief.Sentence.Status;
import clew.item.Depth;
import clew.reading.Passage;
import clew.work.Work;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClausesTest {
    /// Two works of two voices under one sentence.
    private static Optional<String> merged(String text) {
        String quill = "We find that moss cools 14 roofs. We argue that gravel never helps.";
        String marsh = "We find that gravel cools 9 roofs, and that moss may burn.";
        Work first = Sample.work("w1", "Moss", List.of("Ada Quill"), Depth.ABSTRACT, quill);
        Work second = Sample.work("w2", "Gravel", List.of("Bo Marsh"), Depth.ABSTRACT, marsh);
        Passage a = Passage.between("iw1", first.copies().getFirst().page(), quill, 0, 33);
        Passage b = Passage.between("iw2", second.copies().getFirst().page(), marsh, 0, marsh.length());
        List<Citation> both = List.of(new Citation(0, "w1", List.of(a)), new Citation(0, "w2", List.of(b)));
        return Sample.gate(List.of(first, second), List.of(quill, marsh))
                .fault(new Sentence("m1", text, Kind.ATTRIBUTED, both, 1.0, Status.SUPPORTED), "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quill finds that moss cools 14 roofs, and Marsh finds that gravel cools 9 roofs, and that moss may burn.",
                "While Quill finds that moss cools 14 roofs, Marsh finds that gravel cools 9 roofs.",
                "Bo Marsh finds that gravel cools 9 roofs; Ada Quill finds that moss cools 14 roofs."
            })
    void twoClaimsMayStandInOneSentence(String text) {
        assertThat(merged(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Marsh finds that moss cools 14 roofs, and Quill finds that gravel cools 9 roofs.",
                "Quill finds that moss cools 9 roofs, and Marsh finds that gravel cools 14 roofs.",
                "Quill and Marsh find that moss cools 14 roofs and that gravel cools 9 roofs.",
                "Quill finds that moss cools 14 roofs because Marsh finds that gravel cools 9 roofs.",
                "Quill finds that moss cools 14 roofs, and Marsh finds that moss burns.",
                "Quill finds that moss cools 14 roofs.",
                "Quill finds that moss cools 14 roofs, and so Marsh finds that gravel cools 9 roofs.",
                "Quill finds that moss cools 14 roofs, unlike Marsh, who finds that gravel cools 9 roofs."
            })
    void nothingMovesFromOneClaimToAnother(String text) {
        assertThat(merged(text)).contains("its claims do not carry it clause by clause");
    }
}
