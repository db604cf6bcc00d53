package org.firenet.audit.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.audit.network.DifferentiableReconstruction;
import org.firenet.audit.network.Linearisation;
import org.firenet.audit.network.Reconstruction;
import org.firenet.imaging.ImagingModel;
import org.firenet.imaging.SamplingDomain;
import org.firenet.sampling.SamplingMask;
import org.firenet.transform.WaveletFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Searches on a linear network, of which the worst perturbation is known: it amplifies each measurement by a known gain. */
class AttackTest {
    private static final ImagingModel MODEL = model(8);
    private static final double WORST = 3;
    private static final double SIZE = 0.5;

    private static ImagingModel model(int side) {
        int[] sampled = java.util.stream.IntStream.range(0, side * side)
                .filter(i -> i % 2 == 0)
                .toArray();
        return new ImagingModel(
                SamplingDomain.FOURIER, SamplingMask.of(Shape.of(side, side), sampled), WaveletFilter.HAAR, 2);
    }

    /** {@code Φ(y) = U*P*Dy}, D diagonal with gains from 0.1 to 1 and a single one of 3. */
    private record Gains(ImagingModel model) implements DifferentiableReconstruction {
        @Override
        public String name() {
            return "gains";
        }

        @Override
        public Shape measurements() {
            return model.operator().range();
        }

        @Override
        public Shape image() {
            return model.mask().shape();
        }

        @Override
        public Linearisation linearise(ComplexArray y) {
            return new Linearisation(model.zeroFilled(gained(y)), g -> gained(model.measure(g)));
        }

        private static ComplexArray gained(ComplexArray y) {
            ComplexArray gained = y.copy();
            for (int i = 0; i < y.size(); i++) {
                double gain = i == 5 ? WORST : 0.1 + 0.9 * i / y.size();
                gained.re()[i] *= gain;
                gained.im()[i] *= gain;
            }
            return gained;
        }
    }

    /** The same network, of which nobody knows the derivative. */
    private record Opaque(Reconstruction network) implements Reconstruction {
        @Override
        public String name() {
            return "opaque";
        }

        @Override
        public Shape measurements() {
            return network.measurements();
        }

        @Override
        public Shape image() {
            return network.image();
        }

        @Override
        public ComplexArray reconstruct(ComplexArray y) {
            return network.reconstruct(y);
        }
    }

    private static Target target(Reconstruction network) {
        ComplexArray y = ComplexArray.zeros(network.measurements());
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < y.size(); i++) {
            y.re()[i] = random.nextGaussian();
            y.im()[i] = random.nextGaussian();
        }
        return Target.of(network, MODEL, y);
    }

    private static double amplification(Target target, ComplexArray e) {
        return target.change(e).norm() / e.norm();
    }

    static Stream<PerturbationSet.Family> families() {
        return Stream.of(
                (model, size) -> new MeasurementBall(model.operator().range(), size),
                PixelBox::new,
                ImageWindow::middle,
                ImageWindow::whole);
    }

    @ParameterizedTest
    @MethodSource("families")
    void noSearchLeavesItsSetOrItsSize(PerturbationSet.Family family) {
        Target target = target(new Gains(MODEL));
        for (Attack attack : new Attack[] {new ProjectedAscent(family, 10), NesterovAscent.ofPaper(family, 300)}) {
            ComplexArray e = attack.find(target, new Search(SIZE, 1));
            assertThat(e.norm()).isGreaterThan(0.05 * SIZE).isLessThanOrEqualTo(SIZE * (1 + 1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void aSetsFarthestPointLiesInItAndNoRandomPointLiesFarther(PerturbationSet.Family family) {
        PerturbationSet set = family.of(MODEL, SIZE);
        SplittableRandom random = new SplittableRandom(9);
        ComplexArray g = set.random(random);
        ComplexArray farthest = set.farthest(g);
        ComplexArray projected = farthest.copy();
        set.project(projected);
        assertThat(projected.distance(farthest)).isLessThan(1e-12);
        for (int k = 0; k < 50; k++) {
            assertThat(set.random(random).innerRe(g)).isLessThanOrEqualTo(farthest.innerRe(g) + 1e-12);
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void aSetsMapHasItsAdjoint(PerturbationSet.Family family) {
        PerturbationSet set = family.of(MODEL, SIZE);
        SplittableRandom random = new SplittableRandom(3);
        ComplexArray r = set.random(random);
        ComplexArray g = MODEL.measure(ImageWindow.whole(MODEL, 1).random(random));
        assertThat(set.toMeasurements(r).innerRe(g)).isCloseTo(r.innerRe(set.adjoint(g)), within(1e-12));
    }

    @Test
    void everyGradientSearchFindsTheWorstDirectionOfALinearNetwork() {
        Target target = target(new Gains(MODEL));
        PerturbationSet.Family ball =
                (model, size) -> new MeasurementBall(model.operator().range(), size);
        Map<Attack, Double> least = Map.of(
                new ProjectedAscent(ball, 40),
                0.9999,
                new ProjectedAscent(ImageWindow::whole, 40),
                0.9999,
                NesterovAscent.ofPaper(ball, 300),
                0.99);
        least.forEach((attack, share) -> assertThat(amplification(target, attack.find(target, new Search(SIZE, 2))))
                .as(attack.toString())
                .isBetween(share * WORST, WORST * (1 + 1e-9)));
    }

    @Test
    void randomDirectionsFindFarLess() {
        Target target = target(new Gains(MODEL));
        double found = amplification(target, new RandomDirections(20).find(target, new Search(SIZE, 1)));
        assertThat(found).isBetween(0.5, 0.6 * WORST);
    }

    @Test
    void withoutDerivativesAllAxesFindTheSameAndFewDirectionsLess() {
        Target target = target(new Opaque(new Gains(MODEL)));
        Attack attack = new ProjectedAscent(
                (model, size) -> new MeasurementBall(model.operator().range(), size), 8);
        double axes = amplification(target, attack.find(target, new Search(SIZE, 2, 1000, () -> true)));
        double few = amplification(target, attack.find(target, new Search(SIZE, 2, 4, () -> true)));
        assertThat(axes).isBetween(0.99 * WORST, WORST * (1 + 1e-9));
        assertThat(few).isLessThan(axes);
    }

    @Test
    void theLipschitzConstantOfALinearNetworkIsItsNorm() {
        Gains network = new Gains(MODEL);
        assertThat(new LipschitzConstant(12, 1).at(network, target(network).y()))
                .isCloseTo(WORST, within(1e-6));
    }

    @Test
    void theSameSeedFindsTheSame() {
        Target target = target(new Opaque(new Gains(MODEL)));
        Attack attack = new ProjectedAscent(PixelBox::new, 4);
        ComplexArray first = attack.find(target, new Search(SIZE, 5));
        assertThat(attack.find(target, new Search(SIZE, 5)).distance(first)).isZero();
        assertThat(attack.find(target, new Search(SIZE, 6)).distance(first)).isPositive();
    }

    @Test
    void aSearchEndsWhenAskedTo() {
        Target target = target(new Gains(MODEL));
        Search ended = new Search(SIZE, 1, Search.DIRECTIONS, () -> false);
        assertThat(new ProjectedAscent(PixelBox::new, 1 << 30)
                        .find(target, ended)
                        .norm())
                .isPositive();
    }
}
