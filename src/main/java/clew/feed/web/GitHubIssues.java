package clew.feed.web;

import clew.feed.Answers;
import clew.feed.Hit;
import clew.feed.Received;
import clew.feed.Search;
import com.fasterxml.jackson.databind.JsonNode;

/// GitHub search of issues and pull requests (docs.github.com, REST, search). Words that begin with `owner/name`
/// are looked for in that repository. Setting `token`: optional.
public final class GitHubIssues implements Search {
    @Override
    public String name() {
        return "github-issues";
    }

    @Override
    public About about() {
        return About.of("issues and pull requests, the newest first", "github-issues:owner/repo memory")
                .key("token", "CLEW_GITHUB_TOKEN", false)
                .pause(6);
    }

    @Override
    public Request request(Query query) {
        return GitHub.request(
                query,
                Answers.with(
                        "https://api.github.com/search/issues",
                        "q",
                        query.words().replaceFirst("^(\\w[\\w.-]*/\\w[\\w.-]*)(?= |$)", "repo:$1"),
                        "sort",
                        "created",
                        "order",
                        "desc",
                        "per_page",
                        String.valueOf(query.atMost(100)),
                        "page",
                        String.valueOf(Math.max(1, query.offset()))));
    }

    @Override
    public Answer answer(Received received, Query query) {
        return Answers.json(
                name(),
                received,
                root -> root.path("items"),
                GitHubIssues::hit,
                root -> Math.max(1, query.offset()) * query.atMost(100)
                                < Math.min(1000, root.path("total_count").asInt())
                        ? String.valueOf(Math.max(1, query.offset()) + 1)
                        : null);
    }

    private static Hit hit(JsonNode n) {
        return new Hit()
                .ref(Answers.text(n.path("node_id")))
                .url(Answers.text(n.path("html_url")))
                .title(GitHub.markdown(n.path("title").asText()))
                .author(Answers.text(n.path("user").path("login")))
                .published(Answers.text(n.path("created_at")))
                .venue("GitHub")
                .kind("post")
                .text(GitHub.markdown(n.path("body").asText("")));
    }
}
