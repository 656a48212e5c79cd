package clew.feed.web;

import clew.feed.BodyReader;
import clew.feed.Discovery;
import clew.feed.Discovery.Candidate;
import clew.feed.Feed;
import clew.feed.FetchResult;
import clew.feed.Finder;
import clew.feed.Received;
import clew.net.Address;
import clew.net.Answer;
import clew.net.Body;
import clew.net.Request;
import clew.net.Validators;
import clew.net.Web;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Looks at an address: a feed is taken as it is; of a page, the first feed that it names and that can be read,
/// else one at an address where feeds commonly are, else the page itself.
public final class WebFinder implements Finder {
    private static final int MOST_ASKED = 8;
    private static final int NOT_FOUND = 404;

    private final Web web;
    private final BodyReader feeds;
    private final BodyReader pages;

    /// @param feeds understands feeds
    /// @param pages understands pages
    public WebFinder(Web web, BodyReader feeds, BodyReader pages) {
        this.web = web;
        this.feeds = feeds;
        this.pages = pages;
    }

    private sealed interface Seen {
        record Answered(Received received, boolean movedForGood) implements Seen {}

        /// @param ever whether it may be there another time
        record Not(String why, boolean ever) implements Seen {}
    }

    @Override
    public Finding look(String written) {
        Optional<Address> address = Address.parse(written).map(Address::resource);
        if (address.isEmpty()) {
            return new Finding.Nothing(written + " is not a web address (http or https)");
        }
        return switch (see(Request.feed(address.get(), Validators.NONE))) {
            case Seen.Not not -> not.ever ? new Finding.Unseen(not.why) : new Finding.Nothing(not.why);
            case Seen.Answered seen
            when isFeed(seen.received) ->
                new Finding.Taken(
                        seen.movedForGood
                                ? seen.received.address()
                                : address.get().toString(),
                        "a feed",
                        List.of());
            case Seen.Answered seen -> ofPage(address.get(), seen.received);
        };
    }

    private Finding ofPage(Address address, Received page) {
        if (!pages.reads(page)) {
            return new Finding.Nothing(address.shown() + " is neither a feed nor a page"
                    + (page.mediaType().isEmpty() ? "" : ", but " + page.mediaType()));
        }
        List<Candidate> candidates = Discovery.of(page);
        List<Candidate> named = candidates.stream().filter(Candidate::named).toList();
        for (Candidate candidate : candidates.subList(0, Math.min(candidates.size(), MOST_ASKED))) {
            if (isFeed(candidate)) {
                String title = candidate.title().isEmpty() ? "" : " as “" + candidate.title() + "”";
                return new Finding.Taken(
                        candidate.address(),
                        candidate.named()
                                ? "the feed that " + address.shown() + " names" + title
                                : "where feeds commonly are; " + address.shown()
                                        + " names none that can be read (to watch that page itself, add page:"
                                        + address.shown() + ")",
                        named.stream()
                                .filter(c -> !c.equals(candidate))
                                .map(Candidate::address)
                                .toList());
            }
        }
        return new Finding.Page(Feed.PAGE + address);
    }

    /// An address that nobody named is asked only where `robots.txt` lets programs read it.
    private boolean isFeed(Candidate candidate) {
        return Address.parse(candidate.address())
                .map(a -> candidate.named() ? Request.feed(a, Validators.NONE) : Request.page(a, Validators.NONE))
                .map(this::see)
                .map(seen -> seen instanceof Seen.Answered answered && isFeed(answered.received))
                .orElse(false);
    }

    private boolean isFeed(Received received) {
        return feeds.reads(received) && feeds.read(received) instanceof FetchResult.Fetched;
    }

    private Seen see(Request request) {
        return switch (web.get(request)) {
            case Answer.Found found -> {
                try (Body body = found.body()) {
                    yield new Seen.Answered(
                            new Received(
                                    body.bytes(),
                                    found.contentType(),
                                    found.at().toString()),
                            found.movedForGood());
                } catch (IOException e) {
                    yield new Seen.Not(found.at().shown() + " was read but could not be kept; is the disk full?", true);
                }
            }
            case Answer.Failed failed -> new Seen.Not(failed.why(), failed.status() != NOT_FOUND);
            case Answer.Later later -> new Seen.Not(later.why(), true);
            case Answer.Gone gone -> new Seen.Not(gone.why(), false);
            case Answer.Barred barred -> new Seen.Not(barred.why(), true);
            case Answer.Refused refused -> new Seen.Not(refused.why(), true);
            case Answer.Unchanged unchanged -> new Seen.Not("nothing was sent", true);
        };
    }
}
