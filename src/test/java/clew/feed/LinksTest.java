package clew.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    @Test
    void anAddressOfTheWebMayBeLinkedTo() {
        assertThat(Links.web("https://example.org/a")).isTrue();
        assertThat(Links.web("HTTP://example.org")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", " data:text/html,x", "//example.org/", "https://", "file:///etc/hosts", ""
            })
    void noOtherMay(String address) {
        assertThat(Links.web(address)).isFalse();
    }
}
