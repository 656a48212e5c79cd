package clew.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The rules of axe-core for WCAG 2.2, levels A and AA.
final class Axe {
    private static final String SOURCE = source();
    private static final String RUN = """
            (axe.reset(), axe.run(document, {
              runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']},
              rules: {'target-size': {enabled: true}},
              resultTypes: ['violations'],
              preload: false
            })).then(found => found.violations.flatMap(v =>
              v.nodes.slice(0, 3).map(n => v.id + ' at ' + n.html.slice(0, 160) + ': ' + n.failureSummary)))""";

    private Axe() {}

    /// What is wrong with the page in a tab, a line for each of the first places.
    static List<String> violations(Tab tab) {
        if (!tab.ask("typeof axe === 'object'").asBoolean()) {
            tab.ask(SOURCE + "; 0");
        }
        List<String> found = new ArrayList<>();
        tab.ask(RUN).forEach(v -> found.add(v.asText()));
        return found;
    }

    private static String source() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
