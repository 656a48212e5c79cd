package clew.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    @ParameterizedTest
    @CsvSource({
        "http://127.1/, 127.0.0.1",
        "http://2130706433, 127.0.0.1",
        "http://0x7f000001/x, 127.0.0.1",
        "http://0177.0.0.1./, 127.0.0.1",
        "http://0xa9.254.0251.254/, 169.254.169.254",
        "http://%31%32%37.0.0.1/, 127.0.0.1",
        "http://１２７。０。０。１/, 127.0.0.1",
        "http://EXAMPLE.com./, example.com.",
        "http://bücher.example/, xn--bcher-kva.example",
        "http://[::FFFF:7f00:1]/, 127.0.0.1",
        "http://[0:0::0:1]/, ::1",
        "http://user:word@good.example@evil.example/, evil.example",
        "http:evil.example/, evil.example",
        "'  ht\ttp://a.example/  ', a.example"
    })
    void aHostHasOneReading(String written, String host) {
        assertThat(Address.parse(written.replace("\\t", "\t")))
                .map(Address::host)
                .hasValue(host);
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:11434/, true",
        "http://127.1/, true",
        "http://[::1]:8080/, true",
        "http://192.168.1.7/, true",
        "http://localhost.evil.example/, false",
        "http://8.8.8.8/, false",
        "https://models.example/, false"
    })
    void whatIsNearSaysSo(String written, boolean local) {
        assertThat(Address.parse(written).orElseThrow().isLocal()).isEqualTo(local);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "/feed",
                "file:///etc/passwd",
                "ftp://a.example/",
                "javascript:alert(1)",
                "http://",
                "http:///",
                "http://1.2.3.4.5/",
                "http://256.0.0.1/",
                "http://0x100000000/",
                "http://a.example:99999/",
                "http://a b/",
                "http://a<b/",
                "http://a%00b/",
                "http://[::1",
                "http://1.2.3.08/",
                "http://good.example\\@evil.example/",
                "jar:http://a.example/"
            })
    void isNoWebAddress(String written) {
        assertThat(Address.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'  hTTps://a.example/ ', true",
        "http://a b/, true",
        "http://[::1, true",
        "page:http://a.example/, false",
        "ftp://a.example/, false",
        "httpd, false"
    })
    void whatIsMeantAsAWebAddressNeedNotBeAGoodOne(String written, boolean meant) {
        assertThat(Address.isMeant(written)).isEqualTo(meant);
    }

    @Test
    void aReferenceIsReadAgainstWhereItStands() {
        Address at = Address.parse("https://a.example/x/feed.xml?y").orElseThrow();
        assertThat(at.resolve("../new")).hasToString("Optional[https://a.example/new]");
        assertThat(at.resolve("//b.example/z")).hasToString("Optional[https://b.example/z]");
        assertThat(at.resolve("/\\127.1")).hasToString("Optional[https://127.0.0.1/]");
        assertThat(at.resolve("file:///etc/passwd")).isEmpty();
        assertThat(at.resolve("gopher://b.example/")).isEmpty();
    }

    @Test
    void whatIsShownHoldsNoPassword() {
        Address at = Address.parse("https://me:secret@a.example/feed#part").orElseThrow();
        assertThat(at.shown()).isEqualTo("https://a.example/feed");
        assertThat(at.toString()).contains("secret");
    }
}
