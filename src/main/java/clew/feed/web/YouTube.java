package clew.feed.web;

import clew.feed.Answers;
import clew.feed.Entry;
import clew.feed.Hit;
import clew.feed.Received;
import clew.feed.Search;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The newest videos of a YouTube channel or list, from its feed. The words are the id of the channel (`UC…`) or list
/// (`PL…`). There is no second page.
public final class YouTube implements Search {
    @Override
    public String name() {
        return "youtube";
    }

    @Override
    public About about() {
        return About.of("the newest videos of a channel or list", "youtube:UCxxxxxxxxxxxxxxxxxxxxxx");
    }

    @Override
    public boolean takesWords() {
        return false;
    }

    @Override
    public Request request(Query query) {
        String id = query.words().strip();
        if (!id.matches("[\\w-]{10,64}")) {
            throw new IllegalArgumentException(
                    "a YouTube feed needs the id of a channel (UC…) or list (PL…), not '" + id + "'");
        }
        String kind = id.startsWith("UC") ? "channel_id" : "playlist_id";
        return Request.get(Answers.with("https://www.youtube.com/feeds/videos.xml", kind, id));
    }

    @Override
    public Answer answer(Received received, Query query) {
        return Answers.atom(name(), received, atom -> entries(atom, query));
    }

    private Answer entries(Document atom, Query query) {
        List<Entry> entries = new ArrayList<>();
        for (Element e : atom.select("feed > entry")) {
            Element link = e.selectFirst("> link[href]");
            new Hit()
                    .ref(text(e, "> id"))
                    .url(link == null ? null : link.attr("href"))
                    .title(text(e, "> title"))
                    .author(text(e, "> author > name"))
                    .published(text(e, "> published"))
                    .venue("YouTube")
                    .kind("video")
                    .text(text(e, "media|description"))
                    .entry(name())
                    .ifPresent(entries::add);
        }
        return new Answer.Found(entries.subList(0, Math.min(entries.size(), query.atMost(100))), null);
    }

    private static @Nullable String text(Element e, String path) {
        Element child = e.selectFirst(path);
        return child == null ? null : child.text();
    }
}
