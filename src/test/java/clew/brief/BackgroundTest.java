package clew.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clew.brief.Background.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackgroundTest {
    private static Line line(int update, String text) {
        return new Line(update + text, update, 1, text);
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(Line::text).toList();
    }

    @Test
    void nothingWasToldSoThereIsNoBackground() {
        assertThat(new Background(List.of()).beside("The dam at Orrin broke.", 100))
                .isEmpty();
    }

    @Test
    void everythingFitsAndKeepsItsOrder() {
        List<Line> told = List.of(line(0, "The dam at Orrin cracked."), line(1, "Engineers drained the lake."));
        assertThat(new Background(told).beside("", 100)).isEqualTo(told);
    }

    @Test
    void theLinesHaveNoMoreWordsThanAllowed() {
        List<Line> told = List.of(
                line(0, "The dam at Orrin cracked near its northern gate."), line(1, "Engineers drained the lake."));
        assertThat(texts(new Background(told).beside("", 8))).containsExactly("Engineers drained the lake.");
    }

    @Test
    void howItBeganAndWhatCameLastOutlastTheMiddle() {
        List<Line> told = new ArrayList<>();
        told.add(line(0, "A crack opened across the Orrin dam."));
        told.add(line(1, "Alder villagers argued about sandbags."));
        told.add(line(2, "Barley prices rose in Birch."));
        told.add(line(3, "Cedar school closed for repairs."));
        told.add(line(4, "Two ministers toured Dogwood."));
        told.add(line(5, "Elder market moved uphill."));
        told.add(line(6, "Engineers finally drained the whole reservoir."));
        assertThat(texts(new Background(told).beside("", 13)))
                .containsExactly(
                        "A crack opened across the Orrin dam.", "Engineers finally drained the whole reservoir.");
    }

    @Test
    void whatTheNewsSaysIsNotSaidAgain() {
        List<Line> told = List.of(line(0, "Engineers drained the lake."), line(1, "Orrin council raised a loan."));
        assertThat(texts(new Background(told).beside("Engineers drained the lake.", 100)))
                .containsExactly("Orrin council raised a loan.");
    }

    @Test
    void whatWasSaidTwiceIsToldOnce() {
        List<Line> told = List.of(line(0, "Engineers drained the lake."), line(1, "Engineers drained the lake."));
        assertThat(new Background(told).beside("", 100)).hasSize(1);
    }

    @Test
    void aLineThatPointsBackStandsOnlyAfterTheOneItPointsTo() {
        Line alone = line(0, "He refused to sign it.");
        assertThat(new Background(List.of(alone)).beside("", 100)).isEmpty();
        List<Line> both = List.of(line(0, "Mayor Tamsin Vole met the engineers."), alone);
        assertThat(new Background(both).beside("", 100)).isEqualTo(both);
        List<Line> apart = List.of(line(0, "Mayor Tamsin Vole met the engineers."), line(1, "He refused to sign it."));
        assertThat(texts(new Background(apart).beside("", 100)))
                .containsExactly("Mayor Tamsin Vole met the engineers.");
    }

    @Test
    void aLineThatMattersMoreForOtherReasonsGoesFirst() {
        List<Line> told = List.of(
                new Line("a", 0, 0.2, "Farmers lost nine fields of barley."),
                new Line("b", 0, 5, "Inspectors had warned of the northern gate."));
        assertThat(texts(new Background(told).beside("", 7)))
                .containsExactly("Inspectors had warned of the northern gate.");
        assertThatThrownBy(() -> new Line("c", 0, 0, "Nothing.")).isInstanceOf(IllegalArgumentException.class);
    }

    /// Twenty lines of eight words, no two of which share a word.
    private static List<Line> twenty(IntUnaryOperator update) {
        return IntStream.range(0, 20)
                .mapToObj(i -> line(
                        update.applyAsInt(i),
                        IntStream.range(0, 8).mapToObj(w -> "w" + i + "x" + w).collect(Collectors.joining(" "))))
                .toList();
    }

    @Test
    void aStoryThatHasJustBegunTakesFewerWords() {
        Background begun = new Background(twenty(i -> 0));
        assertThat(begun.beside("", 100)).as("63 words").hasSize(7);
        assertThat(begun.beside("", 40)).as("40 words").hasSize(5);
        assertThat(new Background(twenty(i -> i)).beside("", 100))
                .as("100 words")
                .hasSize(12);
    }

    @Test
    void whatTellsLittleBesideTheRestIsLeftOut() {
        List<Line> told = List.of(
                line(0, "The dam at Orrin cracked near its northern gate."),
                new Line("little", 1, 0.01, "Farmers lost nine fields of barley."));
        assertThat(texts(new Background(told).beside("", 100)))
                .containsExactly("The dam at Orrin cracked near its northern gate.");
    }
}
