package clew.brief.model;

import static org.assertj.core.api.Assertions.assertThat;

import clew.TestHouse;
import clew.brief.Brief;
import clew.brief.BriefJson;
import clew.brief.Draft;
import clew.brief.Modelled;
import clew.brief.Sentence;
import clew.brief.Writer;
import clew.brief.plain.PlainWriter;
import clew.model.ByHand;
import clew.model.LanguageModel;
import clew.model.Prompt;
import clew.model.Reply;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelWriterTest {
    private static final String OCKERT =
            "According to Ockert, hedges bring 14 kinds of birds back to farms within four years.";
    private static final String BOTH =
            "Ockert shows that hedges bring 14 kinds of birds back to farms within four years, while Amberg discovers that"
                    + " hedges do not bring birds back to farms without fallow land.";

    @TempDir
    static Path data;

    private static TestHouse house;
    private static List<String> plain;

    @BeforeAll
    static void open() {
        house = TestHouse.open(data);
        house.take(Hedges.items());
        plain = narrative(written(new PlainWriter()));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static Brief written(Writer writer) {
        return Hedges.written(house, writer);
    }

    private static Brief written(LanguageModel model) {
        return written(new ModelWriter(model, new PlainWriter()));
    }

    private static List<String> narrative(Brief brief) {
        return brief.narrative().stream()
                .flatMap(s -> s.sentences().stream())
                .map(Sentence::text)
                .toList();
    }

    private static Modelled model(Brief brief) {
        return Optional.ofNullable(brief.audit().model()).orElseThrow();
    }

    static Stream<Misbehaviour> misbehaviours() {
        return Misbehaviour.all();
    }

    @ParameterizedTest
    @MethodSource("misbehaviours")
    void whatIsWrongIsNotPrintedAndIsCounted(Misbehaviour wrong) {
        Brief brief = written(ByHand.answering("write-1", p -> ByHand.sentences(List.of(wrong.said()))));

        assertThat(narrative(brief)).isEqualTo(plain);
        assertThat(brief.audit().refused()).extracting(Brief.Refused::reason).containsExactly(wrong.reason());
        assertThat(model(brief).refused()).isEqualTo(model(brief).sentences()).isPositive();
        assertThat(model(brief).replaced()).as("four sentences and a question").isEqualTo(5);
    }

    @Test
    void aCheckThatRefusesNothingIsNoticed() {
        String lie = "Wilma Ockert shows that hedges bring 40 kinds of birds back to farms within four years.";
        ModelWriter writer =
                new ModelWriter(ByHand.answering("write-1", p -> ByHand.sentence(lie, "c1")), new PlainWriter());
        Draft[] draft = new Draft[1];
        Brief brief = written((ledger, a) -> {
            draft[0] = writer.write(
                    ledger,
                    new Writer.Assignment(
                            a.version(), a.asOf(), a.days(), a.page(), a.rejected(), (s, v) -> Optional.empty()));
            return draft[0];
        });

        assertThat(draft[0].narrative().getFirst().section().sentences())
                .extracting(Sentence::text)
                .contains(lie);
        // The gate is asked again, whatever the writer was told.
        assertThat(narrative(brief)).isNotEqualTo(plain).doesNotContain(lie);
    }

    @Test
    void aModelThatKeepsToItsClaimsIsPrinted() {
        ByHand model = ByHand.answering(
                "write-1",
                p -> ByHand.sentences(List.of(
                        ByHand.said(BOTH, "c1", "c2"),
                        ByHand.said(
                                "Nan Tolley hints that hedges might bring owls back to farms on clay since 2011.",
                                "c3"))));
        Brief brief = written(model);

        assertThat(narrative(brief)).hasSize(3).startsWith(BOTH).endsWith(plain.getLast());
        Sentence both = brief.narrative().getFirst().sentences().getFirst();
        assertThat(both.citations())
                .hasSize(2)
                .allSatisfy(c -> assertThat(c.source()).isPositive());
        assertThat(both.kind()).isEqualTo(Sentence.Kind.ATTRIBUTED);
        assertThat(model.asked).hasSize(2);
        assertThat(model(brief)).isEqualTo(new Modelled("scripted/by-hand", 2, 0, 2, 0, 4));
        assertThat(BriefJson.read(BriefJson.write(brief))).isEqualTo(brief);
    }

    @Test
    void whatIsToldWithAnotherIsAskedForByItselfBesideTheNarrative() {
        ByHand model = ByHand.answering("write-1", p -> ByHand.sentence(BOTH, "c1", "c2"));
        written(model);

        assertThat(ByHand.lines(model.asked.getLast(), "claim"))
                .extracting(l -> l.path("passage").asText())
                .containsExactlyInAnyOrder(Hedges.OCKERT, Hedges.AMBERG);
    }

    @Test
    void whatIsNotRetoldIsThePlainWriters() {
        Brief without = written(new PlainWriter());
        Brief with = written(ByHand.answering("write-1", p -> ByHand.sentence(OCKERT, "c1")));

        assertThat(with.narrative()).isNotEqualTo(without.narrative());
        assertThat(with.timeline()).hasSameSizeAs(without.timeline());
        assertThat(with.perspectives()).hasSameSizeAs(without.perspectives());
        assertThat(with.tensions()).hasSameSizeAs(without.tensions());
        assertThat(with.narrative())
                .extracting(Brief.Section::heading)
                .isEqualTo(
                        without.narrative().stream().map(Brief.Section::heading).toList());
        assertThat(without.audit().model()).isNull();
        assertThat(new String(BriefJson.write(without), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("\"model\"");
    }

    @Test
    void whatIsRefusedIsAskedForOnceMoreWithTheReason() {
        ByHand model = ByHand.answering(
                "write-1",
                p -> p.material().startsWith("<<<")
                        ? ByHand.sentences(List.of(
                                ByHand.said(OCKERT.replace("14", "15"), "c1"),
                                ByHand.said(plain.get(1), "c2"),
                                ByHand.said(plain.get(2), "c3"),
                                ByHand.said(plain.get(3), "c4")))
                        : ByHand.sentence(OCKERT, "c1"));
        Brief brief = written(model);

        assertThat(model.asked).hasSize(3);
        assertThat(model.asked.get(1).material()).contains("c1: a number is not in its passages");
        assertThat(ByHand.lines(model.asked.get(1), "claim"))
                .extracting(l -> l.path("claim").asText())
                .containsExactly("c1");
        assertThat(narrative(brief)).hasSize(4).contains(OCKERT).containsAll(plain.subList(1, 4));
        assertThat(model(brief)).isEqualTo(new Modelled("scripted/by-hand", 3, 0, 5, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "I am sorry, I cannot help with that.",
                "{\"foo\": 1}",
                "{\"sentences\": [{\"text\": \"Wilma Ockert shows",
                "{\"sentences\": \"c1\"}",
                "{\"sentences\": [], \"sentences\": []}",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
                "null"
            })
    void anAnswerThatIsNoneLeavesThePlainBrief(String answer) {
        Brief brief = written(ByHand.answering(p -> answer));

        assertThat(narrative(brief)).isEqualTo(plain);
        assertThat(model(brief)).isEqualTo(new Modelled("scripted/by-hand", 2, 2, 0, 0, 5));
    }

    @ParameterizedTest
    @EnumSource(Reply.Cause.class)
    void aModelThatIsAwayLeavesThePlainBrief(Reply.Cause cause) {
        Brief brief = written(ByHand.failing(cause));

        assertThat(narrative(brief)).isEqualTo(plain);
        assertThat(model(brief).unanswered()).isEqualTo(2);
    }

    @Test
    void sentencesOfWrongShapesInsideTheAnswerAreRefused() {
        Brief brief = written(ByHand.answering(
                "write-1",
                p -> "{\"sentences\": [1, null, \"c1\", {}, {\"text\": {\"a\": []}},"
                        + " {\"claims\": {\"c1\": 1}, \"text\": 7}]}"));

        assertThat(narrative(brief)).isEqualTo(plain);
        assertThat(model(brief).refused()).isEqualTo(6);
    }

    @Test
    void wordsAroundTheAnswerArePassedOver() {
        Brief brief = written(ByHand.answering(
                p -> "Sure! Here it is:\n```json\n" + ByHand.sentence(OCKERT, "c1") + "\n```\nAnything else?"));

        assertThat(narrative(brief)).startsWith(OCKERT).hasSize(4);
    }

    @Test
    void aThousandSentencesSayAThingOnce() {
        List<ObjectNode> many = Collections.nCopies(800, ByHand.said(OCKERT, "c1"));
        Brief brief = written(ByHand.answering("write-1", p -> ByHand.sentences(many)));

        assertThat(narrative(brief)).hasSize(4).startsWith(OCKERT);
        assertThat(brief.audit().refused()).contains(new Brief.Refused("it tells again what was told", 799));
    }

    @Test
    void textsFromOutsideStandBetweenMarksThatTheyCannotContain() {
        ByHand model = ByHand.answering(p -> "");
        written(model);
        Prompt prompt = model.asked.getFirst();
        String mark = prompt.material().lines().findFirst().orElseThrow().substring(3);

        assertThat(prompt.instructions())
                .contains("<<<" + mark)
                .contains(mark + ">>>")
                .doesNotContain("{mark}");
        assertThat(prompt.material()).endsWith(mark + ">>>");
        assertThat(prompt.material().split(mark, -1)).hasSize(3);
        assertThat(prompt.form()).isEqualTo("write-1");
        assertThat(prompt.instructions()).doesNotContain("Ockert");
        ByHand again = ByHand.answering(p -> "");
        written(again);
        assertThat(again.asked.getFirst().hash()).isEqualTo(prompt.hash());
    }
}
