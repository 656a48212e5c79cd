package clew.brief;

import static org.assertj.core.api.Assertions.assertThat;

import clew.brief.Sentence.Kind;
import clew.brief.Sentence.Status;
import clew.item.Depth;
import clew.reading.Passage;
import clew.work.Work;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
    private static final String PAGE = """
            Title: Moss upstairs
            Authors: Ada Quill

            We find that moss cools 14 roofs in Larchdale. We do not find that it cools streets. \
            We find that moss cools roofs. It may cool attics. The gardener was unable to lift the tiles, she said. Moss is not harmful.
            """;
    private static final String OTHER = """
            Title: Moss again
            Authors: Bo Marsh

            Quill found moss on 14 roofs.
            """;
    private static final Work WORK = Sample.work("w1", "Moss upstairs", List.of("Ada Quill"), Depth.ABSTRACT, PAGE);
    private static final String COOLS = "We find that moss cools 14 roofs in Larchdale.";

    private static final String TURNED = "We find that moss cools roofs.";

    private final Gate gate = Sample.gate(List.of(WORK), List.of(PAGE));

    private static Passage passage(String quote) {
        int from = PAGE.indexOf(quote);
        return Passage.between("iw1", WORK.copies().getFirst().page(), PAGE, from, from + quote.length());
    }

    private static Sentence sentence(Kind kind, String text, String quote) {
        return sentence(kind, text, "w1", passage(quote));
    }

    private static Sentence sentence(Kind kind, String text, String work, Passage passage) {
        return new Sentence("c1", text, kind, List.of(new Citation(0, work, List.of(passage))), 1.0, Status.SUPPORTED);
    }

    private void refuses(String reason, Sentence sentence) {
        assertThat(gate.admits(sentence, "Ada Quill")).as(sentence.text()).isFalse();
        assertThat(gate.refused()).containsExactly(new Brief.Refused(reason, 1));
    }

    private void admits(Sentence sentence) {
        assertThat(gate.admits(sentence, "Ada Quill"))
                .as("%s %s", sentence.text(), gate.refused())
                .isTrue();
        assertThat(gate.refused()).isEmpty();
    }

    @Test
    void whatStandsInItsPassageIsAdmitted() {
        admits(sentence(Kind.ATTRIBUTED, "Ada Quill finds that moss cools 14 roofs in Larchdale.", COOLS));
        admits(sentence(Kind.QUOTED, "Ada Quill: “moss cools 14 roofs in Larchdale”.", COOLS));
    }

    @Test
    void whatNarrowsAClaimMayNotBeLeftOut() {
        refuses(
                "its scope differs from its passage",
                sentence(Kind.QUOTED, "Ada Quill: “moss cools 14 roofs”.", COOLS));
    }

    @Test
    void aWorkThatIsNotThereIsRefused() {
        refuses(
                "cites a work that is not there",
                sentence(Kind.ATTRIBUTED, "Ada Quill finds that moss cools 14 roofs.", "w9", passage(COOLS)));
    }

    @Test
    void aPassageThatIsNotInTheStoredBytesIsRefused() {
        Passage real = passage(COOLS);
        Passage shifted = new Passage("iw1", real.sha256(), real.start() + 1, real.end() + 1, COOLS);

        refuses(
                "a passage does not stand in the stored bytes",
                sentence(Kind.ATTRIBUTED, "Ada Quill finds that moss cools roofs.", "w1", shifted));
    }

    @Test
    void aPassageBeyondTheEndOfThePageIsRefused() {
        Passage beyond = new Passage("iw1", passage(COOLS).sha256(), 9000, 9000 + COOLS.length(), COOLS);

        refuses(
                "a passage does not stand in the stored bytes",
                sentence(Kind.ATTRIBUTED, "Ada Quill finds that moss cools roofs.", "w1", beyond));
    }

    @Test
    void aPassageOfASnapshotThatIsNotStoredIsRefused() {
        Gate empty = Sample.gate(List.of(WORK), List.of());

        assertThat(empty.admits(sentence(Kind.QUOTED, "Ada Quill: “moss cools 14 roofs”.", COOLS), "Ada Quill"))
                .isFalse();
        assertThat(empty.refused())
                .containsExactly(new Brief.Refused("a passage does not stand in the stored bytes", 1));
    }

    @Test
    void aPassageOfAnotherWorksPageIsRefused() {
        Work other = Sample.work("w2", "Fern upstairs", List.of("Bo Larch"), Depth.ABSTRACT, "Another page.");
        Gate both = Sample.gate(List.of(WORK, other), List.of(PAGE, "Another page."));

        assertThat(both.admits(
                        sentence(Kind.QUOTED, "Ada Quill: “moss cools 14 roofs”.", "w2", passage(COOLS)), "Ada Quill"))
                .isFalse();
    }

    @Test
    void aCopyThatMayNotHaveBeenOutCarriesNoSentence() {
        Work late = new Work(
                "w1",
                "Moss upstairs",
                List.of("Ada Quill"),
                List.of(Sample.copy("iw1", "Moss upstairs", List.of("Ada Quill"), Depth.ABSTRACT, PAGE, false)),
                List.of());

        assertThat(Sample.gate(List.of(late), List.of(PAGE))
                        .admits(sentence(Kind.QUOTED, "Ada Quill: “moss cools 14 roofs”.", COOLS), "Ada Quill"))
                .isFalse();
    }

    @Test
    void aTitleCarriesNoMoreThanThatTheWorkExists() {
        Work bare = Sample.work("w1", "Moss upstairs", List.of("Ada Quill"), Depth.TITLE, PAGE);
        Gate strict = Sample.gate(List.of(bare), List.of(PAGE));

        assertThat(strict.admits(sentence(Kind.COMPUTED, "“Moss upstairs” appears.", "Moss upstairs"), ""))
                .isTrue();
        assertThat(strict.admits(sentence(Kind.QUOTED, "Ada Quill: “Moss upstairs”.", "Moss upstairs"), ""))
                .isFalse();
        assertThat(strict.refused()).containsExactly(new Brief.Refused("only the title of its source was read", 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Quill: “moss cools 14 streets”.",
                "Ada Quill: “moss warms roofs”.",
                "Ada Quill: “moss cools 14 roofs” and “it cools everything”.",
                "Ada Quill: “oss cools 14 roofs”.",
                "Ada Quill: “”."
            })
    void aQuotationThatIsNotVerbatimIsRefused(String text) {
        refuses("a quotation is not verbatim", sentence(Kind.QUOTED, text, COOLS));
    }

    @Test
    void aQuotationThatCutsAWordToSayTheOppositeIsRefused() {
        refuses(
                "a quotation is not verbatim",
                sentence(
                        Kind.QUOTED,
                        "Ada Quill: “able to lift the tiles”.",
                        "The gardener was unable to lift the tiles, she said."));
    }

    @Test
    void aQuotationMayDifferInSpacesAndQuotationMarks() {
        String page = "He said: \"moss\n   doesn't burn\", twice.";
        Work work = Sample.work("w1", "Moss", List.of("Ada Quill"), Depth.FULL, page);
        Passage passage = Passage.between("iw1", work.copies().getFirst().page(), page, 0, page.length());

        assertThat(Sample.gate(List.of(work), List.of(page))
                        .admits(sentence(Kind.QUOTED, "Ada Quill: “moss doesn’t burn”.", "w1", passage), "Ada Quill"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Ada Quill finds that moss cools 41 roofs.", "Ada Quill finds that moss cools 1 of 14 roofs."})
    void aNumberThatIsNotThereIsRefused(String text) {
        refuses("a number is not in its passages", sentence(Kind.ATTRIBUTED, text, COOLS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Quill finds that moss cools roofs in Birchdale.",
                "Bo Larch finds that moss cools roofs.",
                "Larch finds that moss cools roofs.",
                "Ada Quill and Bo find that moss cools roofs."
            })
    void aNameThatIsNotThereIsRefusedWhereverItStands(String text) {
        refuses("a name is not in its passages", sentence(Kind.ATTRIBUTED, text, COOLS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The authors find that moss cools 14 roofs in Larchdale.",
                "In Larchdale, Ada Quill finds that moss cools 14 roofs.",
                "Quill and colleagues find that moss cools 14 roofs in Larchdale."
            })
    void aSentenceMayBeginWithAWordThatIsNoName(String text) {
        admits(sentence(Kind.ATTRIBUTED, text, COOLS));
    }

    private static boolean togetherAdmits(List<String> authors, String text) {
        Work together = Sample.work("w1", "Moss upstairs", authors, Depth.ABSTRACT, PAGE);
        Sentence said = sentence(Kind.ATTRIBUTED, text, COOLS);
        return Sample.gate(List.of(together), List.of(PAGE)).admits(said, "");
    }

    @Test
    void whatSeveralSayTogetherIsNotSaidByOneOfThem() {
        String says = " finds that moss cools 14 roofs in Larchdale.";
        List<String> two = List.of("Ada Quill", "Bo Larch");
        List<String> three = List.of("Ada Quill", "Bo Larch", "Cy Fenn");
        assertThat(togetherAdmits(List.of("Bo Larch"), "Bo Larch" + says)).isTrue();
        assertThat(togetherAdmits(two, "Quill and Larch" + says)).isTrue();
        assertThat(togetherAdmits(two, "Bo Larch" + says)).isFalse();
        assertThat(togetherAdmits(three, "Quill and colleagues" + says)).isTrue();
        assertThat(togetherAdmits(three, "Ada Quill" + says)).isFalse();
        assertThat(togetherAdmits(three, "Bo Larch and colleagues" + says)).isFalse();
    }

    @Test
    void aDenialThatIsDroppedIsRefused() {
        refuses(
                "a negation differs from its passage",
                sentence(
                        Kind.ATTRIBUTED,
                        "Ada Quill finds that it cools streets.",
                        "We do not find that it cools streets."));
    }

    @Test
    void aDenialThatIsAddedIsRefused() {
        refuses(
                "a negation differs from its passage",
                sentence(Kind.ATTRIBUTED, "Ada Quill doesn’t find that moss cools roofs.", COOLS));
    }

    @Test
    void aHedgeThatIsDroppedIsRefused() {
        refuses(
                "a hedge differs from its passage",
                sentence(Kind.ATTRIBUTED, "Ada Quill finds it to cool attics.", "It may cool attics."));
    }

    @Test
    void aHedgeThatIsAddedIsRefused() {
        refuses(
                "a hedge differs from its passage",
                sentence(Kind.ATTRIBUTED, "Ada Quill suggests that moss cools roofs.", COOLS));
    }

    @Test
    void theOppositeOfWhatThePassageSaysIsRefused() {
        refuses(
                "its passages say otherwise",
                sentence(Kind.ATTRIBUTED, "Ada Quill finds that moss warms 14 roofs in Larchdale.", COOLS));
    }

    @Test
    void whoDoesItToWhomMayNotBeTurnedRound() {
        refuses(
                "its passages say it the other way round",
                sentence(Kind.ATTRIBUTED, "Ada Quill finds that roofs cool moss.", TURNED));
    }

    @Test
    void whatAnotherPassageSaysIsRefused() {
        refuses(
                "its passages do not say so",
                sentence(
                        Kind.ATTRIBUTED,
                        "Ada Quill finds that hungry sparrows feed on berries near crowded harbours.",
                        COOLS));
    }

    @Test
    void aFrameRoundAQuotationIsCheckedToo() {
        refuses(
                "its passages do not say so",
                sentence(
                        Kind.QUOTED,
                        "Ada Quill, a gardener, farmer and beekeeper who doubts the results, calling them worthless: “moss”.",
                        COOLS));
    }

    @Test
    void whatOneSaysIsNotPutInTheMouthOfAnother() {
        Sentence said = sentence(Kind.ATTRIBUTED, "Ada Quill finds that moss cools 14 roofs in Larchdale.", COOLS);

        assertThat(gate.admits(said, "Bo Larch")).isFalse();
        assertThat(gate.refused()).containsExactly(new Brief.Refused("it is put in the mouth of another voice", 1));
    }

    @Test
    void aNameInThePassageIsNotTherebyTheSpeaker() {
        refuses(
                "it is put in the mouth of another voice",
                sentence(Kind.ATTRIBUTED, "Larchdale finds that moss cools 14 roofs.", COOLS));
    }

    @Test
    void aQuotationMayNotLeaveOutTheDenialBeforeIt() {
        refuses(
                "a negation differs from its passage",
                sentence(Kind.QUOTED, "Ada Quill: “it cools streets”.", "We do not find that it cools streets."));
    }

    @Test
    void refusalsAreCountedByReason() {
        Sentence wrong = sentence(Kind.ATTRIBUTED, "Ada Quill finds that moss cools 41 roofs.", COOLS);
        gate.admits(wrong, "Ada Quill");
        gate.admits(wrong, "Ada Quill");
        gate.admits(sentence(Kind.QUOTED, "Ada Quill: “moss burns”.", COOLS), "Ada Quill");

        assertThat(gate.refused())
                .containsExactly(
                        new Brief.Refused("a number is not in its passages", 2),
                        new Brief.Refused("a quotation is not verbatim", 1));
    }

    @Test
    void aCountOfWorksIsThatOfTheWorksCited() {
        Work other = Sample.work("w2", "Moss again", List.of("Bo Marsh"), Depth.ABSTRACT, OTHER);
        Gate both = Sample.gate(List.of(WORK, other), List.of(PAGE, OTHER));
        Passage title = Passage.between("iw1", WORK.copies().getFirst().page(), PAGE, 7, 20);
        int from = OTHER.indexOf("Quill found");
        Passage naming = Passage.between(
                "iw2", other.copies().getFirst().page(), OTHER, from, from + "Quill found moss".length());
        for (int count : new int[] {1, 2}) {
            Sentence named = new Sentence(
                    "n1",
                    "“Moss upstairs” is named in " + count + " other works here.",
                    Kind.COMPUTED,
                    List.of(new Citation(0, "w1", List.of(title)), new Citation(0, "w2", List.of(naming))),
                    1.0,
                    Status.SUPPORTED);
            assertThat(both.admits(named, "")).isEqualTo(count == 1);
        }
    }
}
