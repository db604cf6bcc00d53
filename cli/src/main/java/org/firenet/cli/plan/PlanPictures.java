package org.firenet.cli.plan;

import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.certificate.falsify.Falsification;
import org.firenet.certificate.plan.LevelSampling;
import org.firenet.certificate.plan.Plan;
import org.firenet.report.ColourMap;
import org.firenet.report.ConvergencePlot;
import org.firenet.report.GreyScale;
import org.firenet.report.MaskPicture;
import org.firenet.report.Montage;
import org.firenet.report.Picture;
import org.firenet.report.RegionPlot;
import org.firenet.report.Window;
import org.firenet.sampling.SamplingLevels;
import org.firenet.sampling.SamplingMask;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of a plan.
 *
 * @param mask with the grid of its levels
 * @param fractions the sampled share of every level
 * @param bound against restarts
 * @param region of (ρ, γ) that is refuted; null without an attack
 * @param witness the image of the worst vector; null likewise
 */
record PlanPictures(
        Picture mask,
        Picture fractions,
        ConvergencePlot bound,
        @Nullable RegionPlot region,
        @Nullable Picture witness) {
    static final Window SHARE = new Window(0, 1);
    private static final int PLACES = 400;
    private static final int DECADES = 4;

    static PlanPictures of(Plan plan, @Nullable Falsification found) {
        return new PlanPictures(
                mask(plan),
                fractions(plan),
                bound(plan),
                found == null ? null : region(found),
                found == null ? null : witness(plan, found));
    }

    private static Picture mask(Plan plan) {
        SamplingLevels levels = Plan.levels(plan.model());
        SamplingMask mask = plan.model().mask();
        int[] rows = IntStream.range(1, mask.shape().rows())
                .filter(i -> levels.rowBand(i) != levels.rowBand(i - 1))
                .toArray();
        int[] columns = IntStream.range(1, mask.shape().columns())
                .filter(i -> levels.columnBand(i) != levels.columnBand(i - 1))
                .toArray();
        return MaskPicture.withGrid(mask, rows, columns);
    }

    private static Picture fractions(Plan plan) {
        SamplingLevels levels = Plan.levels(plan.model());
        Shape shape = levels.shape();
        double[] share = new double[shape.size()];
        for (LevelSampling level : plan.sampling().levels()) {
            for (int position : levels.positionsOf(level.k1(), level.k2())) {
                share[position] = level.fraction();
            }
        }
        return ColourMap.VIRIDIS.picture(share, shape, SHARE);
    }

    private static ConvergencePlot bound(Plan plan) {
        int restarts = Math.max(plan.exact().restarts(), plan.approximate().restarts()) + 3;
        return ConvergencePlot.titled("A-priori bound", "bound on the relative error")
                .over("restarts n")
                .with("A exact", bounds(restarts, plan.exact().bound()::distanceBound))
                .with("A approximate", bounds(restarts, plan.approximate().bound()::distanceBound));
    }

    private static double[] bounds(int restarts, IntToDoubleFunction bound) {
        return IntStream.rangeClosed(1, restarts).mapToDouble(bound).toArray();
    }

    private static RegionPlot region(Falsification found) {
        double gamma = found.property().gamma();
        double first = Math.floor(Math.log10(gamma)) - 1;
        double[] across = IntStream.rangeClosed(0, PLACES)
                .mapToDouble(i -> Math.pow(10, first + (double) DECADES * i / PLACES))
                .toArray();
        double[] heights =
                DoubleStream.of(across).map(found.frontier()::leastRho).toArray();
        return new RegionPlot(
                "Null space property",
                "gamma",
                "rho",
                "refuted",
                across,
                heights,
                gamma,
                found.property().rho());
    }

    private static Picture witness(Plan plan, Falsification found) {
        ComplexArray image = plan.model().synthesis().apply(found.worst().vector());
        return new GreyScale(Window.robust(image)).picture(image);
    }

    /** All in one picture. */
    Picture montage() {
        Montage montage = Montage.empty()
                .with("The mask; lines between its levels", mask)
                .with("Sampled share of each level, 0 violet to 1 yellow", fractions);
        if (witness != null) {
            montage = montage.with("Image of the worst vector", witness);
        }
        montage = montage.with("The bound after n restarts", bound.picture());
        return (region == null
                        ? montage
                        : montage.with("What is refuted, and the assumption (cross)", region.picture()))
                .picture();
    }
}
