package clew.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// Walks a page as a person does who has no mouse.
final class Keyboard {
    /// Finds where the Tab key should stop, and how each stop looks without the focus.
    private static final String PREPARE = """
            (() => {
              const look = e => { const s = getComputedStyle(e);
                return [s.outlineStyle, s.outlineWidth, s.boxShadow, s.backgroundColor].join(' '); };
              const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
                .filter(e => e.tabIndex >= 0 && !e.disabled && e.type !== 'hidden'
                  && e.checkVisibility({visibilityProperty: true}) && e.getClientRects().length);
              const plain = stops.map(look);
              window.stop = () => {
                const e = document.activeElement;
                if (!e || e === document.body || e === document.documentElement) return {at: -2};
                // A field for a day has a stop for each part of it; signs of a picture may lie over each other.
                const parts = /^(date|time|month|week|datetime-local)$/.test(e.type);
                const sheet = e.ownerSVGElement;
                const at = stops.indexOf(e), s = getComputedStyle(e);
                const outlined = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 1;
                const boxes = [...e.getClientRects()].filter(b => b.width > 0 && b.height > 0);
                const seen = boxes.some(b => {
                  const x = b.x + b.width / 2, y = b.y + b.height / 2, hit = document.elementFromPoint(x, y);
                  return hit && (e === hit || e.contains(hit) || hit.contains(e)
                    || sheet && sheet.contains(hit)); });
                return {at, parts, what: e.outerHTML.slice(0, 120), marked: outlined || at >= 0 && look(e) !== plain[at], seen};
              };
              return stops.length;
            })()""";

    private Keyboard() {}

    /// Where the walk goes wrong: a stop that is not reached in the order of the page, is not seen to have the focus or
    /// lies under something else, and a place that does not let go.
    static List<String> problems(Tab tab) {
        List<String> problems = new ArrayList<>();
        int stops = tab.ask(PREPARE).asInt();
        int reached = 0;
        for (int i = 0; i < stops + 20; i++) {
            tab.press("Tab");
            JsonNode stop = tab.ask("stop()");
            int at = stop.get("at").asInt();
            if (at == -2 || at == 0 && reached == stops) {
                break;
            }
            String what = stop.get("what").asText();
            boolean held = at >= 0 && at == reached - 1 && stop.get("parts").asBoolean();
            if (at >= 0 && at != reached && !held) {
                problems.add("out of order or held: stop " + at + " instead of " + reached + ", " + what);
                break;
            }
            if (!stop.get("marked").asBoolean() && !held) {
                problems.add("no sign of the focus: " + what);
            }
            if (!stop.get("seen").asBoolean()) {
                problems.add("out of sight or covered: " + what);
            }
            if (at >= 0 && !held) {
                reached++;
            }
        }
        if (problems.isEmpty() && reached < stops) {
            problems.add("only " + reached + " of " + stops + " stops are reached");
        }
        return problems;
    }
}
