package clew.journey;

import clew.ClewException;
import clew.TestHouse;
import clew.collect.Allowance;
import clew.collect.Followed;
import clew.collect.Standing;
import clew.publish.Format;
import clew.thread.NarrativeThread;
import clew.work.Pinning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// A thread in which everything that outsiders or the person can write is a payload: titles, authors, texts, addresses
/// and venues of items, names and troubles of feeds, words of searches, pins, the thread's own title, question and
/// notice.
final class HostileThread {
    private static final Instant NOW = Instant.parse("2024-06-01T00:00:00Z");
    private static final int FEEDS = 10;
    private static final int PINS = 10;
    /// Names are compared with each other; of longer ones a hundred would take minutes.
    private static final int LONGEST_NAME = 2000;

    private final TestHouse house;
    private final String slug;

    private HostileThread(TestHouse house, String slug) {
        this.house = house;
        this.slug = slug;
    }

    /// A thread with a version.
    ///
    /// @param twice with a second version of a few items more, and what changed
    static HostileThread of(TestHouse all, String slug, List<String> payloads, boolean twice) {
        String first = payloads.getFirst();
        String last = payloads.getLast();
        TestHouse house = all.in(new NarrativeThread(
                slug, first + " " + slug, "Do hedges " + last + " help?", List.of(), List.of(), last));
        HostileThread thread = new HostileThread(house, slug);
        List<String> items = new ArrayList<>();
        for (int i = 0; i < payloads.size(); i++) {
            items.add(item(i, payloads.get(i)));
        }
        int most = twice ? payloads.size() - payloads.size() / 5 : payloads.size();
        house.take(items.subList(0, most).toArray(String[]::new));
        if (twice) {
            house.brief("2021-12-31");
            house.take(items.subList(most, items.size()).toArray(String[]::new));
        }
        thread.follow(payloads);
        thread.pin(payloads);
        house.brief("2022-12-31");
        thread.search(payloads);
        return thread;
    }

    String slug() {
        return slug;
    }

    private static String item(int number, String payload) {
        String year = number % 2 == 0 ? "2020" : "2021";
        return TestHouse.item(
                payload + " " + number,
                payload.length() > LONGEST_NAME ? "Ada Quill" : payload,
                year + "-0" + (1 + number % 9) + "-" + (10 + number % 18),
                "Hedges " + number + ". We show that hedges of kind " + number + " bring " + payload
                        + " back to farms. I argue that hedges do not bring birds number " + number + " back.\n\n"
                        + payload,
                "id",
                payload + " " + number,
                "kind",
                payload,
                "url",
                "https://notes.example/" + number + "?" + payload.replaceAll("[\\p{Cc}\\p{Z}]", "/"),
                "venue",
                payload,
                "status",
                payload,
                "feed",
                payload);
    }

    private void follow(List<String> payloads) {
        var feeds = house.store().feeds();
        for (String payload : payloads.subList(0, Math.min(FEEDS, payloads.size()))) {
            String location = "https://feeds.example/" + slug + "?" + payload;
            feeds.follow(new Followed(slug, payload, location), NOW);
            var fresh = Standing.fresh(location, NOW);
            var trouble = new Standing.Trouble(1, NOW, payload, true, false);
            feeds.keep(List.of(
                    new Standing(location, payload, fresh.memory(), NOW, 60, NOW, null, trouble, fresh.brought())));
        }
    }

    private void pin(List<String> payloads) {
        var pinning = new Pinning(house.store().items(), house.store().works(), slug, InstantSource.fixed(NOW));
        for (String payload : payloads.subList(0, Math.min(PINS, payloads.size()))) {
            unlessRefused(() -> pinning.name(payload.strip(), payload + " the second"));
            unlessRefused(() -> pinning.oneVoice(List.of(payload.strip(), "Nan " + payload)));
        }
    }

    private void search(List<String> payloads) {
        var reactive = house.reactive();
        unlessRefused(() -> reactive.allow(slug, new Allowance(List.of("arxiv"), 3)));
        reactive.shown(slug)
                .forEach(s -> unlessRefused(() -> reactive.edit(
                        slug, s.query().slug(), payloads.get(s.query().slug().length() % payloads.size()))));
    }

    /// What the program does not take cannot be shown by it.
    private static void unlessRefused(Runnable what) {
        try {
            what.run();
        } catch (ClewException refused) {
            if (refused.kind() == ClewException.Kind.FAILED) {
                throw refused;
            }
        }
    }

    /// The latest version in every format, each as a file.
    List<Path> exported(Path folder) throws IOException {
        var brief = house.store().versions().latest(slug).orElseThrow();
        List<Path> files = new ArrayList<>();
        for (Format format : Format.values()) {
            files.add(Files.writeString(folder.resolve(slug + "." + format.extension()), format.publish(brief)));
        }
        return files;
    }
}
