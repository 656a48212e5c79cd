package clew.feed.web;

import clew.feed.BodyReader;
import clew.feed.Entry;
import clew.feed.Feed;
import clew.feed.FeedReader;
import clew.feed.FetchResult;
import clew.feed.Memory;
import clew.feed.NextTime;
import clew.feed.Received;
import clew.net.Address;
import clew.net.Answer;
import clew.net.Body;
import clew.net.Request;
import clew.net.Web;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/// Reads a feed at a web address, or a page there that is watched for changes. What reads as it did the last time
/// brings nothing, whatever else in it has changed.
public final class WebFeed implements FeedReader {
    /// More entries than this are no feed any more; the first are taken.
    private static final int MOST_ENTRIES = 2_000;

    private final Web web;
    private final List<BodyReader> readers;

    /// So that the bodies of many feeds are not in memory at once.
    private final Semaphore reading = new Semaphore(Runtime.getRuntime().availableProcessors());

    /// @param readers asked in this order which of them reads what was sent
    public WebFeed(Web web, List<BodyReader> readers) {
        this.web = web;
        this.readers = List.copyOf(readers);
    }

    @Override
    public boolean reads(Feed feed) {
        return Address.isMeant(written(feed));
    }

    @Override
    public String asks(Feed feed) {
        return address(feed).map(Address::host).orElse(feed.location());
    }

    private static boolean isPage(Feed feed) {
        return feed.location().startsWith(Feed.PAGE);
    }

    private static Optional<Address> address(Feed feed) {
        return Address.parse(written(feed));
    }

    private static String written(Feed feed) {
        return isPage(feed) ? feed.location().substring(Feed.PAGE.length()) : feed.location();
    }

    @Override
    public FetchResult read(Feed feed) {
        return read(feed, Memory.NONE);
    }

    @Override
    public FetchResult read(Feed feed, Memory before) {
        Optional<Address> address = address(feed);
        if (address.isEmpty()) {
            return new FetchResult.Refused(feed.location() + " is not a web address (http or https)");
        }
        Request request =
                isPage(feed) ? Request.page(address.get(), before.last()) : Request.feed(address.get(), before.last());
        return switch (web.get(request)) {
            case Answer.Found found -> news(understood(found), before, isPage(feed));
            case Answer.Unchanged unchanged -> new FetchResult.Unchanged(unchanged.fresh());
            case Answer.Gone gone -> new FetchResult.Gone(gone.why());
            case Answer.Later later -> new FetchResult.Later(later.why(), later.until());
            case Answer.Failed failed -> new FetchResult.Failed(failed.why());
            case Answer.Barred barred -> new FetchResult.Barred(barred.why());
            case Answer.Refused refused -> new FetchResult.Refused(refused.why());
        };
    }

    /// What is new in what was read.
    private static FetchResult news(FetchResult result, Memory before, boolean page) {
        if (!(result instanceof FetchResult.Fetched fetched)) {
            return result;
        }
        String mark = Digest.of(fetched.entries());
        NextTime said = fetched.next();
        String moved = said.movedTo() == null || !page ? said.movedTo() : Feed.PAGE + said.movedTo();
        NextTime next = new NextTime(new Memory(said.memory().last(), mark), said.fresh(), moved);
        List<Entry> entries = mark.equals(before.mark()) ? List.of() : fetched.entries();
        int taken = Math.min(entries.size(), MOST_ENTRIES);
        return new FetchResult.Fetched(entries.subList(0, taken), next, fetched.refused(), entries.size() - taken);
    }

    private FetchResult understood(Answer.Found found) {
        try (Body body = found.body()) {
            reading.acquire();
            try {
                return understood(
                        new Received(
                                body.bytes(), found.contentType(), found.at().toString()),
                        found);
            } finally {
                reading.release();
            }
        } catch (IOException e) {
            return new FetchResult.Failed(found.at().shown() + " was read but could not be kept; is the disk full?");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new FetchResult.Failed("stopped");
        }
    }

    private FetchResult understood(Received received, Answer.Found found) {
        Optional<BodyReader> reader =
                readers.stream().filter(r -> r.reads(received)).findFirst();
        if (reader.isEmpty()) {
            return new FetchResult.Refused(found.at().shown() + " is no feed that Clew can read"
                    + (received.mediaType().isEmpty() ? "" : ", but " + received.mediaType())
                    + "; give the address of the feed itself");
        }
        FetchResult result = reader.get().read(received);
        return result instanceof FetchResult.Fetched fetched
                ? new FetchResult.Fetched(
                        fetched.entries(),
                        new NextTime(
                                found.state(),
                                found.fresh(),
                                found.movedForGood() ? found.at().toString() : null))
                : result;
    }
}
