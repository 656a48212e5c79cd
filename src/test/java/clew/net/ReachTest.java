package clew.net;

import static clew.net.Asking.ask;
import static clew.net.Asking.small;
import static clew.net.Asking.text;
import static clew.net.Asking.why;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who is dialled, and who is told what, against servers on this machine.
class ReachTest {
    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308, 200})
    void eachHopOfARedirectIsCheckedAnew(int status) throws IOException {
        for (int hops = 1; hops <= 5; hops++) {
            int last = hops;
            LocalServer.Site site = (asked, out) -> {
                int hop = Integer.parseInt(asked.target().substring(1));
                String next =
                        hop + 1 == last ? "http://169.254.169.254/latest" : "http://a" + hop + ".example/" + (hop + 1);
                LocalServer.answer(
                        out,
                        status,
                        "",
                        status == 200 ? "Refresh" : "Location",
                        status == 200 ? "0; url=" + next : next);
            };
            try (LocalServer server = new LocalServer(site)) {
                assertThat(why(ask(server, small("http://start.example/0"))))
                        .contains("169.254.169.254 is not of the public internet")
                        .contains("--allow-host 169.254.169.254");
                assertThat(server.asked()).as("the last hop is not made").hasSize(hops);
            }
        }
    }

    @Test
    void aNameIsRefusedIfAnyOfItsAddressesIsNotPublic() {
        try (LocalServer server = new LocalServer((asked, out) -> LocalServer.answer(out, 200, "x"));
                Web web = new TestWeb()
                        .to(server)
                        .names(host -> List.of("93.184.215.14", "192.168.0.10"))
                        .open()) {
            assertThat(why(web.get(small("http://mixed.example/")))).contains("192.168.0.10", "private");
            assertThat(server.asked()).isEmpty();
        }
    }

    @Test
    void whatWasLookedUpIsWhatIsDialled() throws IOException {
        AtomicInteger lookups = new AtomicInteger();
        try (LocalServer server = new LocalServer((asked, out) -> LocalServer.answer(out, 200, "x"));
                Web web = new TestWeb()
                        .line(address -> {
                            assertThat(address.getAddress().getHostAddress()).isEqualTo("93.184.215.14");
                            return server.address();
                        })
                        .names(host -> List.of(lookups.getAndIncrement() == 0 ? "93.184.215.14" : "127.0.0.1"))
                        .open()) {
            assertThat(text(web.get(small("http://rebind.example/")))).isEqualTo("x");
            assertThat(lookups).hasValue(1);
            assertThat(web.get(small("http://rebind.example/"))).isInstanceOf(Answer.Barred.class);
        }
    }

    @Test
    void aHostThatThePersonNamedMayStandAnywhereAndNoOther() throws IOException {
        try (LocalServer server = new LocalServer((asked, out) -> LocalServer.answer(out, 200, "ours"));
                Web web = new TestWeb()
                        .to(server)
                        .reach(new Reach(Set.of("wiki.intern", "192.168.0.7:8080"), null))
                        .names(host -> TestWeb.literal(host, "10.0.0.5").stream()
                                .map(a -> a.getHostAddress())
                                .toList())
                        .open()) {
            assertThat(text(web.get(small("http://wiki.intern/feed")))).isEqualTo("ours");
            assertThat(text(web.get(small("http://192.168.0.7:8080/feed")))).isEqualTo("ours");
            assertThat(web.get(small("http://192.168.0.7/feed"))).isInstanceOf(Answer.Barred.class);
            assertThat(web.get(small("http://other.intern/feed"))).isInstanceOf(Answer.Barred.class);
        }
    }

    @Test
    void nameAndPasswordGoToTheirOwnOriginOnly() {
        LocalServer.Site site = (asked, out) -> {
            if (asked.target().equals("/a")) {
                LocalServer.answer(out, 302, "", "Location", "/b");
            } else if (asked.target().equals("/b")) {
                LocalServer.answer(out, 302, "", "Location", "http://other.example/c");
            } else {
                LocalServer.answer(out, 200, "x", "Set-Cookie", "s=1");
            }
        };
        try (LocalServer server = new LocalServer(site)) {
            ask(server, small("http://me:secret@own.example/a"));
            assertThat(server.asked())
                    .extracting(a -> a.headers().containsKey("authorization"))
                    .containsExactly(true, true, false);
            assertThat(server.asked()).noneMatch(a -> a.headers().containsKey("cookie"));
        }
    }

    @Test
    void aCertificateMustBeTrustedAndOfThatName() throws IOException {
        HeldCertificate root =
                new HeldCertificate.Builder().certificateAuthority(0).build();
        HeldCertificate own = new HeldCertificate.Builder()
                .addSubjectAlternativeName("good.example")
                .signedBy(root)
                .build();
        HandshakeCertificates shown =
                new HandshakeCertificates.Builder().heldCertificate(own).build();
        HandshakeCertificates trusted = new HandshakeCertificates.Builder()
                .addTrustedCertificate(root.certificate())
                .build();
        try (LocalServer server =
                        new LocalServer((asked, out) -> LocalServer.answer(out, 200, "x"), shown.sslContext());
                Web trusting = new TestWeb()
                        .to(server)
                        .client(c -> c.sslSocketFactory(trusted.sslSocketFactory(), trusted.trustManager()))
                        .open();
                Web strange = new TestWeb().to(server).open()) {
            assertThat(text(trusting.get(small("https://good.example/")))).isEqualTo("x");
            assertThat(why(trusting.get(small("https://other.example/")))).contains("certificate of another server");
            assertThat(why(strange.get(small("https://good.example/")))).contains("no certificate that can be trusted");
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void noProxyOfTheJavaMachineStandsBetween() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        ProxySelector before = ProxySelector.getDefault();
        try (LocalServer server = new LocalServer((a, out) -> LocalServer.answer(out, 200, "x"));
                Web web = new TestWeb().to(server).open()) {
            ProxySelector.setDefault(new ProxySelector() {
                @Override
                public List<Proxy> select(URI uri) {
                    asked.addAndGet(uri.getPort() == server.address().getPort() ? 1 : 0);
                    return List.of(Proxy.NO_PROXY);
                }

                @Override
                public void connectFailed(URI uri, SocketAddress address, IOException e) {}
            });
            assertThat(text(web.get(small("http://a.example/")))).isEqualTo("x");
            assertThat(asked).hasValue(0);
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    @Test
    void aProxyIsDialledInsteadAndPrivateTargetsAreStillRefused() throws IOException {
        try (LocalServer proxy = new LocalServer((asked, out) -> LocalServer.answer(out, 200, "by " + asked.target()));
                Web web = new TestWeb()
                        .to(proxy)
                        .reach(new Reach(Set.of(), "http://proxy.intern:3128"))
                        .names(host -> host.equals("proxy.intern")
                                ? List.of("10.0.0.1")
                                : TestWeb.literal(host, "93.184.215.14").stream()
                                        .map(a -> a.getHostAddress())
                                        .toList())
                        .open()) {
            assertThat(text(web.get(small("http://a.example/feed")))).isEqualTo("by http://a.example/feed");
            assertThat(web.get(small("http://10.0.0.9/feed"))).isInstanceOf(Answer.Barred.class);
            assertThat(web.get(small("http://proxy.intern/feed"))).isInstanceOf(Answer.Barred.class);
            assertThat(proxy.asked()).hasSize(1);
        }
    }
}
