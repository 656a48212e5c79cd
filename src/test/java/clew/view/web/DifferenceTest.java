package clew.view.web;

import static org.assertj.core.api.Assertions.assertThat;

import clew.TestHouse;
import clew.brief.Brief;
import clew.brief.Brief.Change;
import clew.brief.Brief.Changed;
import clew.view.web.Difference.Row;
import clew.view.web.Difference.Stretch;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DifferenceTest {
    @TempDir
    static Path data;

    private static TestHouse house;
    private static Brief brief;

    @BeforeAll
    static void oneVersion() {
        house = TestHouse.open(data);
        house.take(TestHouse.debate().toArray(String[]::new));
        brief = house.brief("2020-12-31");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static Row reworded(String was, String now) {
        Changed changed = new Changed("s1", "narrative", now, was, "in other words");
        Change change = new Change(1, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(changed));
        return new Difference(brief, brief, change).kinds().get("Reworded").getFirst();
    }

    private static String marked(List<Stretch> stretches) {
        return stretches.stream()
                .map(s -> s.differs() ? "[" + s.text() + "]" : s.text())
                .collect(Collectors.joining());
    }

    @Test
    void onlyTheWordsThatDifferAreMarkedAndNoneAreLost() {
        Row row = reworded("Hedges bring 3 finches back to farms.", "Hedges bring 4 finches back to old farms.");

        assertThat(marked(row.before())).isEqualTo("Hedges bring [3] finches back to farms.");
        assertThat(marked(row.after()))
                .startsWith("Hedges bring [4] finches back to ")
                .contains("[old");
        assertThat(row.after().stream().map(Stretch::text).collect(Collectors.joining()))
                .isEqualTo("Hedges bring 4 finches back to old farms.");
        assertThat(row.sameWords()).isFalse();
    }

    @Test
    void theSameWordsAreNotMarked() {
        assertThat(reworded("Hedges help.", "Hedges help.").sameWords()).isTrue();
    }

    @Test
    void markupAndControlSignsInTheWordsStayWords() {
        Row row = reworded("a <b>\u0001x\u0002</b> & b", "a <i>x</i> & c");

        assertThat(row.before().stream().map(Stretch::text).collect(Collectors.joining()))
                .isEqualTo("a <b>x</b> & b");
        assertThat(row.after().stream().map(Stretch::text).collect(Collectors.joining()))
                .isEqualTo("a <i>x</i> & c");
    }

    @Test
    void whatCameHasNoBeforeAndWhatWentNoAfter() {
        Changed came = new Changed("s1", "narrative", "Finches came.", null, "new");
        Changed went = new Changed("s2", "narrative", "Finches went.", null, "no longer in the brief");
        Change change = new Change(1, List.of(came), List.of(went), List.of(), List.of(), List.of(), List.of());

        Difference difference = new Difference(brief, brief, change);

        assertThat(difference.kinds()).containsOnlyKeys("Added", "Withdrawn");
        assertThat(difference.kinds().get("Added").getFirst().before()).isNull();
        assertThat(difference.kinds().get("Withdrawn").getFirst().after()).isNull();
    }
}
