package clew.bench;

import clew.net.LocalServer;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The good and the bad servers of [NeighboursBench], all at one port: a program that runs until the one that began it
/// ends. A bad one is slow, endless, redirecting, rate-limiting or broken, by its number.
final class NeighbourServers {
    /// Items of a good one.
    static final int ITEMS = 20;

    private static final long LATENCY_MS = 200;
    private static final String TYPE = "application/rss+xml";

    /// What good servers have is new each time.
    private static final AtomicInteger EDITION = new AtomicInteger();

    private NeighbourServers() {}

    /// Says the port, then answers.
    public static void main(String[] none) throws Exception {
        Logger.getLogger("").setLevel(Level.OFF);
        try (LocalServer server = new LocalServer(NeighbourServers::answer)) {
            System.out.println(server.address().getPort());
            System.in.read();
        }
    }

    /// The address of one of them.
    ///
    /// @param kind `bad`, or any other word for a good one
    static String at(String host, String kind, int number) {
        return "http://" + host + "/" + kind + "/" + number;
    }

    private static void answer(LocalServer.Asked asked, OutputStream out) throws Exception {
        String[] path = URI.create(asked.target()).getPath().split("/");
        int number = Integer.parseInt(path[2]);
        if (!path[1].equals("bad")) {
            Thread.sleep(LATENCY_MS);
            LocalServer.answer(out, 200, feed(asked.host()), "Content-Type", TYPE);
            return;
        }
        byte[] head = ("HTTP/1.1 200 X\r\nContent-Type: " + TYPE + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        switch (number % 8) {
            case 0 -> Thread.sleep(60_000);
            case 1 -> {
                out.write(head);
                while (true) {
                    out.write('x');
                    out.flush();
                    Thread.sleep(1000);
                }
            }
            case 2 -> {
                out.write(head);
                byte[] piece = new byte[64 * 1024];
                while (true) {
                    out.write(piece);
                    // Three megabytes a second from each: what a good line carries. In large pieces, as what a server
                    // computes on this machine is taken from those who ask.
                    Thread.sleep(20);
                }
            }
            case 3 -> LocalServer.answer(out, 302, "", "Location", "/bad/" + number + "/again");
            case 4 -> LocalServer.answer(out, 429, "", "Retry-After", "3600");
            case 5 ->
                out.write("HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\nzz".getBytes(StandardCharsets.UTF_8));
            case 6 -> LocalServer.answer(out, 500, "");
            default -> out.write("SSH-2.0\r\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String feed(String host) {
        int edition = EDITION.incrementAndGet();
        StringBuilder feed = new StringBuilder("<rss version='2.0'><channel><title>" + host + "</title>");
        for (int i = 0; i < ITEMS; i++) {
            feed.append("<item><title>Item " + i + "</title><pubDate>Fri, 27 Nov 2026 10:00:00 GMT</pubDate>");
            feed.append("<link>http://" + host + "/" + edition + "/" + i + "</link>");
            feed.append("<description>What " + host + " has to say in edition " + edition + ".</description></item>");
        }
        return feed.append("</channel></rss>").toString();
    }
}
