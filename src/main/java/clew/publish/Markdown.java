package clew.publish;

import clew.brief.Brief;
import clew.brief.Citation;
import clew.brief.Sentence;
import java.util.List;
import java.util.stream.Collectors;

/// A brief as Markdown (CommonMark). What comes from sources is escaped, so that it stays text.
final class Markdown {
    private final StringBuilder out = new StringBuilder();

    private Markdown() {}

    static String write(Brief brief) {
        Markdown md = new Markdown();
        md.head(brief);
        md.changes(brief.changes());
        md.openQuestions(brief);
        md.line("## How far to rely on it");
        md.line(AuditText.weak(brief));
        md.narrative(brief.narrative());
        md.timeline(brief.timeline());
        md.tensions(brief.tensions());
        md.perspectives(brief.perspectives());
        md.sources(brief);
        md.coverage(brief);
        md.pins(brief.pins());
        md.line("## Audit");
        md.line(AuditText.checked(brief.audit()));
        brief.audit()
                .refused()
                .forEach(r -> md.out
                        .append("- kept out, ")
                        .append(esc(r.reason()))
                        .append(": ")
                        .append(r.sentences())
                        .append('\n'));
        return md.out.toString();
    }

    private void line(String text) {
        out.append(text).append("\n\n");
    }

    private void head(Brief brief) {
        line("# " + esc(brief.thread().title()));
        line("*" + esc(brief.thread().question()) + "*");
        if (!brief.thread().notice().isEmpty()) {
            line("> " + esc(brief.thread().notice()));
        }
        line(Say.head(brief) + ".  \nHash `" + brief.version().hash() + "`");
    }

    private void changes(Brief.Change c) {
        line("## What changed");
        line(Say.changes(c));
        list("Added", c.added());
        list("Withdrawn", c.withdrawn());
        list("Strengthened", c.strengthened());
        list("Weakened", c.weakened());
        list("Re-sourced", c.resourced());
        list("Reworded", c.reworded());
    }

    private void list(String heading, List<Brief.Changed> changes) {
        if (!changes.isEmpty()) {
            line("**" + heading + "**");
            changes.forEach(c -> out.append("- ")
                    .append(esc(c.text()))
                    .append(c.was() == null ? "" : " (" + esc(c.why()) + ")")
                    .append('\n'));
            out.append('\n');
        }
    }

    private void openQuestions(Brief brief) {
        List<Brief.Tension> questions = OpenQuestions.questions(brief);
        if (!questions.isEmpty()) {
            line("## Open questions");
            questions.forEach(t -> out.append("- ")
                    .append(esc(t.question()))
                    .append(' ')
                    .append(esc(OpenQuestions.voices(t)))
                    .append('\n'));
            out.append(OpenQuestions.more(brief).isEmpty() ? "\n" : "- " + OpenQuestions.more(brief) + "\n\n");
        }
    }

    private void narrative(List<Brief.Section> sections) {
        line("## Narrative");
        for (Brief.Section s : sections) {
            line("### " + esc(s.heading()));
            line(s.sentences().stream().map(Markdown::sentence).collect(Collectors.joining(" ")));
        }
    }

    private void timeline(List<Brief.Entry> entries) {
        line("## Timeline");
        entries.forEach(e -> out.append("- **")
                .append(Say.date(e.date()))
                .append("**: ")
                .append(sentence(e.sentence()))
                .append(Say.reported(e))
                .append('\n'));
        out.append('\n');
    }

    private void perspectives(List<Brief.Perspective> perspectives) {
        line("## Perspectives");
        for (Brief.Perspective p : perspectives) {
            line("### " + esc(p.voice().name()));
            line(sentence(p.stance()));
            p.evolution()
                    .forEach(s -> out.append("- ")
                            .append(Say.date(s.date()))
                            .append(", ")
                            .append(s.change())
                            .append(" (version ")
                            .append(s.version())
                            .append("): ")
                            .append(sentence(s.sentence()))
                            .append('\n'));
            out.append('\n');
        }
    }

    private void tensions(List<Brief.Tension> tensions) {
        line("## Tensions");
        for (Brief.Tension t : tensions) {
            line("### " + esc(t.question()));
            line("*" + t.status() + ", opened in version " + t.opened() + "*");
            t.positions()
                    .forEach(
                            p -> out.append("- ").append(sentence(p.sentence())).append('\n'));
            if (t.wouldSettle() != null) {
                out.append("- What would settle it: ")
                        .append(sentence(t.wouldSettle()))
                        .append('\n');
            }
            t.history().stream()
                    .skip(1)
                    .forEach(m -> out.append("- version ")
                            .append(m.version())
                            .append(": ")
                            .append(esc(m.change()))
                            .append('\n'));
            out.append('\n');
        }
    }

    private void sources(Brief brief) {
        line("## Sources");
        Authors authors = new Authors(brief);
        for (Brief.Source s : brief.sources()) {
            out.append("<a id=\"source-")
                    .append(s.number())
                    .append("\"></a>**[")
                    .append(s.number())
                    .append("]** ")
                    .append(esc(s.title()))
                    .append(". ")
                    .append(esc(Say.source(s, authors)))
                    .append("\n\n");
            s.copies()
                    .forEach(c -> out.append("- ")
                            .append(Say.role(c.role()))
                            .append(", ")
                            .append(Say.lower(c.depth()))
                            .append(": ")
                            .append(linked(c))
                            .append('\n'));
            out.append('\n');
        }
    }

    private static String linked(Brief.SourceCopy c) {
        String title = c.title().isBlank() ? c.item() : esc(c.title());
        return Say.link(c.url()).map(u -> "[" + title + "](<" + u + ">)").orElse(title);
    }

    private void coverage(Brief brief) {
        line("## Coverage");
        line(Say.coverage(brief));
        brief.coverage().stream()
                .filter(c -> c.outcome() == Brief.Outcome.ASIDE)
                .forEach(c -> out.append("- ")
                        .append(esc(c.ref() == null ? c.item() : c.ref()))
                        .append(": ")
                        .append(esc(c.why()))
                        .append('\n'));
        out.append('\n');
    }

    private void pins(List<Brief.Pinned> pins) {
        if (!pins.isEmpty()) {
            line("## Corrections");
            pins.forEach(p -> {
                String[] said = Say.pinned(p).split(" ", 2);
                out.append(said[0]).append(' ').append(esc(said[1])).append('\n');
            });
            out.append('\n');
        }
    }

    private static String sentence(Sentence s) {
        String marks = s.citations().stream()
                .map(Citation::source)
                .distinct()
                .map(n -> "[\\[" + n + "\\]](#source-" + n + ")")
                .collect(Collectors.joining());
        return esc(s.text() + Say.beside(s)) + " " + marks;
    }

    /// Text that means nothing to Markdown or HTML, on one line.
    static String esc(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_{}\\[\\]()#+!|<>~$&-])", "\\\\$1");
    }
}
