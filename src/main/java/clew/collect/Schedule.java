package clew.collect;

import clew.ClewException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Asks feeds as they become due, for as long as the program serves.
public final class Schedule implements AutoCloseable {
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final Collector collector;
    private final Runnable cycles;
    private final Consumer<String> say;
    private final Thread loop;
    private final Collector.Listener announcing = new Collector.Listener() {
        @Override
        public void asked(Standing now, int added) {}

        @Override
        public void died(Standing now) {
            say.accept("the feed " + now.location() + " brings nothing any more: " + HealthText.of(now));
        }
    };

    /// @param cycles what is done between two looks, when nothing is being asked
    /// @param say told in one line when something goes wrong that a person must put right
    public Schedule(Collector collector, Runnable cycles, Consumer<String> say) {
        this.collector = collector;
        this.cycles = cycles;
        this.say = say;
        this.loop = Thread.ofVirtual().name("schedule").unstarted(this::run);
    }

    /// Starts.
    public void start() {
        loop.start();
    }

    private void run() {
        List<Collector.Started> underWay = new ArrayList<>();
        String said = "";
        while (!loop.isInterrupted()) {
            String trouble = "";
            try {
                underWay.add(collector.start(s -> true, announcing));
                for (Collector.Started started : List.copyOf(underWay)) {
                    if (started.isDone()) {
                        underWay.remove(started);
                        started.await();
                    }
                }
                if (underWay.isEmpty()) {
                    cycles.run();
                }
            } catch (InterruptedException e) {
                return;
            } catch (ClewException e) {
                trouble = e.getMessage();
            }
            if (!trouble.isEmpty() && !trouble.equals(said)) {
                say.accept(trouble);
            }
            said = trouble;
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void close() {
        loop.interrupt();
        try {
            loop.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
