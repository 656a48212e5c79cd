package clew.publish;

import static org.assertj.core.api.Assertions.assertThat;

import clew.brief.Brief;
import clew.brief.Sample;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class OpenQuestionsTest {
    private static final Brief LIKE = Sample.saying("Moss cools.", "https://roofs.example/moss");

    private static Brief.Tension question(int number, String status, String... voices) {
        List<Brief.Position> positions = Stream.of(voices)
                .map(v -> new Brief.Position(
                        v, LIKE.narrative().getFirst().sentences().getFirst()))
                .toList();
        return new Brief.Tension(
                "t" + number,
                "Does moss cool roof " + number + "?",
                status,
                1,
                positions,
                null,
                List.of(new Brief.Move(1, "opened")));
    }

    private static Brief asking(List<Brief.Tension> tensions) {
        return new Brief(
                LIKE.thread(),
                LIKE.version(),
                LIKE.narrative(),
                LIKE.timeline(),
                LIKE.perspectives(),
                tensions,
                LIKE.sources(),
                LIKE.coverage(),
                LIKE.pins(),
                LIKE.changes(),
                LIKE.audit());
    }

    @Test
    void theHeadSaysWhatIsOpenAndWhoTakesPart() {
        Brief brief = asking(List.of(
                question(1, "open", "Ada Quill", "Bo Larch", "Ada Quill"),
                question(2, "settled", "Cy Fern", "Di Sedge"),
                question(3, "moved", "a", "b", "c", "d", "e", "f")));

        assertThat(OpenQuestions.questions(brief)).extracting(Brief.Tension::id).containsExactly("t1", "t3");
        assertThat(Format.MD.publish(brief))
                .containsSubsequence(
                        "## What changed",
                        "## Open questions",
                        "- Does moss cool roof 1? Ada Quill; Bo Larch\n",
                        "- Does moss cool roof 3? a; b; c; d; 2 more\n",
                        "## How far to rely on it");
        Document page = Jsoup.parse(Format.HTML.publish(brief));
        assertThat(page.select("a[href=#t1]").text()).isEqualTo("Does moss cool roof 1?");
        assertThat(page.select("h3#t1").text()).isEqualTo("Does moss cool roof 1?");
    }

    @Test
    void ofManyQuestionsTheFirstAreNamedAndTheOthersCounted() {
        Brief brief = asking(IntStream.range(0, 7)
                .mapToObj(i -> question(i, "open", "a", "b"))
                .toList());

        assertThat(OpenQuestions.questions(brief)).hasSize(5);
        assertThat(Format.MD.publish(brief)).contains("- and 2 more questions\n");
        assertThat(Format.HTML.publish(brief)).contains("<li>and 2 more questions</li>");
    }

    @Test
    void whereNothingIsDisputedNothingIsSaidOfIt() {
        Brief brief = asking(List.of(question(1, "settled", "a", "b")));

        assertThat(Format.MD.publish(brief)).doesNotContain("Open questions");
        assertThat(Format.HTML.publish(brief)).doesNotContain("Open questions");
    }
}
