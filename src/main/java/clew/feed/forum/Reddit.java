package clew.feed.forum;

import clew.feed.Answers;
import clew.feed.Hit;
import clew.feed.Received;
import clew.feed.Search;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// Reddit search (reddit.com/dev/api, `/search`). Setting `token`: an OAuth token; without it the public listing is
/// asked.
public final class Reddit implements Search {
    @Override
    public String name() {
        return "reddit";
    }

    @Override
    public About about() {
        return About.of("posts, the newest first", "reddit:subreddit:beekeeping field margins")
                .key("token", "CLEW_REDDIT_TOKEN", false)
                .pause(6);
    }

    @Override
    public Request request(Query query) {
        String token = query.settings().getOrDefault("token", "");
        String address = Answers.with(
                token.isEmpty() ? "https://www.reddit.com/search.json" : "https://oauth.reddit.com/search",
                "q",
                query.words(),
                "sort",
                "new",
                "type",
                "link",
                "raw_json",
                "1",
                "limit",
                String.valueOf(query.atMost(100)),
                "after",
                query.page() == null ? "" : query.page());
        return new Request(address, token.isEmpty() ? Map.of() : Map.of("Authorization", "Bearer " + token), null);
    }

    @Override
    public Answer answer(Received received, Query query) {
        return Answers.json(
                name(),
                received,
                root -> root.path("data").path("children"),
                Reddit::hit,
                root -> Answers.text(root.path("data").path("after")));
    }

    private static Hit hit(JsonNode n) {
        JsonNode post = n.path("data");
        return new Hit()
                .ref(Answers.text(post.path("name")))
                .url("https://www.reddit.com" + post.path("permalink").asText())
                .title(Answers.text(post.path("title")))
                .author(Answers.text(post.path("author")))
                .publishedAt(post.path("created_utc").asLong())
                .venue(Answers.text(post.path("subreddit_name_prefixed")))
                .kind("post")
                .text(Answers.text(post.path("selftext")));
    }
}
