package org.firenet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.sampling.SamplingMask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Arrays as greys, as colours, and masks. */
class ImagePicturesTest {
    private static final Shape ROW = Shape.of(1, 5);

    @Test
    void greysAreLinearAndWhatIsNotFiniteIsMagenta() {
        GreyScale greys = new GreyScale(new Window(-1, 1));
        Picture picture = greys.picture(new double[] {-2, 0.0, 1, Double.NaN, Double.NEGATIVE_INFINITY}, ROW);
        assertThat(picture).isEqualTo(Picture.of(5, 1, new int[] {0, 0x808080, 0xFFFFFF, 0xFF00FF, 0xFF00FF}));
    }

    @Test
    void complexImagesShowTheirMagnitude() {
        ComplexArray image = ComplexArray.of(Shape.of(2, 1), new double[] {3, 0}, new double[] {-4, 0});
        assertThat(new GreyScale(Window.full(image)).picture(image))
                .isEqualTo(Picture.of(1, 2, new int[] {0xFFFFFF, 0}));
    }

    @Test
    void onlyImagesHavePictures() {
        GreyScale greys = new GreyScale(new Window(0, 1));
        assertThatThrownBy(() -> greys.picture(new double[8], Shape.of(2, 2, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a picture shows an array of two dimensions (rows x columns), found 2x2x2");
        assertThatThrownBy(() -> greys.picture(new double[8], ROW)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MaskPicture.of(SamplingMask.of(Shape.of(4), 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Ends as in Matplotlib. */
    @Test
    void mapsHaveTheirEnds() {
        assertThat(ColourMap.VIRIDIS.rgb(0)).isEqualTo(0x440154);
        assertThat(ColourMap.VIRIDIS.rgb(1)).isEqualTo(0xFDE725);
        assertThat(ColourMap.INFERNO.rgb(-3)).isEqualTo(0x000004);
        assertThat(ColourMap.INFERNO.rgb(2)).isEqualTo(0xFCFFA4);
    }

    /**
     * Lightness (L* of CIELAB, 0 to 100) rises all the way, and nearly in a straight line. Matplotlib's own maps leave that
     * line by up to 1.7 (viridis) and 5.3 (inferno), since they were made for another measure, CAM02-UCS.
     * In steps of 1/64, about 1.2, so that rounding to eight bits, up to 0.3, does not count.
     */
    @ParameterizedTest
    @EnumSource
    void lightnessRisesEvenly(ColourMap map) {
        double first = lightness(map.rgb(0));
        double last = lightness(map.rgb(1));
        double before = first - 1e-9;
        for (int i = 0; i <= 256; i += 4) {
            double lightness = lightness(map.rgb(i / 256.0));
            assertThat(lightness).as("at %d/256", i).isGreaterThan(before);
            assertThat(lightness).as("at %d/256", i).isCloseTo(line(first, last, i), within(6.0));
            before = lightness;
        }
    }

    private static double line(double first, double last, int i) {
        return first + (last - first) * i / 256;
    }

    /** L* of an sRGB colour. */
    private static double lightness(int rgb) {
        double luminance = 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
        return luminance > 216.0 / 24389 ? 116 * Math.cbrt(luminance) - 16 : luminance * 24389 / 27;
    }

    private static double linear(int channel) {
        double value = (channel & 0xFF) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    @Test
    void colourPicturesUseTheWindow() {
        Picture picture = ColourMap.VIRIDIS.picture(new double[] {1, 2, 3, 9, Double.NaN}, ROW, new Window(1, 3));
        assertThat(picture).isEqualTo(Picture.of(5, 1, new int[] {0x440154, 0x21918C, 0xFDE725, 0xFDE725, 0xFF00FF}));
    }

    @Test
    void theLegendStandsBesideTheEnlargedPicture() {
        Picture picture = ColourMap.INFERNO.pictureWithLegend(new double[100], Shape.of(10, 10), new Window(0, 1));
        assertThat(picture.height()).isEqualTo(400);
        assertThat(picture.rgb(399, 200)).isEqualTo(0x000004);
        assertThat(picture.rgb(402, 200)).isEqualTo(0xFFFFFF);
        assertThat(picture.rgb(418, 0)).isEqualTo(0xFCFFA4);
        assertThat(picture.rgb(418, 399)).isEqualTo(0x000004);
        assertThat(hasOther(picture, 0xFFFFFF, 432))
                .as("text at the right of the bar")
                .isTrue();
    }

    private static boolean hasOther(Picture picture, int colour, int fromColumn) {
        for (int x = fromColumn; x < picture.width(); x++) {
            for (int y = 0; y < picture.height(); y++) {
                if (picture.rgb(x, y) != colour) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void sampledPositionsAreWhite() {
        SamplingMask mask = SamplingMask.of(Shape.of(2, 3), 1, 5);
        assertThat(MaskPicture.of(mask)).isEqualTo(Picture.of(3, 2, new int[] {0, 0xFFFFFF, 0, 0, 0, 0xFFFFFF}));
    }

    @Test
    void gridLinesLieBetweenLevels() {
        SamplingMask mask = SamplingMask.full(Shape.of(100, 50));
        Picture picture = MaskPicture.withGrid(mask, new int[] {100}, new int[] {25});
        assertThat(picture.width()).isEqualTo(200);
        assertThat(picture.height()).isEqualTo(400);
        assertThat(picture.rgb(100, 7)).isEqualTo(MaskPicture.LINE);
        assertThat(picture.rgb(99, 7)).isEqualTo(0xFFFFFF);
        assertThat(picture.rgb(101, 7)).isEqualTo(0xFFFFFF);
        assertThat(picture.rgb(3, 399)).isEqualTo(MaskPicture.LINE);
        assertThatThrownBy(() -> MaskPicture.withGrid(mask, new int[] {101}, new int[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the row edges of levels must be from 0 to 100, found 101");
    }
}
