package clew.journey;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// When a browser first shows something of a page (First Contentful Paint), as it says itself.
public final class FirstPaint {
    private static final String PAINTED =
            "new Promise(r => { const look = () => { const p = performance.getEntriesByName('first-contentful-paint')[0];"
                    + " p ? r(p.startTime) : requestAnimationFrame(look); }; look(); })";

    private FirstPaint() {}

    /// The median of several visits, in ms; nothing where there is no Chromium.
    public static OptionalDouble millis(String address, int visits) {
        return Chromium.found()
                .map(program -> {
                    try (Chromium browser = Chromium.start(program);
                            Tab tab = browser.tab()) {
                        List<Double> all = IntStream.range(0, visits)
                                .mapToObj(i -> {
                                    tab.open(address);
                                    return tab.ask(PAINTED).asDouble();
                                })
                                .sorted()
                                .toList();
                        return OptionalDouble.of(all.get(visits / 2));
                    }
                })
                .orElse(OptionalDouble.empty());
    }
}
