package clew.feed.web;

import clew.feed.Answers;
import clew.feed.Hit;
import clew.feed.Received;
import clew.feed.Search;
import com.fasterxml.jackson.databind.JsonNode;

/// The releases of a GitHub repository (docs.github.com, REST, releases). The words are `owner/name`. Setting `token`:
/// optional.
public final class GitHubReleases implements Search {
    @Override
    public String name() {
        return "github-releases";
    }

    @Override
    public About about() {
        return About.of("releases of a repository, the newest first", "github-releases:owner/repo")
                .key("token", "CLEW_GITHUB_TOKEN", false);
    }

    @Override
    public boolean takesWords() {
        return false;
    }

    @Override
    public Request request(Query query) {
        String repository = query.words().strip();
        if (!repository.matches("\\w[\\w.-]*/\\w[\\w.-]*")) {
            throw new IllegalArgumentException(
                    "releases need a repository in the form owner/name, not '" + repository + "'");
        }
        return GitHub.request(
                query,
                Answers.with(
                        "https://api.github.com/repos/" + repository + "/releases",
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
                root -> root,
                GitHubReleases::hit,
                root -> root.size() < query.atMost(100) ? null : String.valueOf(Math.max(1, query.offset()) + 1));
    }

    private static Hit hit(JsonNode n) {
        String name = Answers.text(n.path("name"));
        return new Hit()
                .ref(Answers.text(n.path("node_id")))
                .url(Answers.text(n.path("html_url")))
                .title(GitHub.markdown(name == null ? n.path("tag_name").asText() : name))
                .author(Answers.text(n.path("author").path("login")))
                .published(Answers.text(n.path("published_at")))
                .venue("GitHub")
                .kind("release")
                .text(GitHub.markdown(n.path("body").asText("")));
    }
}
