package clew.work;

import clew.TestHouse;
import clew.item.Item;
import clew.item.Items.ItemWithSnapshots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Made-up pages in the ways in which they come: copies under whole, cut and bare titles, posters and journals, posts
/// on two sites, talks, reviews, columns, papers by nearly one title and by one title of other authors.
final class Library {
    private static final List<String> THINGS = List.of(
            "moss", "gravel", "hedges", "lamps", "bees", "wells", "roofs", "moths", "rivers", "bridges", "owls",
            "fences");
    private static final List<String> DEEDS = List.of(
            "cool", "shelter", "crowd", "restore", "divide", "nourish", "quieten", "outlive", "measure", "predict");
    private static final List<String> PLACES = List.of(
            "the streets of hot cities",
            "northern market towns",
            "orchards after rain",
            "the gardens of old schools",
            "harbours in winter",
            "villages along the railway",
            "meadows under power lines");
    private static final List<String> NAMES = List.of(
            "Ada Quill",
            "Bo Larch",
            "Cy Fern",
            "Dee Marsh",
            "Eli Stone",
            "Fay Brook",
            "Gil Heath",
            "Hal Moor",
            "Ivy Dale");

    private final Random random;
    private final Path folder;
    final List<Item> items = new ArrayList<>();
    final Map<String, String> pages = new TreeMap<>();

    /// @param size about how many items
    Library(long seed, int size, Path folder) throws IOException {
        random = new Random(seed);
        this.folder = folder;
        List<String> lines = new ArrayList<>();
        while (lines.size() < size) {
            lines.addAll(work(lines.size()));
        }
        Path file = Files.write(folder.resolve("library-" + seed + ".jsonl"), lines);
        for (ItemWithSnapshots taken : TestHouse.read(file)) {
            pages.put(taken.page().sha256(), taken.page().text());
            items.add(taken.item());
        }
    }

    private List<String> work(int number) {
        String title = capital(one(THINGS)) + " " + one(DEEDS) + " " + one(PLACES);
        String authors = one(NAMES) + "; " + one(NAMES);
        int year = 2010 + random.nextInt(10);
        String text = text(title);
        List<String> lines = new ArrayList<>();
        lines.add(page(title, authors, year + "-03", text, "kind", "paper", "url", "https://prints.example/" + number));
        List<String> more = new ArrayList<>(List.of(
                page("[PDF] " + title, "", "", ""),
                page(title.substring(0, title.length() * 2 / 3) + " ...", "", "", ""),
                page(
                        title,
                        initials(authors),
                        Integer.toString(year + 1),
                        "",
                        "kind",
                        "paper",
                        "venue",
                        "Proceedings of Towns " + (year + 1)),
                page(title, authors, Integer.toString(year + 2), text, "kind", "paper", "venue", "Journal of Towns"),
                page(title + ": a field study", authors, year + "-05", "", "kind", "paper"),
                page(title + " - YouTube", "", year + "-09", "", "kind", "talk"),
                page("Review of “" + title + "”", one(NAMES), year + "-10", text("review " + number)),
                page("A post " + number, "quillfan", year + "-06", text, "url", "https://one.example/" + number),
                page(
                        "Another post " + number,
                        "quillfan",
                        year + "-06",
                        text + " Comments are open.",
                        "url",
                        "https://two.example/" + number),
                page(
                        title,
                        one(NAMES) + " Junior; Zoe Other",
                        Integer.toString(year),
                        text("other " + number),
                        "kind",
                        "paper"),
                page("Editor's notes", one(NAMES), Integer.toString(year), "", "venue", "Journal of Towns"),
                page(
                        "Letters from " + one(PLACES),
                        one(NAMES),
                        Integer.toString(year),
                        "",
                        "venue",
                        "Journal of Towns")));
        java.util.Collections.shuffle(more, random);
        lines.addAll(more.subList(0, random.nextInt(6)));
        return lines;
    }

    private String text(String seed) {
        Random words = new Random(seed.hashCode());
        StringBuilder text = new StringBuilder("We show what follows.");
        for (int i = 0; i < 12; i++) {
            text.append(" The ").append(THINGS.get(words.nextInt(THINGS.size())));
            text.append(" of ").append(PLACES.get(words.nextInt(PLACES.size())));
            text.append(" may ").append(DEEDS.get(words.nextInt(DEEDS.size())));
            text.append(" what ").append(NAMES.get(words.nextInt(NAMES.size()))).append(" saw there.");
        }
        return text.toString();
    }

    private String page(String title, String authors, String published, String text, String... more) {
        return TestHouse.item(title, authors, published, text, more);
    }

    private static String initials(String authors) {
        return String.join(
                "; ",
                Arrays.stream(authors.split("; "))
                        .map(n -> n.charAt(0) + ". " + n.split(" ")[1])
                        .toList());
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private String one(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
