package clew.thread;

import static org.assertj.core.api.Assertions.assertThat;

import clew.model.Vector;
import clew.thread.Scope.Candidate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The question points along the first axis, so that a work's first coordinate is how near it lies.
class ScopeTest {
    private static final Vector QUESTION = at(1);

    private static Vector at(double nearness) {
        return new Vector(new float[] {(float) nearness, (float) Math.sqrt(1 - nearness * nearness)});
    }

    private static Candidate work(double nearness, String title, String text) {
        return new Candidate("w1", title, text, at(nearness));
    }

    private static Candidate other(double nearness, String title, String text) {
        return new Candidate(title, title, text, at(nearness));
    }

    private static NarrativeThread thread(List<String> include, List<String> exclude) {
        return new NarrativeThread("hedges", "Hedges and birds", "Do hedges bring birds back?", include, exclude, "");
    }

    private static Placement place(NarrativeThread thread, Candidate work) {
        return new Scope(thread, QUESTION, List.of()).place(work, 3);
    }

    private static Placement place(Candidate work) {
        return place(thread(List.of(), List.of()), work);
    }

    @Test
    void aWorkNearTheQuestionIsInAndSaysHowNear() {
        Placement placement = place(work(0.8, "Finches in farmland", "Finches nest."));

        assertThat(placement).isEqualTo(new Placement("w1", true, 0.8, "nearness to the debate 0.80", 3));
    }

    @Test
    void aWorkFarFromTheQuestionIsSetAsideAndSaysHowFar() {
        Placement placement = place(work(0.4, "Steam engines", "A boiler is fired."));

        assertThat(placement.inScope()).isFalse();
        assertThat(placement.why()).isEqualTo("not about the question: nearness to the debate 0.40");
    }

    @Test
    void aWorkOnTheThresholdIsIn() {
        assertThat(place(work(0.77, "Finches", "Finches nest.")).inScope()).isTrue();
        assertThat(place(work(0.76, "Finches", "Finches nest.")).inScope()).isFalse();
    }

    @Test
    void anIncludedWordLetsAWorkNearTheEdgeInInWhateverForm() {
        Candidate work = work(0.73, "Finches", "They nest in hedgerows.");

        assertThat(place(work).inScope()).isFalse();
        Placement placement = place(thread(List.of("hedgerow"), List.of()), work);
        assertThat(placement.inScope()).isTrue();
        assertThat(placement.why()).endsWith("; says “hedgerow”");
    }

    @Test
    void anIncludedWordDoesNotLetAFarWorkIn() {
        Candidate work = work(0.5, "Hedgerow jam", "Boil the hedgerow berries.");

        assertThat(place(thread(List.of("hedgerow"), List.of()), work).inScope())
                .isFalse();
    }

    @Test
    void belowTheEdgeOneIncludedWordCountsOnlyInTheTitle() {
        NarrativeThread thread = thread(List.of("hedgerow", "fallow land"), List.of());

        assertThat(place(thread, work(0.7, "Finches", "They nest in hedgerows."))
                        .inScope())
                .isFalse();
        assertThat(place(thread, work(0.7, "Finches of the hedgerow", "They nest."))
                        .inScope())
                .isTrue();
        Placement both = place(thread, work(0.7, "Finches", "They nest in hedgerows and on fallow land."));
        assertThat(both.inScope()).isTrue();
        assertThat(both.why()).endsWith("; says “hedgerow” and “fallow land”");
    }

    @Test
    void anExcludedPhraseSetsEvenTheNearestWorkAside() {
        Placement placement = place(
                thread(List.of("hedge"), List.of("hedge fund")),
                work(0.99, "Do hedges bring birds back?", "We look at hedge funds."));

        assertThat(placement.inScope()).isFalse();
        assertThat(placement.why()).isEqualTo("says “hedge fund”, which the thread excludes");
    }

    @Test
    void anExcludedWordIsAWholeWord() {
        Candidate work = work(0.9, "A party of finches", "They start early.");

        assertThat(place(thread(List.of(), List.of("art", "—")), work).inScope())
                .isTrue();
    }

    @Test
    void aTitleAloneMayLieFartherThanAText() {
        assertThat(place(work(0.73, "Finches", "")).inScope()).isTrue();
        assertThat(place(work(0.73, "Finches", "They nest.")).inScope()).isFalse();
    }

    @Test
    void wordsOfWorksElsewhereTellAgainstAWorkAndThoseOfTheNearestForIt() {
        Scope scope = new Scope(thread(List.of(), List.of()), QUESTION, neighbours());

        Placement here = scope.place(other(0.61, "Hedge bird farm", "Birds of the hedge on a farm."), 1);
        Placement there = scope.place(other(0.643, "Jam sugar berry", "Sugar for the jam of berries."), 1);

        assertThat(scope.place(other(0.61, "A", "B."), 1).inScope()).isFalse();
        assertThat(here.inScope()).isTrue();
        assertThat(scope.place(other(0.643, "A", "B."), 1).inScope()).isTrue();
        assertThat(there.inScope()).isFalse();
        assertThat(there.why()).contains("less for words it shares with works elsewhere");
    }

    @Test
    void scoresHaveTwoDecimalsLieBetweenZeroAndOneAndDecideAsTheyAreShown() {
        Scope scope = new Scope(thread(List.of(), List.of()), QUESTION, neighbours());
        for (String words :
                List.of("", "Hedge bird farm", "Hedge bird", "Jam sugar berry", "Jam bird", "Jam hedge farm")) {
            for (double nearness = 0; nearness <= 1; nearness += 0.005) {
                Placement p = scope.place(new Candidate("w-" + words, "Of " + words, words, at(nearness)), 1);

                assertThat(p.score()).isBetween(0.0, 1.0).isEqualTo(Math.round(100 * p.score()) / 100.0);
                assertThat(p.inScope()).as(p.why()).isEqualTo(p.score() >= 0.77);
            }
        }
    }

    private static List<Candidate> neighbours() {
        List<Candidate> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            all.add(new Candidate("near" + i, "Hedge bird farm", "Birds of the hedge.", at(0.9)));
            all.add(new Candidate("far" + i, "Jam sugar berry", "Sugar for the jam.", at(0.3)));
            all.add(new Candidate("mid" + i, "Weather of the year", "Rain.", at(0.6)));
        }
        return all;
    }
}
