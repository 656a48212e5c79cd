package clew.bench;

import static org.assertj.core.api.Assertions.assertThat;

import clew.bench.Lies.Said;
import clew.bench.Lies.Way;
import clew.bench.LiesBench.Stand;
import clew.bench.LiesBench.Tally;
import clew.brief.Citation;
import clew.brief.Sentence;
import clew.brief.Sentence.Kind;
import clew.brief.Sentence.Status;
import clew.reading.Passage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LiesBenchTest {
    private static Said said(String work, String voice, String text) {
        Passage passage = Passage.between("i" + work, "0", text, 0, text.length());
        Citation citation = new Citation(0, work, List.of(passage));
        return new Said(
                new Sentence("c" + work, voice + " " + text, Kind.ATTRIBUTED, List.of(citation), 1, Status.SUPPORTED),
                voice,
                voice);
    }

    private static final List<Said> TRUTHS = List.of(
            said("w1", "Ada Quill", "finds that moss may cool 14 roofs and does not cool streets."),
            said("w2", "Bo Larch", "suggests that most hedges are cut in 3 of 5 winters."));

    private static final Stand STAND =
            new Stand(TRUTHS, Map.of("w1", Set.of("Ada Quill"), "w2", Set.of("Bo Larch")), s -> Optional.empty());

    @Test
    void aGateThatLetsEverythingThroughStopsNothing() {
        Tally tally = LiesBench.judged(STAND, STAND.gate(), Way.NEAR, 40, 1);

        assertThat(tally.all()).isGreaterThan(20);
        assertThat(tally.stopped()).isZero();
        assertThat(tally.lies())
                .allSatisfy((way, count) ->
                        assertThat(count.all()).as(way.inWords()).isPositive());
    }

    @Test
    void aGateThatKnowsTheTruthsStopsAllLiesAndNoTruth() {
        Tally tally = LiesBench.judged(
                STAND,
                said -> TRUTHS.contains(said) ? Optional.empty() : Optional.of("is not so written"),
                Way.NEAR,
                40,
                1);

        assertThat(tally.stopped()).isEqualTo(tally.all());
        assertThat(tally.truths().stopped()).isZero();
    }
}
