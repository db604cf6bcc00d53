package org.firenet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.firenet.array.Shape;
import org.junit.jupiter.api.Test;

class TilesTest {
    private static Picture plain(int width, int height, int rgb) {
        int[] pixels = new int[width * height];
        java.util.Arrays.fill(pixels, rgb);
        return Picture.of(width, height, pixels);
    }

    @Test
    void picturesFillTheGridRowByRow() {
        List<Picture> pictures = List.of(plain(3, 2, 1), plain(3, 2, 2), plain(3, 2, 3));
        Picture grid = Tiles.of(pictures, 2, 1);
        assertThat(grid.width()).isEqualTo(7);
        assertThat(grid.height()).isEqualTo(5);
        assertThat(grid.rgb(2, 1)).isEqualTo(1);
        assertThat(grid.rgb(4, 0)).isEqualTo(2);
        assertThat(grid.rgb(0, 3)).isEqualTo(3);
        assertThat(grid.rgb(3, 0)).isEqualTo(0x303030);
        assertThat(grid.rgb(5, 4)).isEqualTo(0x303030);
        assertThatThrownBy(() -> Tiles.of(List.of(plain(1, 1, 0), plain(2, 1, 0)), 2, 0))
                .hasMessageContaining("must be of one size");
    }

    @Test
    void smallerImagesAreMeansThatLoseNoSpoiltValue() {
        double[] values = {1, 3, 5, 7, 9, 11, 13, 15, Double.NaN, 1, 1, 1};
        Thumbnail small = Thumbnail.of(values, Shape.of(3, 4), 2);
        assertThat(small.shape()).isEqualTo(Shape.of(2, 2));
        assertThat(small.values()[0]).isEqualTo(6);
        assertThat(small.values()[1]).isEqualTo(10);
        assertThat(small.values()[2]).isNaN();
        assertThat(small.values()[3]).isEqualTo(1);
        assertThat(Thumbnail.of(values, Shape.of(3, 4), 4).values()).isSameAs(values);
    }

    @Test
    void theUsualWindowStartsAtZeroUnlessValuesAreNegative() {
        assertThat(Window.usual(new double[] {-1e-17, 0.5, 2})).isEqualTo(new Window(0, 2));
        assertThat(Window.usual(new double[] {-1, 0.5, 2, Double.NaN})).isEqualTo(new Window(-1, 2));
        assertThat(Window.spanning(new double[] {3, 3})).isEqualTo(new Window(2.5, 3.5));
    }
}
