package clew.net;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;

/// A server on this machine that answers whatever a test wants, byte by byte.
public class LocalServer implements AutoCloseable {
    private static final ExecutorService LINES =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());

    /// Left alone, the system takes megabytes of what nobody reads: work that no server far away does here.
    private static final int UNSENT_BYTES = 64 * 1024;

    private final ServerSocket door;
    private final Site site;
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();

    /// What was asked.
    ///
    /// @param headers by their names in lower case
    /// @param body what was sent with it
    /// @param at where the connection arrived
    public record Asked(String method, String target, Map<String, String> headers, byte[] body, InetSocketAddress at) {
        public String host() {
            return headers.getOrDefault("host", "").replaceFirst(":\\d+$", "");
        }

        public String address() {
            return "http://" + headers.getOrDefault("host", "") + target;
        }
    }

    /// Answers.
    @FunctionalInterface
    public interface Site {
        void answer(Asked asked, OutputStream out) throws Exception;
    }

    /// On any free port of the loopback address.
    public LocalServer(Site site) {
        this(site, open(null));
    }

    /// Over TLS it would rather speak HTTP/2, as many do, but cannot.
    ///
    /// @param tls with which certificate, or `null` for none
    public LocalServer(Site site, SSLContext tls) {
        this(site, open(tls));
    }

    @SuppressWarnings("this-escape")
    public LocalServer(Site site, ServerSocket door) {
        this.site = site;
        this.door = door;
        Thread.ofPlatform().daemon().name("local-server").start(this::accept);
    }

    private static ServerSocket open(SSLContext tls) {
        try {
            InetAddress here = InetAddress.getLoopbackAddress();
            if (tls == null) {
                return new ServerSocket(0, 1024, here);
            }
            SSLServerSocket door =
                    (SSLServerSocket) tls.getServerSocketFactory().createServerSocket(0, 1024, here);
            SSLParameters offered = door.getSSLParameters();
            offered.setApplicationProtocols(new String[] {"h2", "http/1.1"});
            door.setSSLParameters(offered);
            return door;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(door.getInetAddress(), door.getLocalPort());
    }

    /// What was asked so far, in the order in which it came.
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket line = door.accept();
                line.setSendBufferSize(UNSENT_BYTES);
                arrived(line.getLocalAddress());
                // Threads of the system's own, so that one that sends without end leaves time to the others.
                LINES.execute(() -> serve(line));
            } catch (IOException e) {
                return;
            }
        }
    }

    /// Told of each connection, before anything is said.
    protected void arrived(InetAddress at) {}

    private void serve(Socket line) {
        try (line;
                OutputStream out = line.getOutputStream()) {
            Asked request = read(line);
            if (request != null) {
                asked.add(request);
                site.answer(request, out);
                out.flush();
            }
        } catch (Exception e) {
            // The other side may go at any time: that is what is tested.
        }
    }

    private static Asked read(Socket line) throws IOException {
        InputStream in = new BufferedInputStream(line.getInputStream());
        String first = line(in);
        if (first == null) {
            return null;
        }
        String[] words = first.split(" ");
        Map<String, String> headers = new TreeMap<>();
        for (String header = line(in); header != null && !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return new Asked(words[0], words[1], headers, body, (InetSocketAddress) line.getLocalSocketAddress());
    }

    private static String line(InputStream in) throws IOException {
        var line = new java.io.ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return null;
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    /// A whole answer.
    ///
    /// @param headers names and values in turn
    public static void answer(OutputStream out, int status, byte[] body, String... headers) throws IOException {
        StringBuilder head = new StringBuilder(
                "HTTP/1.1 " + status + " X\r\nContent-Length: " + body.length + "\r\nConnection: close\r\n");
        for (int i = 0; i + 1 < headers.length; i += 2) {
            head.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        out.write(body);
    }

    public static void answer(OutputStream out, int status, String body, String... headers) throws IOException {
        answer(out, status, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
