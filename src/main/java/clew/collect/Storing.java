package clew.collect;

import clew.ClewException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/// Keeps what arrives in as few transactions as may be: whoever comes to the store takes along what others have
/// brought to its door meanwhile. (Flat combining: Hendler, Incze, Shavit and Tzafrir 2010.)
final class Storing {
    private static final int AT_ONCE = 64;

    private final Feeds feeds;
    private final ConcurrentLinkedQueue<Parcel> door = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    Storing(Feeds feeds) {
        this.feeds = feeds;
    }

    private record Parcel(Arrival arrival, CompletableFuture<Integer> added) {}

    /// Returns once it is kept.
    ///
    /// @return how many of its items were new
    int keep(Arrival arrival) {
        Parcel own = new Parcel(arrival, new CompletableFuture<>());
        door.add(own);
        turn.lock();
        try {
            while (!own.added.isDone()) {
                keepSome();
            }
        } finally {
            turn.unlock();
        }
        try {
            return own.added.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ClewException failure ? failure : e;
        }
    }

    private void keepSome() {
        List<Parcel> parcels = new ArrayList<>();
        for (Parcel p = door.poll(); p != null; p = parcels.size() < AT_ONCE ? door.poll() : null) {
            parcels.add(p);
        }
        try {
            List<Integer> added =
                    feeds.takeIn(parcels.stream().map(Parcel::arrival).toList());
            for (int i = 0; i < added.size(); i++) {
                parcels.get(i).added.complete(added.get(i));
            }
        } catch (RuntimeException e) {
            parcels.forEach(p -> p.added.completeExceptionally(e));
        }
    }
}
