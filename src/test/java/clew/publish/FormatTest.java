package clew.publish;

import static org.assertj.core.api.Assertions.assertThat;

import clew.brief.Brief;
import clew.brief.Brief.SourceCopy;
import clew.brief.BriefJson;
import clew.brief.Sample;
import clew.brief.Sentence.Status;
import clew.work.Voice;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTest {
    private static final String NASTY =
            "Moss <script>alert(1)</script> *cools* _roofs_ `by` 3 % & {more} \\ than [gravel](x) \"said\" #1";

    private static Brief small() {
        return Sample.brief(1, Sample.sentence("c1", "Moss cools roofs.", 1, "Moss cools roofs."));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void theSameBriefGivesTheSameText(Format format) {
        assertThat(format.publish(small())).isEqualTo(format.publish(small())).contains("Moss upstairs");
        assertThat(Format.of(format.extension())).contains(format);
    }

    @Test
    void theJsonIsWhatIsHashedAndValidatesAgainstThePublishedSchema() {
        for (Brief brief : List.of(small(), Sample.saying(NASTY, "https://roofs.example/moss"))) {
            String json = Format.JSON.publish(brief);

            assertThat(PublishedSchema.faults(json)).isEmpty();
            assertThat(BriefJson.read(json.getBytes(StandardCharsets.UTF_8))).isEqualTo(brief);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"status\":\"supported\"→\"status\":\"proven\"",
                "\"start\":0→\"start\":-1",
                "\"narrative\":→\"story\":",
                "\"precision\":\"month\"→\"precision\":\"moment\"",
                "\"outcome\":\"used\"→\"outcome\":\"lost\"",
                "\"relation\":\"copy\"→\"relation\":\"friend\"",
                "\"citations\":[{→\"citations\":[],\"others\":[{"
            })
    void aDocumentOfAnotherShapeDoesNotValidate(String change) {
        String[] fromTo = change.split("→", -1);
        String json = new String(BriefJson.write(small()), StandardCharsets.UTF_8);
        assertThat(json).contains(fromTo[0]);

        assertThat(PublishedSchema.faults(json.replace(fromTo[0], fromTo[1]))).isNotEmpty();
    }

    @Test
    void whatOutsidersWroteStaysTextInHtml() {
        Document page = Jsoup.parse(Format.HTML.publish(Sample.saying(NASTY, "javascript:alert(1)")));

        assertThat(page.select("script, iframe, object, [onclick], [onload]")).isEmpty();
        assertThat(page.select("a[href^=javascript]")).isEmpty();
        assertThat(page.text()).contains("<script>alert(1)</script>");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void whatIsOpenStandsBeforeWhoSpeaks() {
        Brief brief = Sample.saying("Moss cools.", "https://roofs.example/moss");

        assertThat(Format.MD.publish(brief))
                .containsSubsequence("## Timeline", "## Tensions", "## Perspectives", "## Sources");
        assertThat(Jsoup.parse(Format.HTML.publish(brief)).select("h2").eachText())
                .containsSubsequence("Timeline", "Tensions", "Perspectives", "Sources");
    }

    @Test
    void besideAHandleStandsWhoseItIsAndBesideAFormOfTheNameNothing() {
        Brief like = small();
        Voice voice = new Voice(
                "v1", "Ada Maria Quill", Voice.Kind.PERSON, List.of("Ada Maria Quill", "Ada Quill", "aqui"), List.of());
        Brief.Source source = like.sources().getFirst();
        Brief brief = new Brief(
                like.thread(),
                like.version(),
                like.narrative(),
                List.of(),
                List.of(new Brief.Perspective(
                        "pp1", voice, like.narrative().getFirst().sentences().getFirst(), List.of())),
                List.of(),
                List.of(new Brief.Source(
                        1,
                        source.work(),
                        source.title(),
                        List.of("aqui", "Ada Quill", "Bo Larch"),
                        null,
                        "unknown",
                        null,
                        null,
                        1,
                        source.copies())),
                like.coverage(),
                List.of(),
                like.changes(),
                like.audit());
        String listed = "aqui (= Ada Maria Quill), Ada Quill, Bo Larch";

        assertThat(new Authors(brief).of(brief.sources().getFirst())).isEqualTo(listed);
        assertThat(new Authors(brief).of(brief.sources().getFirst(), 1))
                .isEqualTo("aqui (= Ada Maria Quill) and 2 more");
        assertThat(Jsoup.parse(Format.HTML.publish(brief)).select("#source-1").text())
                .contains(listed);
        assertThat(new Authors(like).of(source)).isEqualTo("Ada Quill");
    }

    @Test
    void aWorkThatAppearedAgainIsCitedAsItAppearedInTheEnd() {
        Brief.Source once = small().sources().getFirst();
        SourceCopy copy = once.copies().getFirst();
        SourceCopy preprint = at(copy, "https://arxiv.example/1", "2019-05", "arXiv");
        SourceCopy article = at(copy, "https://letters.example/2", "2020-11-21", "Roof Letters");
        SourceCopy paper = at(copy, "https://roofs.example/3", "2020", "ROOFS 2020");
        Brief brief = with(small(), List.of(of(once, "Roof Letters", preprint, article)));

        assertThat(Appeared.words(once)).isEqualTo("Roof Letters, May 2019");
        assertThat(Appeared.words(of(once, "ROOFS 2020", preprint, paper)))
                .isEqualTo("arXiv, May 2019, then ROOFS 2020");
        SourceCopy award = at(copy, "https://letters.example/prize", "2023-02", "Roof Letters");
        SourceCopy early = at(copy, "https://letters.example/early", "2019-05", "Roof Letters, online");
        SourceCopy undated = at(copy, "https://roofs.example/4", null, "ROOFS 12019");
        assertThat(Appeared.words(of(once, "Roof Letters", early, article))).isEqualTo("Roof Letters, May 2019");
        assertThat(Appeared.words(of(once, "Roof Letters", preprint, award, article)))
                .isEqualTo("arXiv, May 2019, then Roof Letters, 21 November 2020");
        SourceCopy crossed = at(copy, "https://posts.example/5", "2019-05", "Moss Posts");
        assertThat(Appeared.words(of(once, "Moss Posts", preprint, crossed))).isEqualTo("Moss Posts, May 2019");
        assertThat(Appeared.words(of(once, "ROOFS 12019", preprint, undated)))
                .isEqualTo("arXiv, May 2019, then ROOFS 12019");
        assertThat(Format.MD.publish(brief)).contains("arXiv, May 2019, then Roof Letters, 21 November 2020");
        assertThat(Format.BIB.publish(brief))
                .contains("@article{quill2020moss,", "{2020}", "month = nov", "{https://letters.example/2}");
        assertThat(Format.BIB.publish(with(small(), List.of(of(once, "ROOFS 2020", preprint, paper)))))
                .contains("@inproceedings{quill2020moss,", "{https://roofs.example/3}")
                .doesNotContain("month");
    }

    private static SourceCopy at(SourceCopy c, String url, @Nullable String date, String venue) {
        return new SourceCopy(
                c.item(),
                c.ref(),
                url,
                c.title(),
                c.feed(),
                date,
                c.dated(),
                venue,
                c.seen(),
                c.depth(),
                c.sha256(),
                c.relation(),
                c.role(),
                c.because());
    }

    private static Brief.Source of(Brief.Source s, String venue, SourceCopy... copies) {
        return new Brief.Source(
                s.number(), s.work(), s.title(), s.authors(), s.date(), s.precision(), venue, null, 1, List.of(copies));
    }

    @Test
    void whatWeakensAVersionIsSaidBeforeItIsTold() {
        Brief brief = twoSources();
        String weak = "on one source alone";

        assertThat(AuditText.weak(small()))
                .startsWith(
                        "1 of 1 sentence rests on one source alone, about which nothing by another voice was read; ")
                .contains("so it is with 1 of 1 source.");
        assertThat(AuditText.weak(brief)).startsWith("1 of 2 sentences rests on one source alone");
        assertThat(Format.MD.publish(brief)).containsSubsequence(weak, "## Narrative", "## Audit", "Passages found");
        assertThat(Jsoup.parse(Format.HTML.publish(brief)).text())
                .containsSubsequence(weak, "Narrative", "Audit", "Passages found");
    }

    @Test
    void everyMarkInHtmlLeadsToASourceOfThePage() {
        Document page = Jsoup.parse(Format.HTML.publish(twoSources()));

        List<String> targets = page.select("a[href^=#]").eachAttr("href");
        assertThat(targets).isNotEmpty();
        for (String target : targets) {
            assertThat(page.getElementById(target.substring(1))).as(target).isNotNull();
        }
        for (Element link : page.select("a[href^=http]")) {
            assertThat(link.attr("rel")).contains("noreferrer");
        }
    }

    @Test
    void whatOutsidersWroteStaysTextInMarkdown() {
        String md = Format.MD.publish(Sample.saying(NASTY, "javascript:alert(1)"));

        assertThat(md).contains("\\<script\\>").doesNotContain("javascript:").doesNotContain("<script>");
        assertThat(Pattern.compile("(?<!\\\\)\\*cools").matcher(md).find()).isFalse();
        assertThat(Pattern.compile("(?<!\\\\)\\[gravel").matcher(md).find()).isFalse();
    }

    @Test
    void everyMarkInMarkdownLeadsToASource() {
        String md = Format.MD.publish(twoSources());

        Matcher marks = Pattern.compile("\\(#(source-\\d+)\\)").matcher(md);
        Set<String> seen = new HashSet<>();
        while (marks.find()) {
            seen.add(marks.group(1));
            assertThat(md).contains("<a id=\"" + marks.group(1) + "\">");
        }
        assertThat(seen).containsExactlyInAnyOrder("source-1", "source-2");
    }

    @Test
    void bibliographiesEscapeAndNeverRepeatAKey() {
        Brief brief = Sample.saying("50 % of {moss} & \\ roofs_", "https://roofs.example/a?b=1&c=%20");
        Brief.Source source = brief.sources().getFirst();
        Brief twice = with(
                brief,
                List.of(
                        source,
                        new Brief.Source(
                                2,
                                "w2",
                                source.title(),
                                source.authors(),
                                source.date(),
                                source.precision(),
                                null,
                                null,
                                1,
                                List.of())));

        String bib = Format.BIB.publish(twice);

        assertThat(bib).contains("title = {{50 \\% of \\{moss\\} \\& \\textbackslash{} roofs\\_}}");
        Matcher keys = Pattern.compile("@\\w+\\{([^,]+),").matcher(bib);
        Set<String> seen = new HashSet<>();
        int count = 0;
        while (keys.find()) {
            seen.add(keys.group(1));
            count++;
        }
        assertThat(count).isEqualTo(2);
        assertThat(seen).hasSize(2).allMatch(k -> k.matches("[a-z0-9-]+"));
        assertThat(bib.replaceAll("\\\\[{}]", "").chars().filter(c -> c == '{').count())
                .isEqualTo(bib.replaceAll("\\\\[{}]", "")
                        .chars()
                        .filter(c -> c == '}')
                        .count());
        assertThat(bib).contains("year = {2019}").contains("month = may");
    }

    private static Brief twoSources() {
        Brief one = Sample.brief(
                1,
                Sample.sentence("c1", "Moss cools roofs.", 1, "Moss cools roofs."),
                Sample.sentence(
                        "c2",
                        "Gravel does not.",
                        Status.SUPPORTED,
                        1,
                        Sample.citation(1, "w1", "Gravel does not."),
                        Sample.citation(2, "w2", "Gravel does not.")));
        Brief.Source first = one.sources().getFirst();
        return with(
                one,
                List.of(
                        first,
                        new Brief.Source(
                                2, "w2", "Gravel", List.of(), null, "unknown", null, null, 1, first.copies())));
    }

    private static Brief with(Brief b, List<Brief.Source> sources) {
        return BriefJson.sealed(new Brief(
                b.thread(),
                b.version(),
                b.narrative(),
                b.timeline(),
                b.perspectives(),
                b.tensions(),
                sources,
                b.coverage(),
                b.pins(),
                b.changes(),
                b.audit()));
    }
}
