package clew;

import clew.feed.Search;
import clew.feed.forum.Bluesky;
import clew.feed.forum.HackerNews;
import clew.feed.forum.Lemmy;
import clew.feed.forum.LessWrong;
import clew.feed.forum.Mastodon;
import clew.feed.forum.Reddit;
import clew.feed.scholar.Arxiv;
import clew.feed.scholar.Crossref;
import clew.feed.scholar.OpenAlex;
import clew.feed.scholar.OpenReview;
import clew.feed.scholar.SemanticScholar;
import clew.feed.web.Brave;
import clew.feed.web.Gdelt;
import clew.feed.web.GitHubIssues;
import clew.feed.web.GitHubReleases;
import clew.feed.web.SearXng;
import clew.feed.web.Wikipedia;
import clew.feed.web.YouTube;
import java.util.List;

/// The services that can be searched, a class each.
final class Services {
    static final List<Search> ALL = List.of(
            new Arxiv(),
            new OpenAlex(),
            new Crossref(),
            new SemanticScholar(),
            new OpenReview(),
            new HackerNews(),
            new Reddit(),
            new LessWrong(),
            new Lemmy(),
            new Mastodon(),
            new Bluesky(),
            new YouTube(),
            new GitHubReleases(),
            new GitHubIssues(),
            new Wikipedia(),
            new Gdelt(),
            new SearXng(),
            new Brave());

    private Services() {}
}
