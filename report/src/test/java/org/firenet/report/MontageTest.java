package org.firenet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MontageTest {
    private static final int BLACK = 0;
    private static final int WHITE = 0xFFFFFF;
    private static final int MARGIN = Montage.MARGIN;

    @Test
    void picturesStandSideBySideSmallOnesEnlarged() {
        Picture montage = Montage.empty()
                .with("", black(64, 64))
                .with("", black(300, 200))
                .picture();
        assertThat(montage.width()).isEqualTo(MARGIN + 384 + MARGIN + 300 + MARGIN);
        assertThat(montage.height()).isEqualTo(MARGIN + 384 + MARGIN);
        assertThat(montage.rgb(MARGIN, MARGIN)).isEqualTo(BLACK);
        assertThat(montage.rgb(MARGIN - 1, MARGIN)).isEqualTo(WHITE);
        assertThat(montage.rgb(MARGIN + 383, MARGIN + 383)).isEqualTo(BLACK);
        assertThat(montage.rgb(MARGIN + 384, MARGIN + 383)).isEqualTo(WHITE);
        assertThat(montage.rgb(MARGIN + 384 + MARGIN, MARGIN + 199)).isEqualTo(BLACK);
        assertThat(montage.rgb(MARGIN + 384 + MARGIN, MARGIN + 200)).isEqualTo(WHITE);
    }

    @Test
    void theFifthPictureStartsARow() {
        Montage montage = Montage.empty();
        for (int i = 0; i < 5; i++) {
            montage = montage.with("", black(250, 210));
        }
        Picture picture = montage.picture();
        assertThat(picture.width()).isEqualTo(MARGIN + 4 * (250 + MARGIN));
        assertThat(picture.height()).isEqualTo(MARGIN + 2 * (210 + MARGIN));
        assertThat(picture.rgb(MARGIN, MARGIN + 210 + MARGIN)).isEqualTo(BLACK);
        assertThat(picture.rgb(MARGIN + 250 + MARGIN, MARGIN + 210 + MARGIN)).isEqualTo(WHITE);
    }

    @Test
    void captionsStandBelowAndLongOnesTakeMoreLines() {
        Picture white = Picture.of(250, 250, filled(250 * 250, WHITE));
        Picture plain = Montage.empty().with("", white).picture();
        Picture one = Montage.empty().with("Error", white).picture();
        Picture more = Montage.empty().with("Error ".repeat(20), white).picture();
        assertThat(plain.equals(Picture.of(282, 282, filled(282 * 282, WHITE)))).isTrue();
        assertThat(one.height()).isGreaterThan(plain.height());
        assertThat(more.height()).isGreaterThan(one.height());
        assertThat(more.width()).isEqualTo(one.width());
        assertThat(one.rgb(0, 0)).isEqualTo(WHITE);
        assertThat(darkPixels(one)).isPositive();
        assertThat(darkPixels(more)).isGreaterThan(10 * darkPixels(one));
    }

    @Test
    void nothingHasNoPicture() {
        assertThatThrownBy(() -> Montage.empty().picture()).isInstanceOf(IllegalStateException.class);
    }

    private static long darkPixels(Picture picture) {
        long count = 0;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                count += (picture.rgb(x, y) & 0xFF) < 0x80 ? 1 : 0;
            }
        }
        return count;
    }

    private static Picture black(int width, int height) {
        return Picture.of(width, height, filled(width * height, BLACK));
    }

    private static int[] filled(int size, int colour) {
        int[] rgb = new int[size];
        Arrays.fill(rgb, colour);
        return rgb;
    }
}
