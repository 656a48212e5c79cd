package clew.bench;

import clew.net.LocalServer;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Made-up feeds (RSS 2.0) that are served from this machine: one in twenty items is a copy of an item of another feed
/// under an address of its own. Every item has a word that no other has but its copies.
final class LocalFeeds {
    static final int ITEMS = 20;
    private static final int WORDS = 6_000;
    private static final int COPIES = 20;
    private static final OffsetDateTime FIRST = OffsetDateTime.of(2025, 1, 1, 8, 0, 0, 0, ZoneOffset.UTC);

    private final List<byte[]> feeds = new ArrayList<>();
    private final List<String> marks = new ArrayList<>();

    /// One item, without its address.
    private record Story(String title, String text) {}

    LocalFeeds(int count, int seed) {
        Random chance = new Random(seed);
        List<String> words = words(chance);
        List<Story> stories = new ArrayList<>();
        for (int feed = 0; feed < count; feed++) {
            StringBuilder rss = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\">"
                    + "<channel><title>Notes %d</title><link>http://feed%d.example/</link>".formatted(feed, feed)
                    + "<description>Made up</description>\n");
            for (int i = 0; i < ITEMS; i++) {
                boolean copy = stories.size() > ITEMS && chance.nextInt(COPIES) == 0;
                Story story = copy
                        ? stories.get(chance.nextInt(stories.size() - ITEMS))
                        : story(words, chance, "mark" + spelled(stories.size()));
                stories.add(story);
                marks.add(story.text.replaceFirst("(?s).*\\b(mark\\w+).*", "$1"));
                rss.append(item(feed, i, story));
            }
            feeds.add(rss.append("</channel></rss>\n").toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String item(int feed, int i, Story story) {
        String link = "http://feed%d.example/%d".formatted(feed, i);
        String day = FIRST.plusMinutes(7L * (feed * ITEMS + i)).format(DateTimeFormatter.RFC_1123_DATE_TIME);
        return "<item><title>%s</title><link>%s</link><guid>%s</guid><author>ada%d@feed%d.example</author>"
                        .formatted(story.title, link, link, i % 3, feed)
                + "<pubDate>%s</pubDate><description><![CDATA[%s]]></description></item>\n".formatted(day, story.text);
    }

    private static Story story(List<String> words, Random chance, String mark) {
        StringBuilder text = new StringBuilder();
        for (int paragraph = 0; paragraph < 3; paragraph++) {
            text.append("<p>").append(sentence(words, chance, 50)).append(".</p>\n");
        }
        return new Story(
                sentence(words, chance, 8),
                text.append("<p>").append(mark).append(".</p>").toString());
    }

    private static String sentence(List<String> words, Random chance, int length) {
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            // A few words are frequent and most are rare, as in any language.
            chosen.add(words.get((int) (words.size() * Math.pow(chance.nextDouble(), 3))));
        }
        String all = String.join(" ", chosen);
        return Character.toUpperCase(all.charAt(0)) + all.substring(1);
    }

    private static List<String> words(Random chance) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < WORDS; i++) {
            StringBuilder word = new StringBuilder();
            for (int syllable = 0; syllable < 2 + chance.nextInt(3); syllable++) {
                word.append("bdfgklmnprstv".charAt(chance.nextInt(13))).append("aeiou".charAt(chance.nextInt(5)));
            }
            words.add(word.toString());
        }
        return words;
    }

    /// A number in letters, so that no program stems or splits it.
    private static String spelled(int number) {
        StringBuilder letters = new StringBuilder();
        for (int rest = number; letters.isEmpty() || rest > 0; rest /= 20) {
            letters.append("bcdfghjklmnpqrtvwxzk".charAt(rest % 20)).append('o');
        }
        return letters.append('b').toString();
    }

    int items() {
        return marks.size();
    }

    /// The mark of every so many items.
    List<String> marks(int every) {
        List<String> some = new ArrayList<>();
        for (int i = 0; i < marks.size(); i += every) {
            some.add(marks.get(i));
        }
        return some;
    }

    /// How many items have a mark.
    long with(String mark) {
        return marks.stream().filter(mark::equals).count();
    }

    void answer(LocalServer.Asked asked, OutputStream out) throws Exception {
        byte[] feed = feeds.get(Integer.parseInt(asked.target().substring(1)));
        LocalServer.answer(out, 200, new String(feed, StandardCharsets.UTF_8), "Content-Type", "application/rss+xml");
    }

    /// Puts something else in the place of a feed.
    void spoil(int feed) {
        feeds.set(feed, "<html>moved</html>".getBytes(StandardCharsets.UTF_8));
    }
}
