package org.firenet.certificate.falsify;

import java.util.List;
import java.util.SplittableRandom;
import org.firenet.array.ComplexArray;
import org.firenet.certificate.NullSpaceProperty;

/**
 * Searches for a support set Δ and a vector x that break the null space property: from several starts, the best Δ for the
 * x at hand and a better x for this Δ in turn, {@code v = x_Δ/‖x_Δ‖₂} being the direction in which x is made better
 * ({@link TailProblem}). The ratio of the two sides rises with every round. Equal seeds find equal witnesses.
 *
 * @param starts how many, at least 1
 * @param rounds of Δ and x from each start, at least 1; in the first half γ is exaggerated for some starts
 * @param layers of the iteration for x in each round, at least 1
 * @param seed of the starts
 */
public record Falsifier(int starts, int rounds, int layers, long seed) {
    /** Factors on γ in the first half of the rounds: as assumed, for vectors near the null space, for sparser ones. */
    private static final double[] EMPHASES = {1, 10, 0.1};

    /** @throws IllegalArgumentException if a number is out of range */
    public Falsifier {
        if (starts < 1 || rounds < 1 || layers < 1) {
            throw new IllegalArgumentException("the search needs at least 1 start, 1 round and 1 layer, found " + starts
                    + ", " + rounds + " and " + layers);
        }
    }

    /** Called after every round. */
    @FunctionalInterface
    public interface RoundListener {
        /**
         * @param round from 1 on, over all starts
         * @return whether to go on
         */
        boolean afterRound(int round);
    }

    /**
     * Attacks the property until all starts are done or the listener ends it.
     *
     * @param suspects vectors to try before the search, none of them zero; may be empty
     */
    public Falsification attack(
            NullSpaceInequality inequality,
            NullSpaceProperty property,
            List<ComplexArray> suspects,
            RoundListener listener) {
        Search search = new Search(inequality, property);
        suspects.forEach(search::note);
        boolean goOn = true;
        int start = 0;
        while (goOn && start < starts) {
            goOn = search.from(start++, listener);
        }
        return new Falsification(property, search.worst, search.frontier, start);
    }

    /** The state of one attack. */
    private final class Search {
        private final NullSpaceInequality inequality;
        private final NullSpaceProperty property;
        private Frontier frontier = Frontier.NONE;
        private Witness worst;
        private int round;

        Search(NullSpaceInequality inequality, NullSpaceProperty property) {
            this.inequality = inequality;
            this.property = property;
            this.worst = inequality.witness(Start.wavelet(inequality));
            note(worst.vector());
        }

        boolean from(int start, RoundListener listener) {
            Start[] kinds = Start.values();
            TailProblem emphasised = problem(EMPHASES[start % EMPHASES.length]);
            TailProblem assumed = problem(1);
            ComplexArray x = ComplexArray.zeros(inequality.operator().domain());
            kinds[start % kinds.length].fill(x, inequality, new SplittableRandom(seed + start));
            if (x.norm() == 0) {
                // A start outside of the null space of a matrix that has none.
                return true;
            }
            note(x);
            boolean goOn = true;
            for (int i = 0; goOn && i < rounds; i++) {
                TailProblem problem = i < rounds / 2 ? emphasised : assumed;
                x.set(problem.solve(inequality.largestSupport(x), x, layers));
                note(x);
                noteWithoutMeasurements(x);
                goOn = listener.afterRound(++round);
            }
            return goOn;
        }

        private TailProblem problem(double emphasis) {
            return new TailProblem(inequality, property.rho(), emphasis * property.gamma());
        }

        private void noteWithoutMeasurements(ComplexArray x) {
            ComplexArray missed = x.copy();
            Start.step(missed, inequality, 1);
            note(missed);
        }

        private void note(ComplexArray x) {
            if (x.norm() == 0) {
                return;
            }
            Witness found = inequality.witness(x);
            frontier = frontier.with(found.sides());
            if (found.sides().ratio(property) > worst.sides().ratio(property)) {
                worst = found;
            }
        }
    }
}
