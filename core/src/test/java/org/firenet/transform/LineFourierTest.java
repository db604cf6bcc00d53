package org.firenet.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineFourierTest {
    /** Down the columns and then along the rows is the transform of the image; each of them can be undone. */
    @ParameterizedTest
    @CsvSource({"8, 16", "7, 12", "1, 5", "9, 1"})
    void bothAxesTogetherAreTheTransformOfTheImage(int rows, int columns) {
        Shape shape = Shape.of(rows, columns);
        ComplexArray x = ComplexArray.zeros(shape);
        Random random = new Random(rows);
        for (int i = 0; i < x.size(); i++) {
            x.re()[i] = random.nextGaussian();
            x.im()[i] = random.nextGaussian();
        }
        Workspace workspace = new Workspace();
        ComplexArray expected = x.copy();
        new Fourier(shape, Fourier.Origin.CENTRE).forward(expected, workspace);
        ComplexArray lines = x.copy();
        LineFourier down = new LineFourier(shape, LineFourier.Axis.DOWN_COLUMNS);
        LineFourier along = new LineFourier(shape, LineFourier.Axis.ALONG_ROWS);
        down.forward(lines, workspace);
        along.forward(lines, workspace);
        assertThat(lines.distance(expected)).isLessThan(1e-13 * x.norm());
        along.inverse(lines, workspace);
        down.inverse(lines, workspace);
        assertThat(lines.distance(x)).isLessThan(1e-13 * x.norm());
    }
}
