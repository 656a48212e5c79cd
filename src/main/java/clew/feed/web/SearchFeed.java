package clew.feed.web;

import clew.feed.Entry;
import clew.feed.Feed;
import clew.feed.FeedReader;
import clew.feed.FetchResult;
import clew.feed.Memory;
import clew.feed.NextTime;
import clew.feed.Received;
import clew.feed.Search;
import clew.feed.Search.Query;
import clew.feed.Searches;
import clew.feed.Searches.Written;
import clew.net.Address;
import clew.net.Answer;
import clew.net.Body;
import clew.net.Request;
import clew.net.Validators;
import clew.net.Web;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a search at a service as a feed: a few pages the first time, after that the first page, where what is new
/// stands.
public final class SearchFeed implements FeedReader {
    private static final int FIRST_PAGES = 3;
    private static final String READ = "read";

    private final Web web;
    private final Searches searches;

    public SearchFeed(Web web, Searches searches) {
        this.web = web;
        this.searches = searches;
    }

    @Override
    public boolean reads(Feed feed) {
        return searches.read(feed.location()).isPresent();
    }

    @Override
    public String asks(Feed feed) {
        return searches.read(feed.location()).map(searches::host).orElse(feed.location());
    }

    @Override
    public FetchResult read(Feed feed) {
        return read(feed, Memory.NONE);
    }

    @Override
    public FetchResult read(Feed feed, Memory before) {
        Optional<Written> search = searches.read(feed.location());
        if (search.isEmpty()) {
            return new FetchResult.Refused(feed.location() + " is not a search that Clew knows");
        }
        List<Entry> entries = new ArrayList<>();
        NextTime next = NextTime.UNKNOWN;
        String page = null;
        for (int pages = before.mark().equals(READ) ? 1 : FIRST_PAGES; pages > 0; pages--) {
            Page read = page(search.get(), page, page == null ? before.last() : Validators.NONE);
            if (read.result instanceof FetchResult.Fetched fetched) {
                next = page == null ? fetched.next() : next;
                entries.addAll(fetched.entries());
                page = read.onward;
            } else if (page == null) {
                return read.result;
            } else {
                break;
            }
            if (page == null) {
                break;
            }
        }
        return new FetchResult.Fetched(entries, next);
    }

    /// One page, and where to go on.
    private record Page(FetchResult result, @Nullable String onward) {}

    private static Page end(FetchResult result) {
        return new Page(result, null);
    }

    private Page page(Written search, @Nullable String page, Validators last) {
        Query query;
        Search.Request wanted;
        try {
            query = searches.query(search, page);
            wanted = search.service().request(query);
        } catch (IllegalArgumentException e) {
            return end(new FetchResult.Barred(String.valueOf(e.getMessage())));
        }
        Optional<Address> address = Address.parse(wanted.address());
        if (address.isEmpty()) {
            return end(new FetchResult.Refused(search.service().name() + ": these words make no address"));
        }
        Request.Call call = new Request.Call(
                wanted.headers(), wanted.body(), search.service().about().pause());
        return switch (web.get(Request.api(address.get(), last, call))) {
            case Answer.Found found -> understood(search, query, found);
            case Answer.Unchanged unchanged -> end(new FetchResult.Unchanged(unchanged.fresh()));
            case Answer.Later later -> end(new FetchResult.Later(later.why(), later.until()));
            case Answer.Barred barred -> end(new FetchResult.Barred(barred.why()));
            case Answer.Refused refused -> end(new FetchResult.Refused(refused.why()));
            // Services do not go for good; what they say with 410 is that this interface did.
            case Answer.Gone gone -> end(new FetchResult.Failed(gone.why()));
            case Answer.Failed failed -> end(new FetchResult.Failed(why(search, query, failed)));
        };
    }

    private static Page understood(Written search, Query query, Answer.Found found) {
        try (Body body = found.body()) {
            Received received =
                    new Received(body.bytes(), found.contentType(), found.at().toString());
            return switch (search.service().answer(received, query)) {
                case Search.Answer.Refused refused -> end(new FetchResult.Refused(refused.why()));
                case Search.Answer.Found items ->
                    new Page(
                            new FetchResult.Fetched(
                                    items.entries(),
                                    new NextTime(new Memory(found.state(), READ), found.fresh(), null)),
                            items.next());
            };
        } catch (IOException e) {
            return end(new FetchResult.Failed(
                    search.service().name() + " was read but could not be kept; is the disk full?"));
        }
    }

    /// The service's own words for it where it has any, and what may be missing.
    private static String why(Written search, Query query, Answer.Failed failed) {
        String name = search.service().name();
        if (failed.status() < 400 || failed.status() >= 500) {
            return name + ": " + failed.why();
        }
        String said = search.service().answer(new Received(failed.said(), null, search.location()), query)
                        instanceof Search.Answer.Refused refused
                ? refused.why().replaceFirst("^" + name + ": ", "")
                : failed.why();
        Search.Key key = search.service().about().key();
        boolean closed = failed.status() == 401 || failed.status() == 403;
        String hint = key == null || !closed || query.settings().containsKey(key.setting())
                ? ""
                : "; it may want a key: set " + Searches.variable(key, search.place());
        return name + ": " + said + " (" + failed.status() + ")" + hint;
    }
}
