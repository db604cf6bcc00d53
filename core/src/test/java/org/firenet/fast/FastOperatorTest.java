package org.firenet.fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.imaging.ImagingModel;
import org.firenet.imaging.SamplingDomain;
import org.firenet.operator.LinearOperator;
import org.firenet.sampling.SamplingMask;
import org.firenet.testing.RandomArrays;
import org.firenet.transform.WaveletFilter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FastOperatorTest {
    @ParameterizedTest
    @CsvSource({
        "FOURIER, HAAR, 64, 64, false, 1",
        "FOURIER, HAAR, 64, 64, true, 1",
        "CENTRED_FOURIER, DB4, 32, 128, false, 1e-30",
        "CENTRED_FOURIER, DB2, 45, 31, false, 1e30",
        "WALSH, HAAR, 64, 32, false, 1",
        "WALSH, SYM4, 32, 32, true, 1e9"
    })
    void itIsTheModelsOperator(
            SamplingDomain domain, WaveletFilter filter, int rows, int columns, boolean real, double unit) {
        Shape shape = Shape.of(rows, columns);
        int[] sampled = IntStream.range(0, shape.size()).filter(i -> i % 3 != 1).toArray();
        ImagingModel model = new ImagingModel(domain, SamplingMask.of(shape, sampled), filter, 3, real);
        LinearOperator fast = FastOperator.of(model);
        LinearOperator exact = model.operator();
        for (int seed = 0; seed < 3; seed++) {
            ComplexArray x = RandomArrays.ofNorm(unit, exact.domain(), seed);
            ComplexArray y = RandomArrays.ofNorm(unit, exact.range(), 10 + seed);
            assertThat(RandomArrays.relativeDistance(fast.apply(x), exact.apply(x)))
                    .isLessThan(2e-6);
            assertThat(RandomArrays.relativeDistance(fast.adjoint(y), exact.adjoint(y)))
                    .isLessThan(2e-6);
        }
        assertThat(fast.apply(ComplexArray.zeros(exact.domain())).norm()).isZero();
    }
}
