package org.firenet.imaging;

import java.util.ArrayList;
import java.util.List;
import org.firenet.array.ComplexArray;
import org.firenet.certificate.DualityGap;
import org.firenet.network.Firenet;
import org.firenet.network.LayerListener;
import org.firenet.problem.SquareRootLasso;
import org.firenet.transform.CircularShift;
import org.jspecify.annotations.Nullable;

/**
 * Shift averaging (cycle spinning; Coifman and Donoho 1995): the mean x̄ of the reconstructions on N positions of the
 * wavelet grid, so that no position leaves its blocks in the image. Instead of the grid the image is shifted, T_t, by a
 * phase ramp on its k-space and with its coils' sensitivities.
 *
 * <p>What is certified: position t has the objective {@code F_t(x) = λ‖W T_t x‖_{1,w} + ‖PUx − y‖₂} and a dual value
 * {@code D_t ≤ min F_t}. The mean is judged by the mean of the objectives, {@code F̄(x) = (1/N) Σ_t F_t(x)}, one convex
 * problem whose regulariser is averaged over the grids. Since {@code min F̄ ≥ (1/N) Σ min F_t ≥ D̄ := (1/N) Σ D_t}, the gap
 * {@code F̄(x̄) − D̄} bounds {@code F̄(x̄) − min F̄}. It does not go to 0 with the layers, since the minimisers of the F_t
 * differ. The mean of the feasible dual variables, shifted back, has the dual value D̄.
 */
final class ShiftAverage {
    private final Reconstructor reconstructor;
    private final List<CircularShift> shifts;

    ShiftAverage(Reconstructor reconstructor) {
        this.reconstructor = reconstructor;
        this.shifts = shifts(
                reconstructor.settings().shifts(), reconstructor.settings().levels());
    }

    /**
     * The positions of the grid, modulo its period {@code 2^levels}: odd steps of about a third and two thirds of it, so
     * that the grids of all levels move, and within every four both parities of rows and columns meet.
     */
    static List<CircularShift> shifts(int count, int levels) {
        int period = 1 << levels;
        int down = (int) (period * 0.3125) / 2 * 2 + 1;
        int along = (int) (period * 0.6875) / 2 * 2 + 1;
        List<CircularShift> shifts = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            shifts.add(new CircularShift(k * down % period, (k * along + k / 2) % period));
        }
        return shifts;
    }

    /** The mean of the reconstructions; a listener that ends the run ends it with the position at work. */
    Reconstructor.Reconstruction reconstruct(ComplexArray grid, @Nullable ComplexArray guess, LayerListener listener) {
        ComplexArray image = ComplexArray.zeros(reconstructor.model().mask().shape());
        ComplexArray dual = ComplexArray.zeros(reconstructor.model().sampling().range());
        List<Firenet.Result> results = new ArrayList<>();
        for (CircularShift shift : shifts) {
            Reconstructor.Reconstruction found = reconstructor
                    .shifted(shift)
                    .reconstructOnce(shift.ofGrid(grid), guess == null ? null : shift.ofImage(guess), listener);
            image.add(1, shift.inverse().ofImage(found.image()));
            dual.add(1, feasibleDual(found.result(), grid, shift));
            results.add(found.result());
            if (!found.result().complete()) {
                break;
            }
        }
        image.scale(1.0 / results.size());
        dual.scale(1.0 / results.size());
        return judged(image, dual, results, grid);
    }

    /** The dual variable of a position, shifted back, and so long that it has the dual value of its certificate. */
    private ComplexArray feasibleDual(Firenet.Result result, ComplexArray grid, CircularShift shift) {
        ComplexArray onGrid = reconstructor.model().sampling().adjoint(result.dual());
        ComplexArray back = reconstructor.model().sample(shift.inverse().ofGrid(onGrid));
        double value = -back.innerRe(reconstructor.model().sample(grid));
        back.scale(value > 0 ? Math.min(1, result.gap().dual() / value) : 0);
        return back;
    }

    private Reconstructor.Reconstruction judged(
            ComplexArray image, ComplexArray dual, List<Firenet.Result> results, ComplexArray grid) {
        SquareRootLasso problem = reconstructor.problem(grid);
        double misfit = reconstructor.model().measure(image).distance(problem.measurements());
        double sparsity = 0;
        for (CircularShift shift : shifts.subList(0, results.size())) {
            sparsity += problem.weightedNorm(coefficients(shift.ofImage(image)));
        }
        List<DualityGap> gaps = results.stream().map(Firenet.Result::gap).toList();
        double bound = gaps.stream().mapToDouble(DualityGap::dual).average().orElse(0);
        double objective = problem.lambda() * sparsity / results.size() + misfit;
        Firenet.Result mean = new Firenet.Result(
                coefficients(image),
                dual,
                new DualityGap(objective, bound),
                results.stream().mapToInt(Firenet.Result::layers).max().orElse(0),
                results.stream().mapToInt(Firenet.Result::restarts).max().orElse(0),
                results.size() == shifts.size()
                        && results.get(results.size() - 1).complete());
        double length = problem.measurementNorm();
        return new Reconstructor.Reconstruction(image, mean, length == 0 ? 0 : misfit / length, gaps);
    }

    private ComplexArray coefficients(ComplexArray image) {
        return reconstructor.model().synthesis().adjoint(image);
    }
}
