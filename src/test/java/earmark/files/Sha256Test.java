package earmark.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class Sha256Test {
    /** FIPS 180-2, appendix B.1. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void aDigestIsWrittenInSmallHexadecimalDigits() {
        assertThat(Sha256.of("abc".getBytes(StandardCharsets.US_ASCII))).isEqualTo(ABC);
        assertThat(Sha256.isOne(ABC)).isTrue();
        assertThat(Sha256.isOne(ABC.substring(1))).isFalse();
        assertThat(Sha256.isOne("B" + ABC.substring(1))).isFalse();
    }

    @Test
    void twoTextsAreNotTheSameAsOne() {
        assertThat(Sha256.ofTexts(List.of("ab", "c")))
                .isNotEqualTo(Sha256.ofTexts(List.of("abc")))
                .isEqualTo(Sha256.of("ab\0c\0".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void aCallOfOneFileHasThatFilesDigestAndOneOfTwoDependsOnTheirOrder() {
        String other = "0".repeat(64);
        assertThat(Sha256.ofAll(List.of(ABC))).isEqualTo(ABC);
        assertThat(Sha256.ofAll(List.of(ABC, other)))
                .isEqualTo(Sha256.of((ABC + "\n" + other).getBytes(StandardCharsets.US_ASCII)))
                .isNotEqualTo(Sha256.ofAll(List.of(other, ABC)));
    }
}
