package clew.brief;

import static org.assertj.core.api.Assertions.assertThat;

import clew.brief.Sentence.Kind;
import clew.brief.Sentence.Status;
import clew.item.Depth;
import clew.item.Snapshot;
import clew.reading.Passage;
import clew.work.Pin;
import clew.work.Work;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PinnedSentencesTest {
    private static final String LINE = "We show that moss cools roofs.";
    private static final String PAGE = "Title: Moss upstairs\n\n" + LINE + " We show that moss holds rain.";
    private static final String MIRROR = "Title: Moss upstairs (copy)\n\nHello. " + LINE;
    private static final List<String> QUILL = List.of("Ada Quill");
    private static final Work WORK = new Work(
            "w1",
            "Moss upstairs",
            QUILL,
            List.of(
                    Sample.copy("i1", "Moss upstairs", QUILL, Depth.FULL, PAGE, true),
                    Sample.copy("i2", "Moss upstairs", QUILL, Depth.FULL, MIRROR, true)),
            List.of());
    private static final Gate GATE = Sample.gate(List.of(WORK), List.of(PAGE, MIRROR));
    private static final Sentence SAID =
            said("c1", "Quill shows that moss cools roofs.", Kind.ATTRIBUTED, passage("i1", PAGE, LINE));

    private static Passage passage(String item, String page, String quote) {
        int at = page.indexOf(quote);
        return Passage.between(item, Snapshot.ofText(page).sha256(), page, at, at + quote.length());
    }

    private static Sentence said(String id, String text, Kind kind, Passage... passages) {
        List<Citation> citations = List.of(new Citation(0, "w1", List.of(passages)));
        return new Sentence(id, text, kind, citations, 1.0, Status.SUPPORTED);
    }

    private static PinnedSentences pinned(Pin.Kind kind, String text, Sentence sentence) {
        Pin pin = new Pin(4, Instant.EPOCH, kind, List.of(sentence.id(), "1", sentence.text()), text);
        return new PinnedSentences(List.of(pin), n -> Optional.of(Sample.brief(n, sentence)), Map.of("w1", WORK));
    }

    private static Optional<Sentence> rejecting(Sentence rejected, Sentence drafted) {
        return pinned(Pin.Kind.REJECT, "", rejected).passed(drafted, "", GATE);
    }

    @Test
    void aRejectedClaimIsKnownAgainInAnotherCopyUnderAnotherIdAndInOtherWords() {
        Sentence elsewhere =
                said("c9", "Ada Quill shows: moss cools roofs.", Kind.ATTRIBUTED, passage("i2", MIRROR, LINE));
        Sentence quoted = said("o7", "Ada Quill: “" + LINE + "”.", Kind.QUOTED, passage("i2", MIRROR, LINE));

        assertThat(rejecting(SAID, SAID)).isEmpty();
        assertThat(rejecting(SAID, elsewhere)).isEmpty();
        assertThat(rejecting(SAID, quoted)).isEmpty();
    }

    @Test
    void aSentenceThatRepeatsItTogetherWithMoreIsRejectedToo() {
        Passage rain = passage("i1", PAGE, "We show that moss holds rain.");
        Sentence both =
                said("c5", "Quill shows that moss cools roofs.", Kind.ATTRIBUTED, passage("i1", PAGE, LINE), rain);
        Sentence appears = said(
                "e1",
                "“Moss upstairs” appears. Ada Quill: “" + LINE.replace(".", "") + "”.",
                Kind.COMPUTED,
                passage("i1", PAGE, "Moss upstairs"),
                passage("i1", PAGE, LINE));

        assertThat(rejecting(SAID, both)).isEmpty();
        assertThat(rejecting(SAID, appears)).isEmpty();
    }

    @Test
    void aWriterThatAsksIsToldOfTheRejectionBeforeItProposes() {
        PinnedSentences pins = pinned(Pin.Kind.REJECT, "", SAID);

        assertThat(pins.fault(SAID, "", GATE)).contains("a person rejected what it says");
        assertThat(pinned(Pin.Kind.KEEP, "", SAID).fault(SAID, "", GATE)).isEqualTo(GATE.fault(SAID, ""));
    }

    @Test
    void whatOnlyStandsBesideItIsStillPrinted() {
        Sentence rain = said(
                "c2",
                "Quill shows that moss holds rain.",
                Kind.ATTRIBUTED,
                passage("i1", PAGE, "We show that moss holds rain."));
        Sentence appears = said("e1", "“Moss upstairs” appears.", Kind.COMPUTED, passage("i1", PAGE, "Moss upstairs"));

        assertThat(rejecting(SAID, rain)).contains(rain);
        assertThat(rejecting(SAID, appears)).contains(appears);
        assertThat(rejecting(appears, SAID)).contains(SAID);
    }

    @Test
    void aPersonsWordsWinOverTheGateButNotOverAMissingPassage() {
        PinnedSentences pins = pinned(Pin.Kind.REWORD, "Moss cools 40 Roman roofs.", SAID);
        Passage gone = new Passage("i1", Sample.SHA, 0, LINE.length(), LINE);

        assertThat(GATE.admits(
                        said("c1", "Moss cools 40 Roman roofs.", Kind.ATTRIBUTED, passage("i1", PAGE, LINE)), ""))
                .isFalse();
        assertThat(pins.passed(SAID, "", GATE)).hasValueSatisfying(s -> {
            assertThat(s.text()).isEqualTo("Moss cools 40 Roman roofs.");
            assertThat(s.kind()).isEqualTo(Kind.WORDED);
        });
        assertThat(pins.listed(List.of(new Brief.Pinned(4, "said", List.of("c1"), null, null))))
                .singleElement()
                .satisfies(p -> assertThat(p.fault()).isEqualTo("a name is not in its passages"));
        assertThat(pins.passed(said("c1", "Moss cools.", Kind.ATTRIBUTED, gone), "", GATE))
                .isEmpty();
    }

    @Test
    void whatIsKeptIsPrintedOnceAndOnlyWhileItsPassagesStand() {
        PinnedSentences pins = pinned(Pin.Kind.KEEP, "", SAID);
        Gate bare = Sample.gate(List.of(WORK), List.of());

        assertThat(pins.missing(List.of(), GATE)).singleElement().isEqualTo(SAID);
        assertThat(pins.missing(List.of(SAID), GATE)).isEmpty();
        assertThat(pins.missing(List.of(), bare)).isEmpty();
        assertThat(bare.refused())
                .singleElement()
                .satisfies(r -> assertThat(r.reason()).contains("does not stand"));
    }

    @Test
    void itemsThatAreOfAnotherWorkNowAreCitedUnderThat() {
        Work regrouped = new Work("w8", "Moss upstairs", QUILL, List.copyOf(WORK.copies()), List.of());
        Pin pin = new Pin(1, Instant.EPOCH, Pin.Kind.KEEP, List.of("c1", "1", SAID.text()), "");
        PinnedSentences pins =
                new PinnedSentences(List.of(pin), n -> Optional.of(Sample.brief(n, SAID)), Map.of("w8", regrouped));

        assertThat(pins.missing(List.of(), Sample.gate(List.of(regrouped), List.of(PAGE))))
                .singleElement()
                .satisfies(s -> assertThat(s.citations().getFirst().work()).isEqualTo("w8"));
    }

    @Test
    void whatAPinNamesAndNoVersionHasDoesNothing() {
        Pin pin = new Pin(1, Instant.EPOCH, Pin.Kind.REJECT, List.of("c1", "1", SAID.text()), "");
        PinnedSentences pins = new PinnedSentences(List.of(pin), n -> Optional.empty(), Map.of("w1", WORK));

        assertThat(pins.passed(SAID, "", GATE)).contains(SAID);
    }
}
