package clew.work;

import static org.assertj.core.api.Assertions.assertThat;

import clew.item.Depth;
import clew.time.EdtfDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VoicesTest {
    private final List<String> waiting = new ArrayList<>();
    private final List<Work> works = new ArrayList<>();
    private final List<Pin> pins = new ArrayList<>();

    /// A work signed with these names whose page is its text.
    private VoicesTest by(String text, String... authors) {
        String id = "w" + works.size();
        works.add(new Work(
                id,
                "Work " + id,
                List.of(authors),
                List.of(new Copy(
                        "i" + id,
                        null,
                        null,
                        "Work " + id,
                        List.of(authors),
                        new EdtfDate("2020"),
                        Dating.From.SENDER,
                        LocalDate.parse("2020-12-31"),
                        null,
                        "paper",
                        null,
                        null,
                        Depth.ABSTRACT,
                        text,
                        LocalDate.parse("2020-12-31"),
                        true,
                        Role.COPY,
                        "first copy found",
                        false,
                        "")),
                List.of()));
        return this;
    }

    private Voices voices() {
        return Voices.of(works, waiting, page -> page, new Pins(pins));
    }

    private static Voice of(Voices voices, String... names) {
        return voices.voiceOf(List.of(names));
    }

    @Test
    void initialsAndTheOrderOfANameAreOneVoice() {
        Voices voices = by("", "Ada Maria Quill")
                .by("", "A. Quill")
                .by("", "Quill, Ada")
                .voices();

        Voice voice = of(voices, "A. Quill");
        assertThat(voice).isEqualTo(of(voices, "Quill, Ada"));
        assertThat(voice.id()).isEqualTo(of(voices, "Ada Maria Quill").id());
        assertThat(voice.name()).isEqualTo("Ada Maria Quill");
        assertThat(voice.because()).isNotEmpty();
        assertThat(voice.kind()).isEqualTo(Voice.Kind.PERSON);
    }

    @Test
    void initialsThatFitTwoPersonsAreNeither() {
        Voices voices =
                by("", "Ada Quill").by("", "Anton Quill").by("", "A. Quill").voices();

        assertThat(List.of(
                        of(voices, "A. Quill").id(),
                        of(voices, "Ada Quill").id(),
                        of(voices, "Anton Quill").id()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aHandleWhoseBearerSaysWhoTheyAreIsThatPerson() {
        Voices voices = by("Hello, I am Ada Quill, and I grow moss.", "mossy77")
                .by("", "Ada Quill")
                .voices();

        Voice voice = of(voices, "mossy77");
        assertThat(voice.id()).isEqualTo(of(voices, "Ada Quill").id());
        assertThat(voice.members()).contains("Ada Quill", "mossy77");
        assertThat(voice.because()).anySatisfy(b -> assertThat(b).contains("I am Ada Quill"));
    }

    @Test
    void aHandleThatSaysNothingIsItsOwnVoice() {
        Voices voices = by("Moss is fine.", "mossy77").by("", "Ada Quill").voices();

        assertThat(of(voices, "mossy77").id())
                .isNotEqualTo(of(voices, "Ada Quill").id());
    }

    @Test
    void aCollectiveIsTheGroupThatItNames() {
        Voices voices = by("", "Ada Quill", "Bo Larch", "Cy Fern")
                .by("The roofs were grown by Ada Quill, Bo Larch and Cy Fern.", "The Quill Lab")
                .voices();

        Voice lab = of(voices, "The Quill Lab");
        assertThat(lab.id())
                .isEqualTo(of(voices, "Ada Quill", "Bo Larch", "Cy Fern").id());
        assertThat(lab.members()).contains("Ada Quill", "The Quill Lab");
    }

    @Test
    void aCollectiveThatNamesNobodyStandsForItself() {
        Voices voices = by("", "Ada Quill", "Bo Larch")
                .by("Roofs are hot.", "Roof Society")
                .voices();

        Voice voice = of(voices, "Roof Society");
        assertThat(voice.kind()).isEqualTo(Voice.Kind.ORGANISATION);
        assertThat(voice.members()).containsExactly("Roof Society");
    }

    @Test
    void authorsOfOneCampAreOneVoiceAndCoauthorsOfOnceAreNot() {
        Voices voices = by("", "Ada Quill", "Bo Larch", "Cy Fern")
                .by("", "Ada Quill", "Bo Larch")
                .by("", "Dee Sedge", "Bo Larch")
                .voices();

        String camp = of(voices, "Ada Quill", "Bo Larch", "Cy Fern").id();
        assertThat(of(voices, "Ada Quill", "Bo Larch").id()).isEqualTo(camp);
        assertThat(of(voices, "Dee Sedge", "Bo Larch").id()).isNotEqualTo(camp);
        assertThat(of(voices, "Bo Larch").id()).isNotEqualTo(camp);
    }

    @Test
    void aSignatureNamesOneOrTwoAndTheFirstOfMany() {
        Voices voices = by("", "Ada Quill", "Bo Larch", "Cy Fern").voices();

        assertThat(voices.signature(List.of("Ada Quill"))).isEqualTo("Ada Quill");
        assertThat(voices.signature(List.of("Ada Quill", "Bo Larch"))).isEqualTo("Ada Quill and Bo Larch");
        assertThat(voices.signature(List.of("Ada Quill", "Bo Larch", "Cy Fern")))
                .isEqualTo("Ada Quill and colleagues");
    }

    @Test
    void theVoiceDoesNotDependOnWhichWorkComesFirst() {
        Voices voices = by("", "A. Quill").by("", "Ada Quill").voices();
        String id = of(voices, "Ada Quill").id();
        java.util.Collections.reverse(works);

        assertThat(of(voices(), "A. Quill").id()).isEqualTo(id);
    }

    private VoicesTest pinned(Pin.Kind kind, String text, String... names) {
        pins.add(new Pin(pins.size() + 1, java.time.Instant.EPOCH, kind, List.of(names), text));
        return this;
    }

    @Test
    void aHandleOfAFirstNameAndAnInitialIsTheOnePersonItFits() {
        Voices voices = by("", "QuentinM").by("", "Quentin Marsh").voices();

        assertThat(of(voices, "QuentinM").id())
                .isEqualTo(of(voices, "Quentin Marsh").id());
        assertThat(of(voices, "QuentinM").name()).isEqualTo("Quentin Marsh");
    }

    @Test
    void aHandleFitsThePersonWhoHasAPageHere() {
        by("", "QuentinM");
        Work signedByNobody = works.getFirst();
        works.add(new Work("w9", "Quentin Marsh", List.of(), signedByNobody.copies(), List.of()));

        assertThat(of(voices(), "QuentinM").name()).isEqualTo("Quentin Marsh");
    }

    @Test
    void aHandleFitsThePersonWhosePageHereHasNoDateYet() {
        by("", "QuentinM");
        waiting.add("Quentin Marsh");

        assertThat(of(voices(), "QuentinM").name()).isEqualTo("Quentin Marsh");
    }

    @Test
    void aHandleInTheLettersOfAWholeNameIsThatPerson() {
        Voices voices =
                by("", "QuentinMarsh").by("", "Quentin Marsh").by("", "Marsh").voices();

        assertThat(of(voices, "QuentinMarsh").name()).isEqualTo("Quentin Marsh");
        assertThat(of(voices, "QuentinMarsh").because())
                .anySatisfy(b -> assertThat(b).isEqualTo("QuentinMarsh is written like the one Quentin Marsh here"));
    }

    @Test
    void aHandleInOneWordIsNobodyOfTwoWords() {
        Voices voices = by("", "lina").by("", "Li Na").voices();

        assertThat(of(voices, "lina").id()).isNotEqualTo(of(voices, "Li Na").id());
    }

    @Test
    void aHandleThatFitsTwoIsNeither() {
        Voices voices = by("", "QuentinM")
                .by("", "Quentin Marsh")
                .by("", "Quentin Moor")
                .voices();

        assertThat(of(voices, "QuentinM").name()).isEqualTo("QuentinM");
    }

    @Test
    void namesThatAPersonSaysAreOneVoiceAre() {
        Voices voices = by("", "Ada Quill")
                .by("", "mossy77")
                .pinned(Pin.Kind.ONE_VOICE, "", "Ada Quill", "mossy77")
                .voices();

        Voice voice = of(voices, "mossy77");
        assertThat(voice.id()).isEqualTo(of(voices, "Ada Quill").id());
        assertThat(voice.members()).contains("Ada Quill", "mossy77");
        assertThat(voice.because()).contains("pinned (1)");
    }

    @Test
    void namesThatAPersonSaysAreTwoVoicesAreTwo() {
        Voices voices = by("", "Ada Quill")
                .by("", "A. Quill")
                .pinned(Pin.Kind.TWO_VOICES, "", "A. Quill", "Ada Quill")
                .voices();

        assertThat(of(voices, "A. Quill").id())
                .isNotEqualTo(of(voices, "Ada Quill").id());
    }

    @Test
    void theLaterOfTwoPinsHoldsAndAnUndonePinHoldsNoMore() {
        by("", "Ada Quill")
                .by("", "mossy77")
                .pinned(Pin.Kind.ONE_VOICE, "", "Ada Quill", "mossy77")
                .pinned(Pin.Kind.TWO_VOICES, "", "mossy77", "Ada Quill");
        assertThat(of(voices(), "mossy77").id())
                .isNotEqualTo(of(voices(), "Ada Quill").id());

        pinned(Pin.Kind.UNDO, "2");
        assertThat(of(voices(), "mossy77").id())
                .isEqualTo(of(voices(), "Ada Quill").id());
    }

    @Test
    void aNameThatAPersonChoseIsPrintedAndTheOthersStayKnown() {
        Voices voices = by("", "Ada Quill")
                .by("", "Ada Quill", "Bo Larch", "Cy Fern")
                .pinned(Pin.Kind.NAME, "Ada M. Quill", "Ada Quill")
                .pinned(Pin.Kind.NAME, "The moss camp", "Ada M. Quill and colleagues")
                .voices();

        assertThat(of(voices, "Ada Quill").name()).isEqualTo("Ada M. Quill");
        assertThat(of(voices, "Ada Quill").members()).contains("Ada Quill");
        assertThat(of(voices, "Ada Quill", "Bo Larch", "Cy Fern").name()).isEqualTo("The moss camp");
        assertThat(of(voices, "Ada Quill", "Bo Larch", "Cy Fern").members()).contains("Ada M. Quill and colleagues");
    }

    @Test
    void aNameThatAPersonSaysIsAGroupsIsThatGroup() {
        Voices voices = by("", "Ada Quill", "Bo Larch", "Cy Fern")
                .by("", "Roof Society")
                .pinned(Pin.Kind.ONE_VOICE, "", "Ada Quill and colleagues", "Roof Society")
                .voices();

        assertThat(of(voices, "Roof Society").id())
                .isEqualTo(of(voices, "Ada Quill", "Bo Larch", "Cy Fern").id());
    }

    @Test
    void whoAPersonSaysIsAnotherIsAnotherUnderNearlyTheSameName() {
        by("", "Ada Quill").by("", "Ada M. Quill").by("", "Ada Mary Quill");
        assertThat(of(voices(), "Ada Quill").id())
                .isEqualTo(of(voices(), "Ada M. Quill").id());

        pinned(Pin.Kind.TWO_VOICES, "", "Ada Quill", "Ada M. Quill");
        assertThat(of(voices(), "Ada Quill").id())
                .isNotEqualTo(of(voices(), "Ada M. Quill").id());
        assertThat(of(voices(), "Ada Mary Quill").id())
                .isEqualTo(of(voices(), "Ada M. Quill").id());
    }

    @Test
    void twoGroupsThatAPersonSaysAreOneAreOne() {
        by("", "Ada Quill", "Bo Larch", "Cy Fern")
                .by("", "Dee Marsh", "Eli Stone", "Fay Brook")
                .pinned(Pin.Kind.ONE_VOICE, "", "Ada Quill and colleagues", "Dee Marsh and colleagues");

        Voice voice = of(voices(), "Dee Marsh", "Eli Stone", "Fay Brook");
        assertThat(voice.id())
                .isEqualTo(of(voices(), "Ada Quill", "Bo Larch", "Cy Fern").id());
        assertThat(voice.members()).contains("Dee Marsh and colleagues");
    }

    @Test
    void aPairAndItsLargerGroupThatAPersonSaysAreTwoAreTwo() {
        by("", "Ada Quill", "Bo Larch", "Cy Fern").by("", "Ada Quill", "Bo Larch");
        assertThat(of(voices(), "Ada Quill", "Bo Larch").id())
                .isEqualTo(of(voices(), "Ada Quill", "Bo Larch", "Cy Fern").id());

        pinned(Pin.Kind.TWO_VOICES, "", "Ada Quill and Bo Larch", "Ada Quill and colleagues");
        assertThat(of(voices(), "Ada Quill", "Bo Larch").name()).isEqualTo("Ada Quill and Bo Larch");
    }
}
