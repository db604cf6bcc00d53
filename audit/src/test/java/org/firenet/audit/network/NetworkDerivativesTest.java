package org.firenet.audit.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.imaging.ImagingModel;
import org.firenet.imaging.PaperSampling;
import org.firenet.imaging.SamplingDomain;
import org.firenet.imaging.WeightRule;
import org.firenet.network.AligningSchedule;
import org.firenet.network.PaperSchedule;
import org.firenet.network.TunedSchedule;
import org.firenet.phantom.RandomEllipses;
import org.firenet.transform.WaveletFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The derivatives of whole networks against differences; the exactness of the FIRENET's own is tested in core. */
class NetworkDerivativesTest {
    private static final Shape SHAPE = Shape.of(32, 32);
    private static final ImagingModel MODEL = new ImagingModel(
            SamplingDomain.FOURIER,
            PaperSampling.of(SamplingDomain.FOURIER, SHAPE, WaveletFilter.HAAR, 5, 300)
                    .draw(1),
            WaveletFilter.HAAR,
            5);
    private static final FirenetReconstruction PAPER =
            new FirenetReconstruction("paper", MODEL, new WeightRule.OfPhantom(), 2.5e-4, PaperSchedule.of(5, 5));
    private static final ComplexArray TRUTH = new RandomEllipses(6).draw(3).image(SHAPE);

    static Stream<DifferentiableReconstruction> networks() {
        FirenetReconstruction aligned = PAPER.with("aligned", AligningSchedule.of(8));
        return Stream.of(
                new ZeroFilled(MODEL),
                PAPER,
                PAPER.with("tuned", TunedSchedule.of(12)),
                (DifferentiableReconstruction) Stabilised.of(new ZeroFilled(MODEL), PAPER),
                (DifferentiableReconstruction) Stabilised.of(new ZeroFilled(MODEL), aligned));
    }

    /** Along the gradient, where the derivative is its length; single precision leaves about five digits. */
    @ParameterizedTest
    @MethodSource("networks")
    void thePullbackIsTheGradient(DifferentiableReconstruction network) {
        ComplexArray y = MODEL.measure(TRUTH);
        ComplexArray cotangent = ComplexArray.zeros(SHAPE);
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < cotangent.size(); i++) {
            cotangent.re()[i] = random.nextGaussian();
            cotangent.im()[i] = random.nextGaussian();
        }
        Linearisation linearisation = network.linearise(y);
        assertThat(linearisation.image().distance(network.reconstruct(y)))
                .isLessThan(1e-4 * linearisation.image().norm());
        ComplexArray gradient = linearisation.pullback().of(cotangent);
        double h = 1e-5 * y.norm() / gradient.norm();
        ComplexArray difference = network.reconstruct(moved(y, h, gradient));
        difference.add(-1, network.reconstruct(moved(y, -h, gradient)));
        double slope = difference.innerRe(cotangent) / (2 * h);
        assertThat(slope / (gradient.norm() * gradient.norm())).isCloseTo(1, within(0.01));
    }

    private static ComplexArray moved(ComplexArray y, double h, ComplexArray direction) {
        ComplexArray moved = y.copy();
        moved.add(h, direction);
        return moved;
    }

    @Test
    void anImageComesWithItsCertificate() {
        ComplexArray y = MODEL.measure(TRUTH);
        double few = PAPER.with("few", TunedSchedule.of(10)).certify(y).relative();
        double many = PAPER.with("many", TunedSchedule.of(150)).certify(y).relative();
        assertThat(few).isBetween(many, 1.0);
        assertThat(many).isLessThan(0.05);
    }

    /** Behind a good guess the plain schedule loses much of it again. */
    @Test
    void anAligningLayerKeepsAGoodGuess() {
        ComplexArray y = MODEL.measure(TRUTH);
        ComplexArray good = new RandomEllipses(6).draw(4).image(SHAPE);
        good.scale(0.03);
        good.add(1, TRUTH);
        Reconstruction oracle = new Constant(good);
        double plain = error(
                Stabilised.of(oracle, PAPER.with("plain", TunedSchedule.of(8))).reconstruct(y));
        double aligned = error(Stabilised.of(oracle, PAPER.with("aligned", AligningSchedule.of(8)))
                .reconstruct(y));
        assertThat(aligned).isLessThan(0.6 * plain);
        assertThat(aligned).isLessThan(error(good));
    }

    @Test
    void manyLayersForgetTheGuess() {
        ComplexArray y = MODEL.measure(TRUTH);
        FirenetReconstruction many = PAPER.with("many", TunedSchedule.of(400));
        ComplexArray alone = many.reconstruct(y);
        ComplexArray far = TRUTH.copy();
        far.scale(-3);
        ComplexArray pair = Stabilised.of(new Constant(far), many).reconstruct(y);
        assertThat(pair.distance(alone)).isLessThan(0.02 * alone.norm());
    }

    private static double error(ComplexArray image) {
        return image.distance(TRUTH) / TRUTH.norm();
    }

    /** A network that always gives the same image. */
    private record Constant(ComplexArray picture) implements Reconstruction {
        @Override
        public String name() {
            return "constant";
        }

        @Override
        public Shape measurements() {
            return MODEL.operator().range();
        }

        @Override
        public Shape image() {
            return SHAPE;
        }

        @Override
        public ComplexArray reconstruct(ComplexArray y) {
            return picture.copy();
        }
    }
}
