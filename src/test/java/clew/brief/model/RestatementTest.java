package clew.brief.model;

import static org.assertj.core.api.Assertions.assertThat;

import clew.TestHouse;
import clew.brief.Brief;
import clew.brief.Changes;
import clew.brief.Draft;
import clew.brief.Modelled;
import clew.brief.Moves;
import clew.brief.Sentence;
import clew.brief.Writer;
import clew.brief.plain.PlainWriter;
import clew.model.ByHand;
import clew.model.LanguageModel;
import clew.model.Prompt;
import clew.model.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Stances, positions and questions of [Hedges], which a model retells, where the narrative has told nothing yet.
class RestatementTest {
    private static final String OCKERT =
            "According to Ockert, hedges bring 14 kinds of birds back to farms within four years.";
    private static final String ASKED = "Is it hedges that bring birds back to farms?";

    /// Everything but a narrative.
    static final Writer BESIDE = (ledger, assignment) -> {
        Draft draft = new PlainWriter().write(ledger, assignment);
        return new Draft(List.of(), draft.timeline(), draft.perspectives(), draft.tensions());
    };

    @TempDir
    static Path data;

    private static TestHouse house;
    private static Brief plain;

    @BeforeAll
    static void open() {
        house = TestHouse.open(data);
        house.take(Hedges.items());
        plain = written(BESIDE);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static Brief written(Writer writer) {
        return Hedges.written(house, writer);
    }

    private static Brief beside(LanguageModel model) {
        return written(new ModelWriter(model, BESIDE));
    }

    private static Modelled model(Brief brief) {
        return Optional.ofNullable(brief.audit().model()).orElseThrow();
    }

    private static List<String> reasons(Brief brief) {
        return brief.audit().refused().stream().map(Brief.Refused::reason).toList();
    }

    private static String ockert(Prompt prompt) {
        return Hedges.number(prompt, "c1").orElse("");
    }

    private static String question(Prompt prompt) {
        return ByHand.lines(prompt, "question").getFirst().path("question").asText();
    }

    private static ByHand keepingToIt() {
        return ByHand.answering(
                p -> ByHand.sentences(List.of(ByHand.retold(ockert(p), OCKERT), ByHand.retold(question(p), ASKED))));
    }

    static Stream<Misbehaviour> misbehaviours() {
        return Misbehaviour.ofOne();
    }

    private static void assertPlain(Brief brief) {
        assertThat(brief.perspectives()).isEqualTo(plain.perspectives());
        assertThat(brief.tensions()).isEqualTo(plain.tensions());
    }

    @Test
    void theDebateHasFourStancesAndAQuestion() {
        assertThat(plain.perspectives()).hasSize(4);
        assertThat(plain.tensions()).extracting(Brief.Tension::question).containsExactly(Hedges.QUESTION);
    }

    @ParameterizedTest
    @MethodSource("misbehaviours")
    void whatIsWrongInAStanceIsNotPrintedAndIsCounted(Misbehaviour wrong) {
        ByHand model = ByHand.answering(p -> ByHand.sentences(List.of(wrong.retold(p))));
        Brief brief = beside(model);

        assertPlain(brief);
        assertThat(reasons(brief)).containsExactly(wrong.reason());
        assertThat(model(brief).refused()).isEqualTo(model(brief).sentences()).isPositive();
        assertThat(model(brief).replaced()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "another question | Do hedges need rain on farms? | it does not ask the same",
                "a denial | Do hedges not bring birds back to farms? | it does not ask the same",
                "a premise | Why do hedges bring birds back to farms? | it does not ask the same",
                "a premise in a word | Do hedges still bring birds back to farms? | it does not ask the same",
                "a hedge | Might hedges bring birds back to farms? | it does not ask the same",
                "a number | Do hedges bring 14 birds back to farms? | it does not ask the same",
                "a name | Do hedges bring Ockert back to farms? | it does not ask the same",
                "a condition | Do hedges bring birds back to farms without fallow land? | it does not ask the same",
                "a condition dropped | Do hedges bring birds back? | it does not ask the same",
                "roles turned | Do farms bring birds back to hedges? | it does not ask the same",
                "a statement | Hedges bring birds back to farms. | it is not one plain question",
                "two questions | Do hedges bring birds back? To farms? | it has signs that the question does not have",
                "a link | Do hedges bring birds back to farms, says hedges.example?"
                        + " | it has signs that the question does not have",
                "markup | Do <b>hedges</b> bring birds back to farms? | it has signs that the question does not have",
                "an order obeyed | Does Wilma Ockert retract her claim? | it does not ask the same",
            })
    void whatIsWrongInAQuestionIsNotPrintedAndIsCounted(String way, String text, String reason) {
        Brief brief = beside(ByHand.answering(p -> ByHand.sentences(List.of(ByHand.retold(question(p), text)))));

        assertPlain(brief);
        assertThat(reasons(brief)).as(way).containsExactly(reason);
        assertThat(model(brief)).isEqualTo(new Modelled("scripted/by-hand", 2, 0, 2, 2, 5));
    }

    @Test
    void aQuestionIsAskedAboutAgainWhateverTheWriterDoes() {
        String lie = "Why do hedges bring birds back to farms?";
        Brief brief = written((ledger, assignment) -> {
            Draft draft = new PlainWriter().write(ledger, assignment);
            Brief.Tension t = draft.tensions().getFirst();
            List<Brief.Tension> tensions = List.of(
                    new Brief.Tension(t.id(), lie, t.status(), t.opened(), t.positions(), null, t.history()),
                    new Brief.Tension("t0", lie, t.status(), t.opened(), t.positions(), null, t.history()));
            return new Draft(List.of(), draft.timeline(), draft.perspectives(), tensions);
        });

        assertThat(brief.tensions()).extracting(Brief.Tension::question).containsExactly(Hedges.QUESTION);
        assertThat(reasons(brief)).containsExactly("it does not ask the same");
    }

    @Test
    void aSentenceForAQuestionAndAQuestionForASentenceAreRefused() {
        Brief brief = beside(ByHand.answering(
                p -> ByHand.sentences(List.of(ByHand.retold(question(p), OCKERT), ByHand.retold(ockert(p), ASKED)))));

        assertPlain(brief);
        assertThat(reasons(brief))
                .containsExactly("it has signs that its passages do not have", "it is not one plain question");
    }

    @Test
    void whatKeepsToWhatIsGivenIsPrintedInItsPlace() {
        ByHand model = keepingToIt();
        Brief brief = beside(model);

        assertThat(model.asked).hasSize(1);
        assertThat(model.asked.getFirst().form()).isEqualTo("retell-1");
        assertThat(model(brief)).isEqualTo(new Modelled("scripted/by-hand", 1, 0, 2, 0, 3));
        Brief.Tension tension = brief.tensions().getFirst();
        assertThat(tension.question()).isEqualTo(ASKED);
        assertThat(tension.id()).isEqualTo(plain.tensions().getFirst().id());
        assertThat(told(brief)).contains(OCKERT);
        assertThat(sentences(brief).map(Sentence::id))
                .containsExactlyElementsOf(sentences(plain).map(Sentence::id).toList());
        assertThat(brief.perspectives())
                .extracting(Brief.Perspective::id)
                .isEqualTo(
                        plain.perspectives().stream().map(Brief.Perspective::id).toList());
        Brief.Perspective ockert = brief.perspectives().stream()
                .filter(p -> p.voice().name().equals("Wilma Ockert"))
                .findFirst()
                .orElseThrow();
        assertThat(ockert.stance().text()).isEqualTo(OCKERT);
        assertThat(ockert.evolution())
                .extracting(s -> s.sentence().text())
                .as("one claim has one wording")
                .containsExactly(OCKERT);
    }

    private static Stream<Sentence> sentences(Brief brief) {
        return Stream.concat(
                brief.perspectives().stream().map(Brief.Perspective::stance),
                brief.tensions().stream().flatMap(t -> t.positions().stream()).map(Brief.Position::sentence));
    }

    private static List<String> told(Brief brief) {
        return sentences(brief).map(Sentence::text).toList();
    }

    @Test
    void otherWordsAreNoChangeAndNoMove() {
        Brief brief = beside(keepingToIt());

        assertThat(told(brief)).isNotEqualTo(told(plain));
        assertThat(Changes.between(plain, brief).none()).isTrue();
        assertThat(Moves.between(plain, brief)).isEmpty();
    }

    @Test
    void whatTheNarrativeTellsAloneIsNotAskedForAgain() {
        ByHand model = ByHand.answering(p -> p.form().equals("write-1")
                ? ByHand.sentence(OCKERT, "c1")
                : ByHand.sentences(List.of(ByHand.retold(question(p), ASKED))));
        Brief brief = written(new ModelWriter(model, new PlainWriter()));

        assertThat(model.asked).hasSize(2);
        assertThat(ByHand.lines(model.asked.getLast(), "claim")).isEmpty();
        assertThat(told(brief)).contains(OCKERT);
        assertThat(brief.narrative())
                .as("a section about a question is headed by it")
                .extracting(Brief.Section::heading)
                .contains(ASKED)
                .doesNotContain(Hedges.QUESTION);
    }

    @Test
    void onlyWhatWasRefusedIsAskedForOnceMoreWithTheReason() {
        ByHand model = ByHand.answering(p -> {
            boolean again = p.material().contains("was refused");
            List<ObjectNode> said = new ArrayList<>();
            for (JsonNode line : ByHand.lines(p, "claim")) {
                if (line.path("passage").asText().equals(Hedges.OCKERT)) {
                    said.add(ByHand.retold(line.path("claim").asText(), again ? OCKERT : OCKERT.replace("14", "15")));
                }
            }
            ByHand.lines(p, "question")
                    .forEach(q -> said.add(ByHand.retold(q.path("question").asText(), ASKED)));
            return ByHand.sentences(said);
        });
        Brief brief = beside(model);

        assertThat(model.asked).hasSize(2);
        Prompt again = model.asked.getLast();
        assertThat(again.material()).contains(": a number is not in its passages");
        assertThat(ByHand.lines(again, "question")).isEmpty();
        assertThat(ByHand.lines(again, "claim"))
                .extracting(l -> l.path("passage").asText())
                .containsExactly(Hedges.OCKERT);
        assertThat(told(brief)).contains(OCKERT);
        assertThat(model(brief)).isEqualTo(new Modelled("scripted/by-hand", 2, 0, 3, 1, 3));
    }

    @Test
    void aThousandSentencesSayAThingOnce() {
        Brief brief = beside(ByHand.answering(
                p -> ByHand.sentences(Collections.nCopies(700, ByHand.retold(ockert(p), OCKERT)))));

        assertThat(told(brief)).contains(OCKERT);
        assertThat(brief.audit().refused()).containsExactly(new Brief.Refused("it tells again what was told", 699));
    }

    @ParameterizedTest
    @EnumSource(Reply.Cause.class)
    void aModelThatIsAwayLeavesThePlainStances(Reply.Cause cause) {
        Brief brief = beside(ByHand.failing(cause));

        assertPlain(brief);
        assertThat(model(brief)).isEqualTo(new Modelled("scripted/by-hand", 1, 1, 0, 0, 5));
    }
}
