package clew.feed.forum;

import clew.feed.Answers;
import clew.feed.Hit;
import clew.feed.Received;
import clew.feed.Search;
import com.fasterxml.jackson.databind.JsonNode;

/// Hacker News search by Algolia (hn.algolia.com/api): stories and comments, the newest first.
public final class HackerNews implements Search {
    @Override
    public String name() {
        return "hn";
    }

    @Override
    public About about() {
        return About.of("stories and comments, the newest first", "hn:field margins");
    }

    @Override
    public Request request(Query query) {
        return Request.get(Answers.with(
                "https://hn.algolia.com/api/v1/search_by_date",
                "query",
                query.words(),
                "tags",
                "(story,comment)",
                "page",
                String.valueOf(query.offset()),
                "hitsPerPage",
                String.valueOf(query.atMost(1000))));
    }

    @Override
    public Answer answer(Received received, Query query) {
        return Answers.json(
                name(),
                received,
                root -> root.path("hits"),
                HackerNews::hit,
                root -> root.path("page").asInt() + 1 < root.path("nbPages").asInt()
                        ? String.valueOf(root.path("page").asInt() + 1)
                        : null);
    }

    private static Hit hit(JsonNode n) {
        String title = Answers.text(n.path("title"));
        String story = Answers.text(n.path("story_title"));
        String text = Answers.text(n.path("story_text"));
        return new Hit()
                .ref(Answers.text(n.path("objectID")))
                .url("https://news.ycombinator.com/item?id="
                        + n.path("objectID").asText())
                .url(title == null ? null : Answers.text(n.path("url")))
                .title(title != null ? title : story == null ? null : "Comment on: " + story)
                .author(Answers.text(n.path("author")))
                .published(Answers.text(n.path("created_at")))
                .venue("Hacker News")
                .kind("post")
                .text(text != null ? text : Answers.text(n.path("comment_text")));
    }
}
