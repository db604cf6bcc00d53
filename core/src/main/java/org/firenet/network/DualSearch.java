package org.firenet.network;

import org.firenet.array.ComplexArray;
import org.firenet.array.Magnitude;
import org.firenet.array.Workspace;
import org.firenet.problem.SquareRootLasso;
import org.firenet.problem.TotalVariation;

/**
 * Finds a dual variable that certifies given coefficients, whoever computed them: the better one of the direction of
 * their residual, {@code (Az − y)/‖Az − y‖₂}, which solves the dual problem if z solves the primal one and does not fit
 * the data exactly, and the best one of a few layers that begin at z. The layers take smaller primal and larger dual steps
 * than a reconstruction does, since it is the dual variable that has to come from 0.
 *
 * @param layers at most so many, at least 1
 */
public record DualSearch(int layers) {
    /** b over ‖y‖: the best of 0.015 to 1.5 after 50 and 100 layers on noise-free and noisy problems together. */
    private static final double BALANCE = 0.5;

    /** The layers' own gap at which nothing more can be gained: far below what images usually have. */
    private static final double TOLERANCE = 1e-4;

    /** @throws IllegalArgumentException if there is no layer */
    public DualSearch {
        Steps.requireAtLeastOne("the number of layers", layers);
    }

    /**
     * A dual variable for the given coefficients.
     *
     * @param engine an engine for the problem
     * @param listener told after each layer; its answer can end the search early
     * @return of the shape of the measurements; 0 if nothing better was found
     */
    public ComplexArray near(SquareRootLasso problem, Engine engine, ComplexArray z, LayerListener listener) {
        TunedSchedule tuned = TunedSchedule.of(layers).until(TOLERANCE).withConstantBalance(BALANCE);
        // Coefficients that are no image at all are no start either.
        ComplexArray start = z.norm() <= Magnitude.LARGEST ? z : null;
        ComplexArray found =
                new Firenet(problem, tuned).run(engine, start, listener).dual();
        ComplexArray residual = residualDirection(problem, z);
        Workspace workspace = new Workspace();
        return problem.dualValue(residual, workspace) > problem.dualValue(found, workspace) ? residual : found;
    }

    /**
     * A dual variable of total variation for an image: the best one of a few layers that begin at z.
     *
     * @param listener told after each layer; its answer can end the search early
     * @return (u, v), as the problem has them; 0 if nothing better was found
     */
    public ComplexArray near(TotalVariation problem, ComplexArray z, LayerListener listener) {
        TunedSchedule tuned =
                TunedSchedule.of(layers).until(TOLERANCE).withConstantBalance(TunedSchedule.TOTAL_VARIATION_BALANCE);
        ComplexArray start = z.norm() <= Magnitude.LARGEST ? z : null;
        return new Firenet(problem, tuned)
                .run(new ReferenceEngine(problem), start, listener)
                .dual();
    }

    private static ComplexArray residualDirection(SquareRootLasso problem, ComplexArray z) {
        ComplexArray residual = problem.operator().apply(z);
        residual.add(-1, problem.measurements());
        double length = residual.norm();
        if (Magnitude.isUsable(length)) {
            residual.scale(1 / length);
        } else {
            residual.clear();
        }
        return residual;
    }
}
