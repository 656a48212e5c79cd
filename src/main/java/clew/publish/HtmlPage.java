package clew.publish;

import clew.brief.Brief;
import clew.brief.Citation;
import clew.brief.Sentence;
import clew.item.Snapshot;
import clew.reading.Passage;
import clew.text.Words;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/// A brief as one HTML page without scripts or anything from elsewhere. Each sentence opens to the passages it rests
/// on.
final class HtmlPage {
    private static final String STYLE = """
            :root{color-scheme:light dark;--ink:#1d1b18;--paper:#fdfcf9;--quiet:#6a655c;--line:#ddd7cb;--accent:#7a3b16}
            @media screen and (prefers-color-scheme:dark){:root{--ink:#e9e4da;--paper:#191714;--quiet:#a39c8f;--line:#3a362f;--accent:#e0a173}}
            body{font:1.06rem/1.6 "Iowan Old Style",Charter,"Bitstream Charter",Georgia,serif;font-size-adjust:.48;
            color:var(--ink);background:var(--paper);
            max-width:43rem;margin:3rem auto;padding:0 1.2rem;font-variant-numeric:oldstyle-nums;overflow-wrap:anywhere}
            p,li,.text,figcaption{max-width:36rem;text-wrap:pretty}
            h1{font-size:1.9rem;line-height:1.2;text-wrap:balance}h2{margin-top:3rem;border-top:1px solid var(--line);padding-top:1rem}
            h1,h2,h3{font-weight:600}.quiet,summary,small{color:var(--quiet)}a{color:var(--accent)}li{margin:.35rem 0}
            ul{padding-left:1.2rem}h3{margin-bottom:.3rem;line-height:1.3;text-wrap:balance}.text{margin:.3rem 0 1em}blockquote{margin:.4rem 0 .8rem 1rem;padding-left:.8rem;border-left:2px solid var(--line)}
            .text details,li details{display:inline-block}.text details[open],li details[open]{display:block}
            summary{cursor:pointer}.text summary,li summary{font-size:.8rem;list-style:none}
            summary::-webkit-details-marker{display:none}
            """;
    private static final String STYLES = STYLE + Pictures.styles();
    /// Nothing but the page's own style, which its hash names.
    static final String POLICY = "default-src 'none'; style-src 'sha256-" + base64OfSha256(STYLES)
            + "'; base-uri 'none'; form-action 'none'";

    private final Brief brief;
    private final StringBuilder out = new StringBuilder();

    private HtmlPage(Brief brief) {
        this.brief = brief;
    }

    static String write(Brief brief) {
        return new HtmlPage(brief).page();
    }

    private String page() {
        out.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"")
                .append(POLICY)
                .append("\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(esc(brief.thread().title()))
                .append(", version ")
                .append(brief.version().number())
                .append("</title>\n<style>")
                .append(STYLES)
                .append("</style>\n</head>\n<body>\n<main>\n");
        tag("h1", brief.thread().title());
        out.append("<p><em>").append(esc(brief.thread().question())).append("</em></p>\n");
        if (!brief.thread().notice().isEmpty()) {
            tag("p", brief.thread().notice());
        }
        out.append("<p class=\"quiet\">").append(esc(Say.head(brief))).append(".</p>\n");
        changes(brief.changes());
        openQuestions();
        tag("h2", "How far to rely on it");
        tag("p", AuditText.weak(brief));
        narrative();
        timeline();
        tensions();
        perspectives();
        sources();
        tag("h2", "Coverage");
        tag("p", Say.coverage(brief));
        out.append("<details><summary>What was set aside, and why</summary>\n<ul>\n");
        brief.coverage().stream()
                .filter(c -> c.outcome() == Brief.Outcome.ASIDE)
                .forEach(c -> tag("li", (c.ref() == null ? c.item() : c.ref()) + ": " + c.why()));
        out.append("</ul></details>\n");
        if (!brief.pins().isEmpty()) {
            tag("h2", "Corrections");
            brief.pins().forEach(p -> tag("p", Say.pinned(p)));
        }
        tag("h2", "Audit");
        tag("p", AuditText.checked(brief.audit()));
        out.append("<p class=\"quiet\">Hash ").append(brief.version().hash()).append("</p>\n");
        return out.append("</main>\n</body>\n</html>\n").toString();
    }

    private void tag(String name, String text) {
        out.append('<')
                .append(name)
                .append('>')
                .append(esc(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private void changes(Brief.Change c) {
        if (c.since() == null) {
            tag("p", Say.changes(c));
            return;
        }
        out.append("<details class=\"changes\"><summary>")
                .append(esc(Say.changes(c)))
                .append("</summary>\n<ul>\n");
        ChangeText.parts(c).forEach((kind, all) -> all.forEach(x -> tag("li", kind + ": " + x.text())));
        out.append("</ul></details>\n");
    }

    private void openQuestions() {
        List<Brief.Tension> questions = OpenQuestions.questions(brief);
        if (questions.isEmpty()) {
            return;
        }
        tag("h2", "Open questions");
        out.append("<ul>\n");
        questions.forEach(t -> out.append("<li><a href=\"#")
                .append(esc(t.id()))
                .append("\">")
                .append(esc(t.question()))
                .append("</a> <span class=\"quiet\">")
                .append(esc(OpenQuestions.voices(t)))
                .append("</span></li>\n"));
        if (!OpenQuestions.more(brief).isEmpty()) {
            tag("li", OpenQuestions.more(brief));
        }
        out.append("</ul>\n");
    }

    private void heading(String id, String text) {
        out.append("<h3 id=\"").append(esc(id)).append("\">").append(esc(text)).append("</h3>\n");
    }

    private void narrative() {
        tag("h2", "Narrative");
        for (Brief.Section s : brief.narrative()) {
            tag("h3", s.heading());
            out.append("<div class=\"text\">");
            s.sentences().forEach(this::sentence);
            out.append("</div>\n");
        }
    }

    private void timeline() {
        tag("h2", "Timeline");
        out.append(Pictures.timeline(brief, brief.changes()));
        out.append("<ul>\n");
        for (Brief.Entry e : brief.timeline()) {
            out.append("<li id=\"")
                    .append(esc(Pictures.anchor(e)))
                    .append("\"><strong>")
                    .append(esc(Say.date(e.date())))
                    .append("</strong>: ");
            sentence(e.sentence());
            out.append(esc(Say.reported(e)));
            out.append("</li>\n");
        }
        out.append("</ul>\n");
    }

    private void perspectives() {
        tag("h2", "Perspectives");
        out.append(Pictures.voices(brief, brief.changes()));
        int shown = Math.min(Pictures.VOICES, brief.perspectives().size());
        voices(brief.perspectives().subList(0, shown));
        List<Brief.Perspective> more =
                brief.perspectives().subList(shown, brief.perspectives().size());
        if (!more.isEmpty()) {
            out.append("<details class=\"more\"><summary>")
                    .append(Words.counted(more.size(), "more voice"))
                    .append("</summary>\n");
            voices(more);
            out.append("</details>\n");
        }
    }

    private void voices(List<Brief.Perspective> perspectives) {
        for (Brief.Perspective p : perspectives) {
            heading(p.id(), p.voice().name());
            out.append("<div class=\"text\">");
            sentence(p.stance());
            out.append("</div>\n<ul>\n");
            for (Brief.Step s : p.evolution()) {
                out.append("<li>")
                        .append(esc(Say.date(s.date()) + ", " + s.change() + " (version " + s.version() + "): "));
                sentence(s.sentence());
                out.append("</li>\n");
            }
            out.append("</ul>\n");
        }
    }

    private void tensions() {
        tag("h2", "Tensions");
        for (Brief.Tension t : brief.tensions()) {
            heading(t.id(), t.question());
            out.append("<p class=\"quiet\">")
                    .append(esc(t.status() + ", opened in version " + t.opened()))
                    .append("</p>\n<ul>\n");
            for (Brief.Position p : t.positions()) {
                out.append("<li>");
                sentence(p.sentence());
                out.append("</li>\n");
            }
            out.append("</ul>\n");
            if (t.wouldSettle() != null) {
                out.append("<div class=\"text\">What would settle it: ");
                sentence(t.wouldSettle());
                out.append("</div>\n");
            }
        }
    }

    private void sources() {
        tag("h2", "Sources");
        Authors authors = new Authors(brief);
        for (Brief.Source s : brief.sources()) {
            out.append("<p id=\"source-")
                    .append(s.number())
                    .append("\"><strong>[")
                    .append(s.number())
                    .append("]</strong> ")
                    .append(esc(s.title()))
                    .append(". ")
                    .append(esc(Say.source(s, authors)))
                    .append("</p>\n<ul>\n");
            for (Brief.SourceCopy c : s.copies()) {
                String title = c.title().isBlank() ? c.item() : c.title();
                String shown = Say.link(c.url())
                        .map(u -> "<a rel=\"noreferrer\" href=\"" + esc(u) + "\">" + esc(title) + "</a>")
                        .orElse(esc(title));
                out.append("<li>")
                        .append(Say.role(c.role()))
                        .append(", ")
                        .append(Say.lower(c.depth()))
                        .append(": ")
                        .append(shown)
                        .append("</li>\n");
            }
            out.append("</ul>\n");
        }
    }

    /// A sentence that opens to its passages; not within a `p`, which would end before them.
    private void sentence(Sentence s) {
        out.append(esc(s.text() + Say.beside(s))).append(" <details><summary>");
        List<Integer> numbers =
                s.citations().stream().map(Citation::source).distinct().toList();
        out.append(numbers.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]")));
        out.append("</summary>");
        for (Citation c : s.citations()) {
            for (Passage p : c.passages()) {
                out.append("<blockquote>")
                        .append(esc(p.quote()))
                        .append("<br><small>source <a href=\"#source-")
                        .append(c.source())
                        .append("\">")
                        .append(c.source())
                        .append("</a>, item ")
                        .append(esc(p.item()))
                        .append(", bytes ")
                        .append(p.start())
                        .append(" to ")
                        .append(p.end())
                        .append("</small></blockquote>");
            }
        }
        out.append("</details> ");
    }

    private static String base64OfSha256(String text) {
        byte[] hash = HexFormat.of().parseHex(Snapshot.hash(text.getBytes(StandardCharsets.UTF_8)));
        return Base64.getEncoder().encodeToString(hash);
    }

    static String esc(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
