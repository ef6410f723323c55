package earmark.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.model.EarmarkException;
import java.security.SecureRandom;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class PasswordTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Test
    void matchesWhatWasTypedAlsoAfterItWasWrittenDown() {
        Password kept = Password.of("correct horse battery", RANDOM, 10);
        assertThat(kept.text()).startsWith("pbkdf2-sha256$10$").doesNotContain("correct");
        assertThat(Password.parse(kept.text()).matches("correct horse battery")).isTrue();
        assertThat(kept.matches("correct horse batterz")).isFalse();
        assertThat(kept.matches("")).isFalse();
        assertThat(kept).asString().isEqualTo("a password");
    }

    @Test
    void saltsEachOneAnew() {
        assertThat(Password.of("the same for two", RANDOM, 10).text())
                .isNotEqualTo(Password.of("the same for two", RANDOM, 10).text());
    }

    /** RFC 7914, section 11: PBKDF2-HMAC-SHA-256 of "passwd" with the salt "salt", one round; its first 32 bytes. */
    @Test
    void derivesAsTheStandardSays() {
        assertThat(Password.parse("pbkdf2-sha256$1$c2FsdA==$VawEblbjCJ/sFpHCJUSwX8BfHSF4yCK8IAHP2ZJwvZc=")
                        .matches("passwd"))
                .isFalse();
        String hash = java.util.Base64.getEncoder()
                .encodeToString(java.util.HexFormat.of()
                        .parseHex("55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc"));
        assertThat(Password.parse("pbkdf2-sha256$1$c2FsdA==$" + hash).matches("passwd"))
                .isTrue();
    }

    @Test
    void refusesShortOnes() {
        assertThatThrownBy(() -> Password.of("ninechars", RANDOM, 10))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContaining("too short");
    }
}
