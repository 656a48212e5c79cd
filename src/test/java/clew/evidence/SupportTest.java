package clew.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import clew.evidence.Verdict.Label;
import clew.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupportTest {
    private final Support support = new Support(null);

    private Verdict check(String claim, String... passages) {
        return support.check(claim, List.of(passages));
    }

    @Test
    void whatThePassageSaysIsSupported() {
        Verdict verdict = check(
                "The Larchdale library lent 412 lanterns in March.",
                "Opened in 1931, the library of Larchdale lends tools. In March it lent 412 lanterns to walkers.");

        assertThat(verdict.label()).isEqualTo(Label.SUPPORTED);
        assertThat(verdict.because()).isEmpty();
        assertThat(verdict.unsupported()).isEmpty();
    }

    @Test
    void synonymsAndOtherFormsOfAWordCarryIt() {
        Verdict same = check("The committee purchased autos.", "The committee bought cars.");

        assertThat(same.label()).isEqualTo(Label.SUPPORTED);
    }

    @Test
    void whatNoPassageIsAboutIsInsufficient() {
        Verdict verdict = check("Otters returned to the harbour.", "The orchestra tuned its violins before noon.");

        assertThat(verdict.label()).isEqualTo(Label.INSUFFICIENT);
        assertThat(verdict.because()).isNotEmpty();
    }

    @Test
    void theWordsThatNoPassageHasAreMarked() {
        String claim = "Mira Feld repaired the bell tower with borrowed bronze.";
        Verdict verdict = check(claim, "Mira Feld repaired the bell tower.");

        assertThat(verdict.unsupported().stream().map((Span s) -> s.of(claim))).containsExactly("borrowed bronze");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The ferry runs on Sundays.               | The ferry does not run on Sundays.     | denies
            The ferry does not run on Sundays.       | The ferry runs on Sundays.             | denies
            Prices of lamp oil rose in the valley.   | Prices of lamp oil fell in the valley. | less
            The bridge carried 40 carts a day.       | The bridge carried 90 carts a day.     | “90 cart”
            The tower is 3 miles from the mill.      | The tower is 3 kilometres from the mill. | “3 kilometre”
            The verdict of the panel was valid.      | The verdict of the panel was invalid.  | opposite
            Foxes chase badgers at night.            | Badgers chase foxes at night.          | other way round
            """)
    void theReasonOfARefutationCanBeRead(String claim, String passage, String reason) {
        Verdict verdict = check(claim, passage);

        assertThat(verdict.label()).as(verdict.toString()).isEqualTo(Label.REFUTED);
        assertThat(String.join("; ", verdict.because())).contains(reason);
    }

    @Test
    void aPassiveIsNoRefutation() {
        assertThat(check("Badgers are chased by foxes.", "Foxes chase badgers.").label())
                .isNotEqualTo(Label.REFUTED);
    }

    @Test
    void theSameLengthInAnotherUnitIsNoRefutation() {
        assertThat(check("The tower is 5 miles from the mill.", "The tower is 8 kilometres from the mill.")
                        .label())
                .isNotEqualTo(Label.REFUTED);
    }

    @Test
    void aLostHedgeOrAWidenedScopeIsSaid() {
        assertThat(check("Salt preserves the beams.", "Salt may preserve the beams.")
                        .because())
                .anyMatch(b -> b.contains("careful"));
        assertThat(check("All bakers use rye.", "Some bakers use rye.").because())
                .anyMatch(b -> b.contains("“all” where the passage says “some”"));
    }

    @Test
    void thePassagesThatCarryItComeFirst() {
        Verdict verdict = check(
                "The glassworks closed in 1902.",
                "Rain fell all week.",
                "The town had a brewery.",
                "The glassworks closed in 1902 after a fire.");

        assertThat(verdict.passages()).first().isEqualTo(2);
    }

    @Test
    void whoSpeaksNeedNotStandInThePassage() {
        String passage = "We found the seam of clay under the mill.";

        assertThat(support.check("Mira Feld found the seam of clay under the mill.", List.of(passage), "Mira Feld")
                        .because())
                .isEmpty();
        assertThat(check("Mira Feld found the seam of clay under the mill.", passage)
                        .unsupported())
                .isNotEmpty();
    }

    @Test
    void nothingToCompareIsInsufficient() {
        assertThat(check("Something.").label()).isEqualTo(Label.INSUFFICIENT);
        assertThat(check("", "A passage.").label()).isEqualTo(Label.INSUFFICIENT);
        assertThat(check("Something.", "").label()).isEqualTo(Label.INSUFFICIENT);
    }
}
