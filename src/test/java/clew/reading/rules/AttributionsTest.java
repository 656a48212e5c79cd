package clew.reading.rules;

import static org.assertj.core.api.Assertions.assertThat;

import clew.reading.Attribution;
import clew.reading.Attribution.Kind;
import clew.text.Span;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributionsTest {
    private static List<String> read(String text) {
        return Attributions.in(text).stream().map(a -> shown(a, text)).toList();
    }

    private static String shown(Attribution a, String text) {
        Span source = a.source();
        return (source == null ? "-" : source.of(text)) + " / " + a.cue().of(text) + " / "
                + a.content().stream().map(s -> s.of(text)).collect(Collectors.joining(" .. "));
    }

    @Test
    void fewQuotationsAreLookedAtHoweverManyThereAre() {
        List<Span> many = IntStream.range(0, 100_000)
                .mapToObj(i -> new Span(10 * i, 10 * i + 6))
                .toList();
        AtomicInteger looks = new AtomicInteger();

        List<Span> touching = Quotations.touching(
                many,
                q -> {
                    looks.incrementAndGet();
                    return q;
                },
                500_003,
                500_011);

        assertThat(touching).containsExactly(new Span(500_000, 500_006), new Span(500_010, 500_016));
        assertThat(looks).hasValueLessThan(25);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "The bridge is safe," said Ann Gold, a surveyor from Hull.  | Ann Gold, a surveyor from Hull / said / "The bridge is safe,"
            "The bridge is safe," Gold said, "and it is dry."           | Gold / said / "The bridge is safe," .. "and it is dry."
            Gold said: "The bridge is safe."                            | Gold / said / "The bridge is safe."
            “Is the bridge safe?” the mayor asked.                      | the mayor / asked / “Is the bridge safe?”
            ''The bridge is safe,'' she wrote in a letter.              | she / wrote / ''The bridge is safe,''
            """)
    void aQuotationGoesToTheSpeakerOnEitherSide(String text, String expected) {
        assertThat(read(text)).containsExactly(expected);
        assertThat(Attributions.in(text).getFirst().kind()).isEqualTo(Kind.DIRECT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The mayor said on Monday that the bridge would close.       | The mayor / said / that the bridge would close
            The engineers think the bridge may fall.                    | The engineers / think / the bridge may fall
            The bridge, the mayor said, is unsafe.                      | the mayor / said / The bridge .. is unsafe
            The bridge will close, officials said on Monday.            | officials / said / The bridge will close
            According to the survey, the bridge has cracks.             | the survey / According to / the bridge has cracks
            The bridge has cracks, according to a new survey.           | a new survey / according to / The bridge has cracks
            As the mayor noted, the bridge has cracks.                  | the mayor / noted / the bridge has cracks
            Ann Gold, who lives nearby, told reporters that it shook.   | Ann Gold / told / that it shook
            The council wants to repair the bridge.                     | The council / wants / to repair the bridge
            The mayor called for a new bridge.                          | The mayor / called for / a new bridge
            """)
    void reportedSpeechIsFoundWithoutQuotationMarks(String text, String expected) {
        assertThat(read(text)).containsExactly(expected);
        assertThat(Attributions.in(text).getFirst().kind()).isEqualTo(Kind.INDIRECT);
    }

    @Test
    void denialsStayWithTheCueAndHedgesWithTheContent() {
        assertThat(read("The mayor did not say that the bridge may be unsafe."))
                .containsExactly("The mayor / did not say / that the bridge may be unsafe");
    }

    @Test
    void quotedWordsInsideAReportedClauseMakeItMixed() {
        String text = "The mayor said the bridge was \"a danger to everyone\" in the town.";

        Attribution a = Attributions.in(text).getFirst();

        assertThat(a.kind()).isEqualTo(Kind.MIXED);
        assertThat(a.content().getFirst().of(text)).isEqualTo("the bridge was \"a danger to everyone\" in the town");
    }

    @Test
    void aQuotationThatGoesOnBelongsToTheSameSpeaker() {
        assertThat(read("\"The bridge is old,\" Gold said. \"It should close.\""))
                .containsExactly("Gold / said / \"The bridge is old,\" .. \"It should close.\"");
        assertThat(read("Gold replied: \"The bridge is old.\n\n\"It should close.\""))
                .containsExactly("Gold / replied / \"The bridge is old. .. \"It should close.\"");
    }

    @Test
    void theNextParagraphIsNotTheLastSpeakers() {
        assertThat(read("\"The bridge is old,\" Gold said.\n\n\"It should close.\""))
                .hasSize(1);
    }

    @Test
    void whoIsNotNamedIsNotInvented() {
        Attribution a =
                Attributions.in("The bridge is expected to close in May.").getFirst();

        assertThat(a.source()).isNull();
    }

    @Test
    void oneWhoReportsWhatAnotherWantsHasItAll() {
        assertThat(read("Gold said the mayor wants to close the bridge."))
                .containsExactly("Gold / said / the mayor wants to close the bridge");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The bridge was built in 1921 and is made of steel.",
                "A \"safe\" bridge is one that stands.",
                "\"\"",
                "\"",
                "",
                "He said",
                "said said said \" said , \" said ''",
                "(((“““ ))) “ said ’’ ’’"
            })
    void whatReportsNothingAndWhatIsBrokenGivesNothingAndNoFailure(String text) {
        assertThat(Attributions.in(text))
                .allSatisfy(a -> assertThat(a.content()).isNotEmpty());
    }
}
