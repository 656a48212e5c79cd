package clew.feed.web;

import clew.feed.BodyReader;
import clew.feed.Feed;
import clew.feed.FeedReader;
import clew.feed.FetchResult;
import clew.feed.NextTime;
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
import java.util.concurrent.Semaphore;

/// Reads a feed at a web address.
public final class WebFeed implements FeedReader {
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
        return Address.parse(feed.location()).isPresent();
    }

    @Override
    public FetchResult read(Feed feed) {
        return read(feed, Validators.NONE);
    }

    @Override
    public FetchResult read(Feed feed, Validators last) {
        Optional<Address> address = Address.parse(feed.location());
        if (address.isEmpty()) {
            return new FetchResult.Refused(feed.location() + " is not a web address (http or https)");
        }
        return switch (web.get(Request.feed(address.get(), last))) {
            case Answer.Found found -> understood(found);
            case Answer.Unchanged unchanged -> new FetchResult.Unchanged(unchanged.fresh());
            case Answer.Gone gone -> new FetchResult.Gone(gone.why());
            case Answer.Later later -> new FetchResult.Later(later.why(), later.until());
            case Answer.Failed failed -> new FetchResult.Failed(failed.why());
            case Answer.Refused refused -> new FetchResult.Refused(refused.why());
        };
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
